"""Add articles: upload files, see what was found in them, then store it."""

import streamlit as st

from ui import uploads

st.title("Add articles")
upload = uploads.choose_files()
if upload:
    uploads.report(upload)
    uploads.ask(upload)
    uploads.store(upload)
