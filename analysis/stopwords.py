"""Words that every text of a language has, and that news has besides."""

import functools

import stop_words as lists

#: Reporting words that fill the top of any list of English news.
NEWS = frozenset(["said", "says", "say", "told", "also", "would", "could", "one", "two", "new", "according"])


@functools.cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of an ISO 639-1 language, in lower case; none for one without a list.

    >>> "the" in stop_words("en"), "und" in stop_words("de"), stop_words("xx")
    (True, True, frozenset())
    """
    if language not in lists.LANGUAGE_MAPPING:
        return frozenset()
    words = {word.lower() for word in lists.get_stop_words(language)}
    return frozenset(words | NEWS if language == "en" else words)
