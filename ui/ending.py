"""The early end of a page that has nothing more to show.

`st.stop` ends the whole run, so that the frame could no longer say what of a link
could not be followed; this ends the page and leaves the frame its last word.
"""

from typing import NoReturn


class PageEnded(Exception):
    """The page has drawn all that it can; the frame catches this."""


def end_page() -> NoReturn:
    """End the page here."""
    raise PageEnded
