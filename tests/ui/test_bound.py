"""Controls whose value stands in the address."""

import pytest


@pytest.mark.parametrize(
    ("script", "asked", "said", "note"),
    [
        ("count/keywords.py", {"bars_shown": "3"}, "5", "“3” under “Terms drawn”, which is not possible; it is 5"),
        (
            "count/keywords.py",
            {"bars_shown": "7.5"},
            "7",
            "“7.5” under “Terms drawn”, which is not possible; it is 7",
        ),
        ("themes/topics.py", {"k": "0"}, "2", "which is not possible; it is 2 instead"),
        ("pile/articles.py", {"page": "900"}, "9", "page “900” of 9; page 9 is shown"),
        ("pile/articles.py", {"source": "evening gull"}, "Evening Gull", ""),
        ("pile/articles.py", {"from": "1066-10-14"}, "2024-01-01", "which this collection cannot have"),
    ],
)
def test_the_address_says_what_a_control_is_where_a_link_asked_for_what_it_cannot_be(
    library, open_page, script, asked, said, note
):
    page = open_page(script, **asked)
    assert not page.exception
    assert page.query_params[next(iter(asked))] == said
    assert note in "".join(warning.value for warning in page.warning)


def test_what_no_control_can_be_leaves_the_address(library, open_page):
    page = open_page("pile/articles.py", source="Nobody", page="x")
    assert not page.exception
    assert {"source", "page"}.isdisjoint(page.query_params)
