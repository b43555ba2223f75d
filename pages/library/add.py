"""Add articles: upload files, see what was found in them, then store it."""

import streamlit as st

from ui import doing
from ui.library import uploads, ways_in

st.title("Add articles")
doing.follow()
upload = ways_in.choose()
if upload:
    uploads.report(upload)
    uploads.ask_again(upload)
    uploads.ask(upload)
    uploads.store(upload)
