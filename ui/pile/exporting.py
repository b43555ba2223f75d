"""The selected articles as a file for other programs."""

import streamlit as st

from data.storage.places import cache_folder, library_address
from ui import cached, progress, work
from ui.view import View

#: The forms of a file by what people call them.
FORMS = {
    "CSV": "csv", "Excel": "xlsx", "JSON lines": "jsonl", "Parquet": "parquet", "RIS": "ris", "BibTeX": "bib",
}  # fmt: skip
HELP = (
    "CSV, Excel, JSON lines and Parquet with texts can be uploaded here again without loss. "
    "RIS and BibTeX are for Zotero and other reference managers. No cell is one that a spreadsheet works out."
)


def choose(now: View) -> None:
    """Draw the choices of an export, and the button that saves it once it is made."""
    count = int(cached.rows(now.pile, now.selection).sum())
    with st.popover(f"Export {count:,} {'article' if count == 1 else 'articles'}", icon=":material/download:"):
        form = FORMS[st.selectbox("As", list(FORMS), key="export form", help=HELP)]
        texts = st.toggle("With their texts", value=True, key="export texts")
        asked = (now.pile, now.selection, form, texts)
        target = work.export_file(str(cache_folder()), *asked)
        if not target.exists():
            st.button("Make the file", type="primary", key="export make",
                      on_click=lambda: st.session_state.update(exporting=asked))  # fmt: skip
        else:
            st.download_button(
                f"Save {target.name} ({max(target.stat().st_size / 1e6, 0.1):,.1f} MB)", data=target.read_bytes,
                file_name=f"{now.pile.collection}.{form}", on_click="ignore", type="primary", key="export save",
            )  # fmt: skip
    if st.session_state.get("exporting") == asked and not target.exists():
        cached.corpus(now.pile)
        progress.until_done(
            f"export {target}", "Making the file", work.write_export,
            library_address(), str(cache_folder()), *asked, ready=target.exists,
        )  # fmt: skip
        st.rerun()
