"""The language of an article, and a second one if a good part of it is in another."""

import re
from collections.abc import Sequence

import pycld2

#: Bytes of UTF-8 from which it can be told, and bytes that are looked at from each end of a text.
TOO_FEW, LOOKED_AT = 40, 2_000
#: Hundredths of a text, and bytes, that make a second language.
SHARE, PART = 20, 150
#: Codes of ISO 639-1 that the detector knows by an older name.
RENAMED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}
#: What is no text: control characters, halves of characters, and code points that are none.
NO_CHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
NOT_TEXT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{NO_CHARACTERS}]")


def languages_of(text: str) -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages of a text, the main one first; none when it is too short to say.

    A second language is told when a fifth of the text is in it. The detector is CLD2,
    which scores sequences of four letters and says so when it cannot tell.

    >>> english = "The minister said on Tuesday that the harbour would stay closed. "
    >>> languages_of(english), languages_of("Rain"), languages_of("03/04 17:30 +2.5 % 1,234.56 " * 3)
    (('en',), (), ())
    >>> languages_of(english * 4 + "El ministro dijo el martes que el puerto seguirá cerrado hasta el viernes. " * 3)
    ('en', 'es')
    """
    size, parts = _detected(text if len(text) <= 2 * LOOKED_AT else f"{text[:LOOKED_AT]}\n{text[-LOOKED_AT:]}")
    known = [(RENAMED.get(code, code.partition("-")[0]), share) for _, code, share, _ in parts if code != "un"]
    known = [(code, share) for code, share in known if len(code) == 2]
    if size < TOO_FEW or not known:
        return ()
    others = [code for code, share in known[1:] if share >= SHARE and share * size >= 100 * PART]
    return (known[0][0], *others[:1])


def language_and_other(given: str, found: Sequence[str]) -> tuple[str, str]:
    """The language of an article and the other it is partly in: what the file says goes before what was found.

    >>> language_and_other("", ("en", "es")), language_and_other("es", ("en",)), language_and_other("", ())
    (('en', 'es'), ('es', 'en'), ('', ''))
    """
    language = given or next(iter(found), "")
    return language, next((code for code in found if code != language), "")


def _detected(text: str) -> tuple[int, tuple[tuple[str, str, int, float], ...]]:
    """The bytes of letters of a text and up to three languages in it, each with its share in hundredths."""
    try:
        sure, size, parts = pycld2.detect(text, isPlainText=True)
    except (UnicodeEncodeError, pycld2.error):
        sure, size, parts = pycld2.detect(NOT_TEXT.sub(" ", text), isPlainText=True)
    return (size, parts) if sure else (0, ())
