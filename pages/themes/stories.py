"""Stories: events as they were told, across outlets and days."""

import streamlit as st

from ui import reader, stories, story_changes, view

now = view.current()
st.title("Stories")
reader.need_articles(now)
told = stories.find(now)
stories.picture(now, told)
stories.listed(now, told)
stories.table(told)
story_changes.made(now)
