"""How a query is read, and what is said of its mistakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.concepts import Concept
from analysis.query import parsed
from analysis.query.tree import written
from errors import InvalidQuery


def read(query: str) -> str:
    return written(parsed(query).tree)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("kim", "kim"),
        ("Kim’s TRUMP", "kim AND trump"),
        ("kim OR moon trump", "(kim OR moon) AND trump"),
        ("kim trump AND moon OR flood", "kim AND ((trump AND moon) OR flood)"),
        ("kim or moon and trump", "kim OR (moon AND trump)"),
        ("or", "or"),
        ('"or" -"and so on"', 'or AND NOT "and so on"'),
        ("kim | moon & trump", "kim OR (moon AND trump)"),
        ("kim –moon NOT NOT trump", "kim AND NOT moon AND trump"),
        ("“trade war” «big deal»", '"trade war" AND "big deal"'),
        ("new-york U.S.-led", 'new-york AND "u.s. led"'),
        ("kim NEAR/5 moon near/5 trump", "kim NEAR/5 moon NEAR/5 trump"),
        ("kim NEAR moon w/s trump", "(kim NEAR/5 moon) NEAR/s trump"),
        ("(trade war) NEAR/5 tariff", "trade NEAR/5 war NEAR/5 tariff"),
        ("tariff NEAR/5 (trade war OR peace)", "tariff NEAR/5 (trade NEAR/5 (war OR peace))"),
        ("headline:(strike OR port) body:=Apple", "(headline:strike OR headline:port) AND body:=Apple"),
        ("title:strike outlet:“The Gull”", 'headline:strike AND source:"the gull"'),
        ("case:(US OR Apple)", "=US OR =Apple"),
        ("date:2019-03 date:>=2019 date:2018..2019-02-03", "date:2019-03-01..2019-03-31 AND date:2019-01-01.. AND "
         "date:2018-01-01..2019-02-03"),
        ("date:none star:yes tag:wet", "date:none AND star:yes AND tag:wet"),
        ("why? wom?n *ism", "why AND wom?n AND *ism"),
        ("at 10:30 http://gull.example/a", 'at AND 10:30 AND "http gull example a"'),
    ],
)  # fmt: skip
def test_a_query_is_read_as_its_writer_means_it(query, meant):
    assert read(query) == meant
    assert parsed(query).notes == ()


@pytest.mark.parametrize(
    ("query", "meant", "note"),
    [
        ("(kim OR moon", "kim OR moon", "The “(” at character 1 was not closed; it was closed at the end."),
        ("kim) moon", "kim AND moon", "The “)” at character 4 has no “(” before it; it was left out."),
        ('kim "trade war', 'kim AND "trade war"',
         "The quotation mark at character 5 has no partner; the phrase was closed at the end."),
        ("kim OR", "kim", "The “OR” at character 5 has nothing after it; it was left out."),
        ("OR kim", "kim", "The “OR” at character 1 has nothing before it; it was left out."),
        ("(kim OR) moon", "kim AND moon", "The “OR” at character 6 has nothing after it; it was left out."),
        ("kim NOT", "kim", "The “NOT” at character 5 has nothing after it; it was left out."),
        ("kim (", "kim", "The “(” at character 5 has nothing after it; it was left out."),
        ("kim ()", "kim", "The “(” at character 5 has nothing between it and its “)”; both were left out."),
        ("kim source:", "kim", "The “source:” at character 5 has nothing after it; it was left out."),
        ("date:2019-13 kim", "kim", "The “2019-13” at character 6 is no date such as 2019-03-04, 2019-03, 2019 or "
         "2019-01..2019-03; it was left out."),
        ("star:maybe kim", "kim", "The “maybe” at character 6 is neither yes nor no, as star: needs; it was left out."),
        ("titel:strike", '"titel strike"', "The “titel:” at character 1 is no field, so it was looked up as a word; "
         "perhaps you meant title:."),
        ("story:strike", '"story strike"', "The “story:” at character 1 is no field, so it was looked up as a word; "
         "a story is selected on its own page, and the fields are headline:, deck:, body:, caption:, quote:, source:, "
         "section:, byline:, language:, tag:, star:, date:, speaker:, case:."),
        ("zz:strike", '"zz strike"', "The “zz:” at character 1 is no field, so it was looked up as a word; "
         "the fields are headline:, deck:, body:, caption:, quote:, source:, section:, byline:, language:, tag:, "
         "star:, date:, speaker:, case:."),
        ('kim "', "kim", "The quotation mark at character 5 has nothing after it; it was left out."),
        ("kim not moon", "kim AND not AND moon", "The “not” at character 5 was looked up as a word; write NOT in "
         "capitals to leave articles out."),
        ("kim NEAR/3 NOT moon", "kim AND NOT moon", "The “NEAR/3” at character 5 can only join words, phrases and "
         "groups of them; it was read as AND."),
        ("kim NEAR/5000 moon", "kim NEAR/1000 moon", "The “NEAR/5000” at character 5 reaches too far; it was read as "
         "NEAR/1000."),
        ("kim NEAR/0 moon", "kim NEAR/1 moon", "The “NEAR/0” at character 5 reaches no word; it was read as NEAR/1."),
        ("kim near/" + "9" * 5_000 + " moon", "kim NEAR/1000 moon", "The “near/" + "9" * 25 + "” at character 5 "
         "reaches too far; it was read as NEAR/1000."),
        ("kim NEAR/five moon", 'kim AND "near five" AND moon', "The “NEAR/five” at character 5 is no NEAR with a "
         "number of words, such as NEAR/5; it was looked up as words."),
        ("[ kim", "kim", "The “[” at character 1 has no letter or digit in it; it was left out."),
        ("kim \\", "kim", "The “\\” at character 5 has no letter or digit in it; it was left out."),
        ("kim 🙂", "kim", "The “🙂” at character 5 has no letter or digit in it; it was left out."),
        ("kim -…", "kim", "The “…” at character 6 has no letter or digit in it; it was left out."),
        ("kim OR (— moon)", "kim OR moon", "The “—” at character 9 has no letter or digit in it; it was left out."),
        ('source:"" kim', "kim", "The “\"\"” at character 8 of source: is empty; it was left out."),
        ("source:🙂 kim", "kim", "The “🙂” at character 8 of source: has no letter or digit in it; it was left out."),
        ('kim ""', "kim", "The “\"\"” at character 5 is empty; it was left out."),
        ("* kim", "kim", "The “*” at character 1 would stand for any word at all; it was left out."),
    ],
)  # fmt: skip
def test_a_mistake_is_mended_and_said_in_one_sentence(query, meant, note):
    assert read(query) == meant
    assert parsed(query).notes == (note,)


ENERGY = (Concept("Energy", ("oil", "Natural gas", "refiner*")), Concept("White House", ("trump",)))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("[Energy] AND strike", "[Energy] AND strike"),
        ("[energy] or kim -[white house]", "([Energy] OR kim) AND NOT [White House]"),
        ("headline:([Energy] =[ENERGY])", "headline:[Energy] AND headline:=[Energy]"),
        ("strike NEAR/5 ([Energy] kim)", "strike NEAR/5 ([Energy] NEAR/5 kim)"),
        ("source:[Energy]", 'source:oil OR source:"natural gas" OR source:refiner*'),
    ],
)
def test_a_concept_group_stands_where_a_word_can(query, meant):
    told = parsed(query, ENERGY)
    assert (written(told.tree), told.notes) == (meant, ())
    assert written(parsed(meant, ENERGY).tree) == meant


def test_a_group_that_is_none_is_looked_up_as_words_and_that_is_said():
    told = parsed("[Enargy] kim", ENERGY)
    assert written(told.tree) == "enargy AND kim"
    assert told.notes == (
        "The “[Enargy]” at character 1 is no concept group, so it was looked up as words; there are: [Energy], "
        "[White House].",
    )
    assert parsed("[sic]").notes == (
        "The “[sic]” at character 1 is no concept group, so it was looked up as words; there are: none yet.",
    )


def test_what_asks_for_nothing_asks_for_everything():
    assert [read(query) for query in ("", "  ", "-", "…", "()", "*")] == [""] * 6


@pytest.mark.parametrize("query", ["(" * 60 + "a" + ")" * 60, "a " * 6_000])
def test_a_query_without_measure_is_refused_in_a_sentence(query):
    with pytest.raises(InvalidQuery, match=r"^The text query has .*\.$"):
        parsed(query)


PIECES = st.sampled_from(
    ["kim", "moon", '"', "“", "”", "(", ")", "-", "–", "*", "?", "=", ":", "headline:", "date:", "2019-0", "2019..",
     "source:", "star:", "case:", "OR", "AND", "NOT", "NEAR/2", "near/s", "w/0", "or", " ", " ", " ", "|", "'", "’s",
     "[", "]", "[kim]", "[White House]"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
def test_any_text_is_read_and_each_mistake_said_in_a_sentence(query):
    said = parsed(query).notes  # no text as short as these is refused
    assert all(note.startswith("The ") and note.endswith(".") for note in said)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join)))
def test_a_query_as_it_was_read_is_read_the_same_way_again(query):
    meant = read(query)
    assert read(meant) == meant
