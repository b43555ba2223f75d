"""Two groups compared, drawn."""

import pandas as pd

from charts.keyness import bars, multiples, multiples_title, scatter, title

NAMES = ("The <Gull>", "All others")
TERMS = pd.DataFrame(
    {
        "term": ["goal", "<b>", "late", "budget"],
        "z": [4.0, 1.0, -0.5, -3.0],
        "sure": [True, False, False, True],
        "first_articles": [3, 2, 1, 0],
        "second_articles": [0, 1, 2, 5],
        "first_per_1000_words": [5.0, 1.0, 0.5, 0.0],
        "second_per_1000_words": [0.0, 0.5, 0.6, 4.0],
    }
)


def test_the_terms_of_the_first_group_go_right_and_those_of_the_second_left():
    first, second = bars(TERMS, "z", NAMES, 15).data
    assert (list(first.y), list(first.x)) == (["goal", "&lt;b&gt;"], [4, 1])
    assert (list(second.y), list(second.x)) == (["late", "budget"], [-0.5, -3])


def test_a_bar_that_could_be_chance_is_pale():
    first, second = bars(TERMS, "z", NAMES, 15).data
    full, pale = first.marker.color
    assert (full, second.marker.color[1]) == (first.marker.line.color, second.marker.line.color)
    assert pale == "rgba(52, 97, 172, 0.3)"  # the same colour, its edge still full


def test_each_term_is_a_point_and_none_is_lost_at_the_edge():
    [points] = scatter(TERMS, NAMES).data
    told = {data[0]: (x, y) for data, x, y in zip(points.customdata, points.x, points.y, strict=True)}
    assert set(told) == set(TERMS["term"])
    assert round(told["late"][0], 6) == 0.6
    assert 0 < told["goal"][0] < 0.5  # at the edge, left of every rate


def beside(first: list[float], second: list[float], terms: list[str]) -> list[str]:
    """Where each term of the scatter stands: top, bottom or nowhere ('')."""
    rates = {"first_per_1000_words": first, "second_per_1000_words": second}
    z = list(range(len(terms), 0, -1))
    [points] = scatter(pd.DataFrame({"term": terms, "z": z, "sure": True, **rates}), NAMES).data
    return [side.split()[0] if text else "" for text, side in zip(points.text, points.textposition, strict=True)]


def test_of_terms_that_would_cover_each_other_the_more_key_is_above_its_point_the_next_below_the_third_nowhere():
    long = ["leader of the Reform Alliance", "union's leader Marta Quill", "the Reform Alliance's own leader"]
    assert beside([1, 1, 1, 5], [1, 1.5, 2, 0], ["goal", "late", "vote", "far"]) == ["top"] * 4
    assert beside([1, 1, 1, 5], [1, 1.5, 2, 0], [*long, "far"]) == ["top", "bottom", "", "top"]


def test_no_term_lies_over_a_point():
    assert beside([1, 1.06, 5], [1, 1, 0], ["goal", "late", "far"]) == ["bottom", "top", "top"]
    assert beside([1, 1.06, 0.94, 5], [1, 1, 1, 0], ["goal", "late", "vote", "far"])[0] == ""


def test_each_group_has_a_picture_of_its_own_terms():
    gull, ledger = multiples({"Gull": TERMS, "<Ledger>": TERMS[3:].assign(z=2.0)}, "z", 8)
    assert [list(picture.data[0].y) for picture in (gull, ledger)] == [["goal", "&lt;b&gt;"], ["budget"]]
    assert [picture.layout.meta for picture in (gull, ledger)] == ["Gull", "<Ledger>"]
    assert gull.data[0].customdata[0][0] == "Gull\tgoal"


def test_the_title_tells_when_nothing_is_sure():
    assert title(TERMS[1:3], "z", NAMES).startswith("None of 2 terms differs more")
    assert title(TERMS, "z", NAMES) == "“goal” is most key to The <Gull>, “budget” to All others"
    assert not bars(TERMS[:0], "z", NAMES, 15).data
    assert not scatter(TERMS[:0], NAMES).data


def test_groups_with_no_key_term_have_no_picture_and_are_named():
    each = {"Gull": TERMS, "Ledger": TERMS[:0]}
    assert [picture.layout.meta for picture in multiples(each, "z", 5)] == ["Gull"]
    assert multiples_title(each, "z").startswith("What Gull writes more of than all others; no term for Ledger.")
    assert not multiples({"Ledger": TERMS[:0]}, "z", 5)
    assert multiples_title({"Ledger": TERMS[:0]}, "z").startswith("No term is in enough articles")
