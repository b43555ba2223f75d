"""The same article again: left out, renewed or kept beside, as the person chooses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.article import SCHEMA
from data.library.library import Added, Library
from data.library.repeats import address
from data.readers.record import Record
from data.rows import row

RAIN = {"url": "https://post.example/rain", "source": "The Harbour Post"}


def articles(*told: tuple[str, dict]):
    return SCHEMA.empty_table().from_pylist([row(Record(text, fields), "f", "")[0] for text, fields in told], SCHEMA)


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    library.add("rain", articles(("It rained.", RAIN), ("It shone.", {})), upload="first")
    return library


def bodies(library: Library) -> list[str]:
    return [" ".join(body) for body in library.whole("rain", library.version("rain"))["body"].to_pylist()]


def test_the_same_text_again_is_left_out_by_default(library):
    added = library.add("rain", articles(("It  rained.\n", {}), ("It snowed.", {})), upload="second")
    assert added == Added(version="2", added=1, already_there=1)
    assert bodies(library) == ["It rained.", "It shone.", "It snowed."]


def test_a_changed_page_at_the_same_address_takes_the_place_of_the_older(library):
    changed = articles(("It rained a lot.", RAIN | {"url": "http://www.post.example/rain/?utm_source=mail#top"}))
    added = library.add("rain", changed, upload="second", again="update")
    assert (added.added, added.updated, added.already_there) == (0, 1, 0)
    assert bodies(library) == ["It rained a lot.", "It shone."]
    assert library.facts("rain", 1)["id"][0] != library.facts("rain", 2)["id"][0] == changed["id"][0].as_py()


def test_an_edit_goes_with_an_article_that_is_renewed(library):
    library.edit("rain", library.facts("rain", 1)["id"][0], {"tags": ["weather"], "note": "Ask the harbour."})
    version = library.add("rain", articles(("It rained a lot.", RAIN)), upload="second", again="update").version
    told = library.articles("rain", version, library.facts("rain", version)["id"].tolist())
    assert [(t["tags"], t["note"]) for t in told] == [(["weather"], "Ask the harbour."), ([], "")]


def test_a_copy_is_kept_beside_with_an_id_of_its_own(library):
    again = articles(("It shone.", {}))
    library.add("rain", again, upload="second", again="copy")
    library.add("rain", again, upload="third", again="copy")
    name = again["id"][0].as_py()
    assert library.facts("rain", library.version("rain"))["id"].tolist()[1:] == [name, f"{name}-2", f"{name}-3"]


@pytest.mark.parametrize(
    "other",
    [{"source": "The Ledger"}, {"url": "https://ledger.example/rain", "source": "The Harbour Post"}],
)
def test_the_same_text_from_elsewhere_is_another_article(library, other):
    assert library.add("rain", articles(("It rained.", other)), upload="second").added == 1


def test_an_address_that_many_articles_share_names_none_of_them(library):
    shared = articles(("One.", RAIN), ("Two.", RAIN), ("Three.", RAIN))
    assert library.add("rain", shared, upload="second").added == 3
    assert library.add("rain", articles(("Four.", RAIN)), upload="third").added == 1


def test_what_is_expected_of_adding_is_what_comes_of_it(library):
    coming = articles(("It rained.", RAIN), ("It snowed.", {}), ("It snowed.", {}))
    for again in ("skip", "update", "copy"):
        told = library.expected("rain", coming, again)
        done = library.add("rain", coming, upload=again, again=again)
        assert (told.added, told.updated, told.already_there) == (done.added, done.updated, done.already_there)


def test_articles_without_a_text_are_not_taken_for_one_another(library):
    nothing = articles(("", {"headline": "One"}), ("", {"headline": "Two"}))
    assert library.add("rain", nothing, upload="second").added == 2
    assert library.add("rain", articles(("", {"headline": "Three"})), upload="third").added == 1


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["It rained.", "It shone.", "Fog.", "Hail."]), max_size=4), max_size=4))
def test_however_texts_come_each_is_there_once_and_in_the_order_of_coming(tmp_path_factory, uploads):
    library = Library(str(tmp_path_factory.mktemp("library")))
    library.create("Rain")
    for number, texts in enumerate(uploads):
        library.add("rain", articles(*((text, {}) for text in texts)), upload=str(number))
    assert bodies(library) == list(dict.fromkeys(text for texts in uploads for text in texts))


@given(st.text(max_size=40))
def test_an_address_is_read_from_any_text(text):
    assert address(address(f"https://{text}")) in {"", address(address(f"https://{text}"))}
    assert address(f"https://post.example/{text}#a") == address(f"http://www.post.example/{text}#b")
