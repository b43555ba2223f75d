"""The frame around every page: menu, sidebar, notes, and errors in one sentence."""

from pathlib import Path

import streamlit as st

from errors import ClippingsError
from ui import address, menu, notes, share, view
from ui.ending import PageEnded

st.set_page_config(page_title="Clippings", page_icon=str(Path(__file__).with_name("icon.png")), layout="wide")
st.html(Path(__file__).with_name("look.css"))
page = menu.navigation()
notes.begin(page.url_path)
place = st.container()
try:
    with st.sidebar:
        st.markdown("### Clippings")
        view.choose()
        share.link()
        address.keep_history()
    page.run()
except PageEnded:  # it has said why
    pass
except ClippingsError as problem:
    st.error(notes.plain(str(problem)))
finally:
    notes.show(place)
