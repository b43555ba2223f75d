"""Two texts side by side."""

from analysis.copies.differences import differences
from ui.themes.compared import table


def html(one: list[str], other: list[str]) -> str:
    return table(differences(one, other), "Left", "Right")


def test_words_that_one_side_alone_has_are_marked():
    told = html(["Boats left the quay at noon."], ["Boats left the quay at dawn."])
    assert "<del>noon.</del>" in told
    assert "<ins>dawn.</ins>" in told


def test_a_cut_sentence_is_struck_out_and_an_added_one_underlined():
    told = html(
        ["It rained.", "The quay was shut for the night."], ["It rained.", "Nobody saw the boats of Ansel leave."]
    )
    assert "<small>cut</small><del>The quay was shut for the night.</del>" in told
    assert "<small>added</small><ins>Nobody saw the boats of Ansel leave.</ins>" in told


def test_markup_in_a_text_stays_text():
    told = html(["<script>alert(1)</script> rained."], ["<b>It</b> snowed."])
    assert "<script>" not in told
    assert "<b>" not in told
