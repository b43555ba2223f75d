"""The language of an article."""

import py3langid

#: Characters that are enough to tell, and characters below which nobody can say.
ENOUGH, TOO_FEW = 400, 40


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of a text, '' when it is too short to say.

    >>> language_of("The minister said on Tuesday that the harbour would stay closed.")
    'en'
    """
    sample = text[:ENOUGH]
    if len(sample.strip()) < TOO_FEW:
        return ""
    return py3langid.classify(sample)[0]
