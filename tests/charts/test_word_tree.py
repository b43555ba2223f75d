"""Word trees, drawn."""

from charts.word_tree import tree

BRANCHES = [(("vote",), 5), (("vote", "failed"), 3), (("vote", "passed"), 2), (("ended",), 2)]


def drawn(**options):
    return next(trace for trace in tree(BRANCHES, "strike", 9, before=False, **options).data if trace.customdata)


def test_each_branch_stands_as_deep_as_it_has_words():
    assert list(drawn().x) == [1.5, 2.5, 2.5, 1.5]
    before = tree(BRANCHES, "strike", 9, before=True).data[1]
    assert list(before.x) == [-1.5, -2.5, -2.5, -1.5]


def test_a_parent_stands_amid_its_children_and_no_two_leaves_share_a_line():
    vote, failed, passed, ended = drawn().y
    assert vote == (failed + passed) / 2
    assert len({failed, passed, ended}) == 3


def test_a_point_carries_its_whole_branch():
    assert [told[0] for told in drawn().customdata] == ["vote", "vote\tfailed", "vote\tpassed", "ended"]


def test_frequent_branches_are_larger():
    sizes = list(drawn().textfont.size)
    assert sizes == sorted(sizes, reverse=True)
