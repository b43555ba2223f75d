"""Lines that come again in the articles of a source."""

from data.intake import read_files
from data.readers.record import File
from data.recurring import Recurring

GUIDE = "Read our guide to the harbour"


def body(number: int, *lines: str) -> list[str]:
    paragraph = f"On day {number} the council of Port Veil met for {number} hours and decided nothing at all. " * 3
    return [paragraph, *lines, paragraph.upper()]


def counted(bodies: list[list[str]], source: str = "Post", held: int = 1_000) -> dict[str, frozenset[str]]:
    recurring = Recurring(held)
    for told in bodies:
        recurring.add({"source": source, "body": told})
    return recurring.found()


def test_a_line_between_other_paragraphs_each_time_recurs():
    assert counted([body(n, GUIDE) for n in range(10)]) == {"Post": frozenset({GUIDE})}


def test_a_handful_of_articles_is_not_enough():
    assert counted([body(n, GUIDE) for n in range(9)]) == {}


def test_a_line_of_few_articles_does_not_recur():
    assert counted([body(n, *[GUIDE] * (n < 5)) for n in range(30)]) == {}


def test_a_quote_that_every_report_of_one_event_repeats_stays():
    quote = "“We did not want this,” said Marta Quill."
    assert counted([[f"Update {n}.", *body(0, quote)] for n in range(20)]) == {}


def test_each_source_is_counted_by_itself():
    recurring = Recurring()
    for number in range(20):
        recurring.add({"source": f"Paper {number % 4}", "body": body(number, GUIDE)})
    assert recurring.found() == {}


def test_memory_stays_bounded_and_what_recurs_is_still_found():
    bodies = [body(n, GUIDE, f"A line of day {n}", f"Another of day {n}") for n in range(400)]
    recurring = Recurring(held=50)
    for told in bodies:
        recurring.add({"source": "Post", "body": told})
        assert len(recurring.lines) <= 53
    assert GUIDE in recurring.found()["Post"]


def test_an_upload_takes_recurring_lines_for_chrome_by_a_rule_that_can_be_undone(tmp_path):
    files = []
    for number in range(12):
        path = tmp_path / f"{number}.txt"
        path.write_text("\n\n".join([f"Council meets on day {number}", *body(number, GUIDE)]))
        files.append(File(path.name, path))
    rows = read_files(files).articles.to_pylist()
    assert all(GUIDE in row["chrome"] and GUIDE not in row["body"] for row in rows)
    zones = [(zone["role"], zone["rule"]) for zone in rows[0]["zones"] if zone["rule"]]
    assert ("chrome", "recurs in this source") in zones
