"""What stands between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quotes.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said, "It rained."', ["It rained."]),
        ("He said, “It rained.”", ["It rained."]),
        ("„Es regnet“, sagte er.", ["Es regnet"]),
        ("« Il pleut », dit-il.", [" Il pleut "]),
        ("“She said ‘no’ twice,” he said.", ["She said ‘no’ twice,"]),
        ("It's the dockers' port, the '90s port.", []),
        ("‘It rained,’ he said. ‘The dog’s wet.’", ["It rained,", "The dog’s wet."]),
        ("The ‘fresh’ air of the workers’ hall", ["fresh"]),
        ("“One.\n“Two.” He left.", ["One.\n“Two."]),
        ("“One.\nHe left. “Two.”", ["One.", "Two."]),
        ('(“One”)—"two"', ["One", "two"]),
        ('A 6" pipe', []),
        ("“", []),
    ],
)
def test_quotations_end_where_a_reader_ends_them(text, quoted):
    assert [text[start:end] for start, end in quotations(text) if end > start] == quoted


@given(st.text("ab. ,\n\"“”‘’'„«»", max_size=60))
def test_quotations_of_any_text_are_apart_and_in_order(text):
    spans = quotations(text)
    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)
    assert not flat or 0 < flat[0] <= flat[-1] <= len(text)
