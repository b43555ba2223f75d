"""Who looks at the page."""

import streamlit as st


def name() -> str:
    """The name, else the mail address, of the person who is signed in; '' while nobody signs in."""
    if not st.user.get("is_logged_in"):
        return ""
    return str(st.user.get("name") or st.user.get("email") or "")[:200]
