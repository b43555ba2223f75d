"""An article's id: made of its content, the same on every machine and in every upload."""

import hashlib
import unicodedata


def article_id(source: str, given_id: str, url: str, headline: str, text: str) -> str:
    """16 hexadecimal digits of the SHA-256 of what the file says of the article.

    Spaces and line ends do not matter.

    >>> article_id("", "", "", "", "One  text.\\n") == article_id("", "", "", "", "One text.")
    True
    """
    parts = (source, given_id, url, headline, text)
    plain = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in parts)
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:16]
