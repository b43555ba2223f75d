"""Stories: events as they were told, across outlets and days."""

import streamlit as st

from ui import view
from ui.reading import reader
from ui.themes import stories, story_changes

now = view.current()
st.title("Stories")
reader.need_articles(now)
told = stories.find(now)
stories.picture(now, told)
stories.listed(now, told)
stories.table(told)
stories.method(now)
story_changes.made(now)
