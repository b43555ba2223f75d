"""Articles as they are read on the page, marked, checked and changed."""
