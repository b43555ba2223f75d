"""The library: collections of articles, their versions, and what is done to them."""
