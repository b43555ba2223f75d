"""Where the quotations of texts stand, found by a compiled loop.

A mark opens a quotation or closes it by what stands beside it; German low marks, guillemets
both ways round and corner brackets are known. A quotation that a paragraph leaves open goes
on in the next if that begins with a mark, as newspapers set long quotations, and else was none.
"""

import numpy as np

from analysis.characters import COVERED, OPENER, QUOTE, SPACE
from analysis.compiled import compiled, machine_code
from analysis.scanning import LINE, bits_at, decoded

STRAIGHT, LOW, SIX, NINE, LEFT, RIGHT = map(ord, '"„“”«»')
CORNERS, CORNER_ENDS = (ord("「"), ord("『")), (ord("」"), ord("』"))
BLANK = ord(" ")


@compiled
def quotations(data, table, starts, fields, step, body):
    """The first token of each quotation, and the one after its last, int64 (quotations, 2).

    `starts` are where the tokens start, `fields` where the fields of texts end; field
    `body` of each `step` has quotations.
    """
    found, count = np.empty((len(starts) + 1, 2), np.int64), 0
    for field in range(body, len(fields), step):
        place, end = fields[field - 1] if field else 0, fields[field]
        opened, kind = -1, 0
        while place < end:
            byte = data[place]
            if byte < 0x80 and byte not in (STRAIGHT, LINE):
                place += 1
                continue
            code, width = decoded(data, place)
            closed = -1
            if code == LINE:
                closed = opened if goes_on(data, table, place + 1, end) else -1
                opened = -1
            elif table[min(code, COVERED)] & QUOTE:
                before, after = bits_before(data, table, place), bits_at(data, table, place + width)
                opened, kind, closed = turned(code, before, after, opened, kind, place)
            if closed >= 0:
                first, last = np.searchsorted(starts, closed), np.searchsorted(starts, place)
                if first < last:
                    found[count, 0], found[count, 1] = first, last
                    count += 1
            place += width
    return found[:count]


@machine_code
def bits_before(data, table, place):
    """The bits of the character before a place; a space before the text."""
    if not place:
        return np.int64(SPACE)
    place -= 1
    while place and data[place] & 0xC0 == 0x80:
        place -= 1
    return bits_at(data, table, place)


@machine_code
def turned(code, before, after, opened, kind, place):
    """What a mark does: where a quotation is open now, its mark, and where one that it ends began; -1 for none."""
    if opened < 0:
        return (place, code, -1) if begins(code, before, after) else (-1, 0, -1)
    if (code == SIX and kind != LOW) or (code == STRAIGHT and before & SPACE and not after & SPACE):
        return place, code, -1  # the one before was never closed
    return -1, 0, opened


@machine_code
def begins(code, before, after):
    """Whether a mark opens a quotation when none is open, with the bits of the characters beside it."""
    if code in CORNERS or code in (LOW, SIX, LEFT):
        return True
    if code in CORNER_ENDS:
        return False
    return (before & (SPACE | OPENER)) != 0 and (after & SPACE) == 0  # "…", ”…”, »…«


@machine_code
def goes_on(data, table, place, end):
    """Whether the next paragraph of the field begins with a quotation mark."""
    while place < end and data[place] <= BLANK:
        place += 1
    if place >= end:
        return False
    code, width = decoded(data, place)
    return table[min(code, COVERED)] & QUOTE != 0 and begins(code, SPACE, bits_at(data, table, place + width))
