"""Languages by name: what a file writes, and what a person reads, for ISO 639-1 codes."""

import functools
import re

from babel import Locale

#: The languages in which a file may write the name of a language.
WRITTEN_IN = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "ro", "tr", "ru")


def language_code(name: str) -> str:
    """The code of a language as a file writes it, '' when it is not known.

    >>> language_code("ENGLISH"), language_code("Français"), language_code("de-AT"), language_code("xx")
    ('en', 'fr', 'de', '')
    """
    plain = re.split(r"[;,(/]", name, maxsplit=1)[0].strip().casefold()
    if found := _codes().get(plain):
        return found
    match = re.fullmatch(r"([a-z]{2})(?:[-_][a-z0-9-]+)?", plain)
    return match[1] if match and match[1] in _english() else ""


def language_name(code: str) -> str:
    """The English name of a language; the code itself for one that has none.

    >>> language_name("de"), language_name("xx"), language_name("")
    ('German', 'xx', 'unknown')
    """
    return _english().get(code, code) or "unknown"


@functools.cache
def _english() -> dict[str, str]:
    return dict(Locale("en").languages)


@functools.cache
def _codes() -> dict[str, str]:
    codes = {}
    for written in reversed(WRITTEN_IN):
        names = Locale(written).languages
        codes |= {name.casefold(): code for code, name in names.items() if len(code) == 2}
    own = {code: Locale.parse(code).languages.get(code, "") for code in WRITTEN_IN}
    return codes | {name.casefold(): code for code, name in own.items()}
