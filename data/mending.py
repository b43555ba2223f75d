"""Signs that were saved in the wrong encoding before they came here: “Â£5” is read as “£5”.

A text in UTF-8 that some program read as Western and stored again has two or three signs for each that is not
ASCII. The letters by which such texts are told, and how they are undone, are those of ftfy (Speer 2019,
https://doi.org/10.5281/zenodo.2591652); texts without any two signs that could be one are passed over, which is
quicker by far.
"""

import re
from dataclasses import replace

from ftfy import fix_encoding

from data.readers.record import Record

#: Fields that are taken as they stand.
KEPT = ("url", "given_id")
#: What the bytes of UTF-8 that follow the first of a sign are in Western encodings.
_AFTER = "".join(bytes(range(0x80, 0xC0)).decode(name, "ignore") for name in ("cp1252", "latin-1"))
#: The first byte of a sign in UTF-8 as Western letter, and another after it.
SUSPECT = re.compile(f"[\u00c2-\u00f4][{_AFTER}]+")


def mended(found: Record) -> Record:
    """The record with its text and fields as they were before they were saved in the wrong encoding.

    >>> mended(Record("Itâ€™s Â£5 at the cafÃ©.", {"headline": "The café"}))
    Record(text='It’s £5 at the café.', fields={'headline': 'The café'}, place='', article=None)
    """
    fields = {name: told if name in KEPT else _mended(told) for name, told in found.fields.items()}
    return replace(found, text=_mended(found.text), fields=fields)


def example(found: Record) -> str:
    """The first signs that were mended in a record as it came, and what they are, to be shown; '' if there are none.

    >>> example(Record("It cost Â£5.", {}))
    '“Â£” is “£”'
    """
    for told in (found.text, *(told for name, told in found.fields.items() if name not in KEPT)):
        for signs in SUSPECT.findall(told):
            if _mended(signs) != signs:
                return f"“{signs}” is “{_mended(signs)}”"
    return ""


def _mended(text: str) -> str:
    return fix_encoding(text) if SUSPECT.search(text) else text
