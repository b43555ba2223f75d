"""Names and quotes of a sample article, found by literal search."""

from data.sample.make import spans
from data.sample.make.registry import Identity
from data.sample.make.source import Block, Source

KNOWN = {
    "Sunniva Brandt": Identity("Sunniva Brandt", "person", ("Sunniva Brandt",)),
    "Tomas Brandt": Identity("Tomas Brandt", "person", ("Tomas Brandt",)),
    "Port Veil": Identity("Port Veil", "place", ("Port Veil",)),
    "Port Veil United": Identity("Port Veil United", "organisation", ("Port Veil United", "United")),
}


def article(*paragraphs: str, names: tuple[str, ...] = (), quotes: tuple[str, ...] = ()) -> Source:
    blocks = tuple(Block("", text) for text in paragraphs)
    return Source("x.txt", {"headline": "Brandt in Port Veil"}, blocks, names, quotes, ())


def found(source: Source) -> list[tuple[str, str, str]]:
    return [(told["field"], told["text"], told["name"]) for told in spans.names(source, KNOWN)]


def test_the_longest_form_is_taken_and_the_possessive_left_out():
    told = found(article("Port Veil United's coach left Port Veil."))
    assert ("body", "Port Veil United", "Port Veil United") in told
    assert [text for _, text, _ in told].count("Port Veil") == 2


def test_a_bare_surname_follows_the_one_full_name_that_bears_it():
    assert ("body", "Brandt", "Tomas Brandt") in found(article("Tomas Brandt left. Brandt was tired."))


def test_a_surname_of_two_people_is_nobody_until_the_writer_says_whose():
    both = "Tomas Brandt met Sunniva Brandt. Brandt laughed."
    assert "Brandt" not in [text for field, text, _ in found(article(both)) if field == "body"]
    said = found(article(both, names=("Brandt = Sunniva Brandt",)))
    assert ("body", "Brandt", "Sunniva Brandt") in said


def test_one_occurrence_can_mean_another():
    told = found(article("United won. United we stand.", names=("United #2 = -",)))
    assert [text for _, text, _ in told].count("United") == 1


def test_somebody_new_is_found_by_the_surname_too():
    told = found(article("Wilma Tarn opened. Tarn closed.", names=("Wilma Tarn = Wilma Tarn | person | grocer",)))
    assert ("body", "Tarn", "Wilma Tarn") in told


def test_a_quote_knows_its_place_speaker_cue_and_messenger():
    source = article(
        'It fell. "We came with four plans and left with none," said Quill.',
        quotes=('"We came … with none," | direct | Marta Quill | said | the Gull',),
    )
    [told] = spans.quotes(source)
    assert told == {
        "field": "body", "start": 10, "end": 54, "text": "We came with four plans and left with none,",
        "kind": "direct", "speaker": "Marta Quill", "cue": "said", "passed_on_by": "the Gull",
    } | {"end": 10 + len("We came with four plans and left with none,")}  # fmt: skip


def test_a_direct_quote_is_looked_for_inside_quotation_marks_first():
    source = article('He said no. "no" was all.', quotes=('"no" | direct | He | said |',))
    assert spans.quotes(source)[0]["start"] == 13
