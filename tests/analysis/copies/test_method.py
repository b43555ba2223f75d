"""How copies were found, in sentences."""

from analysis.copies.method import sentences


def test_the_note_tells_the_settings():
    told = " ".join(sentences())
    assert "runs of 4 words" in told
    assert "from 50% of both texts' shingles" in told
    assert "no seed" in told
