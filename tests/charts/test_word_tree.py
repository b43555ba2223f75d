"""Word trees, drawn."""

from charts.word_tree import pixels, tree

BRANCHES = [(("vote",), 5), (("vote", "failed"), 3), (("vote", "passed"), 2), (("ended",), 2)]


def drawn(**options):
    return next(trace for trace in tree(BRANCHES, "strike", 9, before=False, **options).data if trace.customdata)


def test_branches_of_as_many_words_stand_as_far_from_the_term():
    vote, failed, passed, ended = drawn().x
    assert 0 < vote == ended < failed == passed
    before = tree(BRANCHES, "strike", 9, before=True).data[1]
    assert list(before.x) == [-vote, -failed, -passed, -ended]


def test_no_word_reaches_the_next_branch():
    long = [(("constitutionally",), 9), (("constitutionally", "guaranteed"), 9), (("a",), 1), (("a", "b"), 1)]
    figure = tree(long, "a very long term", 9, before=False)
    words = figure.data[1]
    ends = [x + 0.5 * size * len(word) for x, size, word in zip(words.x, words.textfont.size, words.text, strict=True)]
    assert len("a very long term") * 0.5 * figure.data[2].textfont.size < words.x[0]
    assert ends[0] < words.x[1]
    assert ends[1] < pixels(figure)


def test_a_parent_stands_amid_its_children_and_no_two_leaves_share_a_line():
    vote, failed, passed, ended = drawn().y
    assert vote == (failed + passed) / 2
    assert len({failed, passed, ended}) == 3


def test_a_point_carries_its_whole_branch():
    assert [told[0] for told in drawn().customdata] == ["vote", "vote\tfailed", "vote\tpassed", "ended"]


def test_frequent_branches_are_larger():
    sizes = list(drawn().textfont.size)
    assert sizes == sorted(sizes, reverse=True)
