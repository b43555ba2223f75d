"""What a copy did with the text it was made of."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.copies.differences import changed_words, differences, paragraph_kinds

WIRE = [
    "The ferry sank at noon off Port Veil. All forty people were saved.",
    "The harbour master said the sea was calm.",
    "An inquiry will open on Monday.",
]


def kinds(original, copy):
    return [row.kind for row in differences(original, copy)]


def test_the_same_text_is_kept():
    assert kinds(WIRE, WIRE) == ["kept"] * 4


def test_joining_paragraphs_changes_nothing():
    assert kinds(WIRE, [" ".join(WIRE)]) == ["kept"] * 4
    assert paragraph_kinds(differences(WIRE, [" ".join(WIRE)]), "copy") == ["kept"]


def test_capitals_and_marks_change_nothing():
    assert kinds(["The ferry “Ann” sank."], ["THE FERRY Ann sank!"]) == ["kept"]


def test_a_trimmed_copy_has_its_end_cut():
    rows = differences(WIRE, WIRE[:2])
    assert [row.kind for row in rows] == ["kept", "kept", "kept", "cut"]
    assert rows[-1].original == "An inquiry will open on Monday."
    assert paragraph_kinds(rows, "original") == ["kept", "kept", "cut"]


def test_a_sentence_told_with_other_words_is_changed():
    rows = differences(WIRE, [*WIRE[:2], "An inquiry will open on Tuesday."])
    assert [row.kind for row in rows] == ["kept", "kept", "kept", "changed"]
    assert (rows[-1].from_paragraph, rows[-1].to_paragraph) == (2, 2)


def test_a_new_sentence_is_added_where_it_stands():
    rows = differences(WIRE, [WIRE[0], "Divers found the wreck at dusk.", *WIRE[1:]])
    assert [row.kind for row in rows] == ["kept", "kept", "added", "kept", "kept"]
    assert rows[2].copy == "Divers found the wreck at dusk."
    assert (rows[2].original, rows[2].from_paragraph) == ("", -1)


def test_a_sentence_that_stands_elsewhere_was_moved():
    assert kinds(WIRE, [WIRE[2], WIRE[0], WIRE[1]]) == ["moved", "kept", "kept", "kept", "moved"]


def test_changed_words_are_shown_between_kept_ones():
    assert changed_words("It may open on Monday.", "It will open on Monday.") == [
        ("kept", "It", "It"),
        ("cut", "may", ""),
        ("added", "", "will"),
        ("kept", "open on Monday.", "open on Monday."),
    ]


def test_nothing_beside_nothing_has_no_rows():
    assert differences([], []) == []
    assert [row.kind for row in differences([], ["It rained."])] == ["added"]


paragraphs = st.lists(st.sampled_from(["It rained.", "Boats left. It rained.", "The quay shut.", ""]), max_size=5)


@given(paragraphs, paragraphs)
def test_every_sentence_of_both_sides_stands_in_one_row(original, copy):
    rows = differences(original, copy)
    assert " ".join(row.original for row in rows if row.original) == " ".join(text for text in original if text)
    assert sorted(row.copy for row in rows if row.copy) == sorted(
        sentence for text in copy for sentence in text.replace(". ", ".|").split("|") if sentence
    )
