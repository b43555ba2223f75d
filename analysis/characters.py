"""What each character is to a tokeniser: letter, digit, joiner, mark, space …, as bits."""

import functools
import unicodedata

import numpy as np

#: Letter, digit or combining mark: what words are made of.
WORD = 1
DIGIT = 2
#: A letter that has a capital form and is not one: no sentence begins with it.
SMALL = 4
#: Joins the letters on both sides: don't, York-based, AT&T, @first_last.
JOINER = 8
#: Ends a sentence before a space.
MARK = 16
SPACE = 32
#: May stand between the end of one sentence and the first word of the next.
OPENER = 64
#: Opens or closes a quotation.
QUOTE = 128
#: Left out of the text or written in another way before words are looked for (`REWRITTEN`).
MOVED = 256
#: May have another form in Unicode's normal form C, or is written without spaces between words.
LOOSE = 512
MONEY = 1024
CAPITAL = 2048

#: The two last join letters of Persian and Indian words and are not seen.
JOINERS = "'-&_\u200c\u200d"
MARKS = ".!?…。！？؟।"
OPENERS = "\"'([“‘«„¿¡"
QUOTES = '"“”„«»「」『』'
CURRENCY = "$€£¥₩₹₽₴"
#: Curly apostrophes become straight ones, hyphens at which no line may break plain ones; ligatures are
#: taken apart; what is not seen goes.
REWRITTEN = {
    "’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    **dict.fromkeys("\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff", ""),
}  # fmt: skip
#: Vowels and ends of Korean syllables, which are composed with what stands before them.
HANGUL = (0x1161, 0x11C2)
#: Scripts without spaces between words: Thai and Lao, Burmese, Khmer, Chinese and Japanese.
UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3041, 0x30FF), (0x31F0, 0x31FF),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F),
)  # fmt: skip
#: The planes in which living scripts and emoji lie; what lies beyond are rare Chinese characters.
COVERED = 0x20000


@functools.cache
def classes() -> np.ndarray:
    """The bits of every code point, uint16; those from `COVERED` on share the last one."""
    table = np.zeros(COVERED + 1, np.uint16)
    table[COVERED] = WORD
    for code in range(COVERED):
        letter = chr(code)
        if letter.isalnum():
            table[code] = WORD | DIGIT * letter.isdigit() | SMALL * letter.islower() | CAPITAL * letter.isupper()
        elif letter.isspace():
            table[code] = SPACE
        elif code > 0x2FF and unicodedata.category(letter)[0] == "M":
            table[code] = WORD | LOOSE
        if code > 0x2FF and not unicodedata.is_normalized("NFC", letter):
            table[code] |= LOOSE
    for start, end in (HANGUL, *UNSPACED):
        table[start : end + 1] |= LOOSE
    table[COVERED] |= LOOSE
    for letters, bit in (
        (JOINERS, JOINER), (MARKS, MARK), (OPENERS, OPENER), (QUOTES, QUOTE), (CURRENCY, MONEY), (REWRITTEN, MOVED)
    ):  # fmt: skip
        for letter in letters:
            table[ord(letter)] |= bit
    return table
