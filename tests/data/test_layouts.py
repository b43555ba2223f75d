"""What people said about layouts is kept and used."""

import pytest

from data.layouts import Layouts
from data.readers.layout import mapped
from data.readers.record import Choices
from errors import ColumnsUnknown


@pytest.fixture
def layouts(tmp_path) -> Layouts:
    return Layouts(str(tmp_path / "library"))


def test_asking_makes_no_table(layouts, tmp_path):
    assert layouts.answers() == {}
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_kept_for_the_same_columns_in_any_order(layouts):
    layouts.remember(["was", "wann"], Choices("was"))
    layouts.remember(["wann", "was"], Choices(date_order="day first"))
    layouts.remember(["a"], Choices("a"))
    assert layouts.answers() == {("wann", "was"): Choices("was", "day first"), ("a",): Choices("a")}


def test_an_answer_can_be_changed_and_taken_back(layouts):
    layouts.remember(["a", "b"], Choices("a"))
    layouts.remember(["a", "b"], Choices("b"))
    assert layouts.answers()["a", "b"].text_column == "b"
    layouts.forget(["b", "a"])
    assert layouts.answers() == {}


def test_an_earlier_answer_settles_an_unknown_layout():
    choices = Choices(remembered={("wann", "was"): Choices("was")})
    layout, found = mapped(["was", "wann"], [], choices)
    assert (layout.text_column, layout.remembered, found["text"]) == ("was", True, ["was"])
    with pytest.raises(ColumnsUnknown):
        mapped(["was", "wo"], [], choices)


def test_the_answer_about_this_file_goes_before_an_earlier_one():
    choices = Choices("wann", remembered={("wann", "was"): Choices("was")})
    layout, _ = mapped(["was", "wann"], [], choices)
    assert (layout.text_column, layout.remembered) == ("wann", False)


def test_an_earlier_answer_goes_before_the_usual_name_of_a_column():
    choices = Choices(remembered={("body", "text"): Choices("body")})
    assert mapped(["text", "body"], [], choices)[0].text_column == "body"
    assert mapped(["text", "body"], [], Choices())[0].text_column == "text"
