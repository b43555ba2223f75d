"""The topics page."""

import re
import shutil
from concurrent.futures import Future
from types import SimpleNamespace

from streamlit.elements.lib import policies

from analysis.selection import Selection
from analysis.topics import TopicOptions
from analysis.topics.decisions import LEAVE_OUT, SEED, Decision, about, told
from analysis.topics.levels import at_level
from tests.conftest import SAMPLE, Inline
from ui import jobs, work
from ui.work.pile import pile_of


def topics_table(page):
    """The topics as a table."""
    return next(frame.value for frame in page.dataframe if "found_again" in frame.value)


def test_topics_and_what_fits_nowhere_add_up_to_the_selection(library, open_page):
    page = open_page("themes/topics.py")
    assert not page.exception
    sizes = topics_table(page)
    assert sizes["name"].iloc[-1] == "Fits nowhere"
    assert sizes["articles"].sum() == SAMPLE


def test_the_number_of_topics_can_be_moved_from_broad_to_fine(library, open_page):
    assert len(topics_table(open_page("themes/topics.py", k="3"))) == 4


def test_a_number_beyond_what_is_possible_becomes_the_nearest(library, open_page):
    page = open_page("themes/topics.py", k="5000")
    assert not page.exception
    assert re.search(r"it is \d+ instead", page.warning[0].value)


def test_a_number_beyond_what_is_possible_leaves_no_stack_in_the_log(library, open_page, monkeypatch, caplog):
    monkeypatch.setattr(policies, "runtime", SimpleNamespace(exists=lambda: True))  # as on the server
    monkeypatch.setattr(policies, "_shown_default_value_warning", False)
    assert not open_page("themes/topics.py", k="999").exception
    assert not [record for record in caplog.records if record.stack_info]


def test_a_chosen_topic_lists_all_its_articles(library, open_page):
    sizes = topics_table(open_page("themes/topics.py"))
    name, articles = sizes["name"].iloc[0], sizes["articles"].iloc[0]
    page = open_page("themes/topics.py", topic=name)
    assert not page.exception
    said = "\n".join(caption.value for caption in page.caption)
    assert int(re.search(r"(\d+) articles, the most typical first", said)[1]) == articles
    metrics = {metric.label: metric.value for metric in page.metric}
    assert metrics["Articles"] == str(articles)
    assert int(metrics["Stories"]) <= articles
    assert re.fullmatch(r"\d+ of 10", metrics["Found in runs"])


def test_topics_of_the_selection_alone_leave_the_others_out(library, open_page):
    page = open_page("themes/topics.py", anew="true", q="strike OR election OR flood")
    assert not page.exception
    assert topics_table(page)["articles"].sum() < SAMPLE


def test_too_few_articles_are_said_in_one_sentence(library, open_page):
    page = open_page("themes/topics.py", anew="true", q="bananas")
    assert not page.exception
    [note] = [*page.info, *page.error]
    assert note.value.startswith("Topics need at least 10 articles with words in common")
    assert not [button for button in page.button if button.label == "Try again"]


def test_a_topic_made_of_words_is_kept_with_the_collection_and_can_be_taken_back(library, open_page):
    name = library.collections()[0].name
    library.save_settings(name, {"topics": told([Decision(SEED, title="gulls")])})
    page = open_page("themes/topics.py")
    assert not page.exception
    assert "gulls" in topics_table(page)["name"].tolist()
    page.button("undo topic 0").click().run()
    assert "gulls" not in topics_table(page)["name"].tolist()
    assert library.settings(name)[0]["topics"] == []


def test_words_that_no_article_has_are_said_to_make_no_topic(library, open_page):
    library.save_settings(library.collections()[0].name, {"topics": told([Decision(SEED, title="zeppelins")])})
    page = open_page("themes/topics.py")
    assert not page.exception
    assert [note.value for note in page.warning if "No topic was made of “zeppelins”" in note.value]


def test_a_topic_is_renamed_without_a_word_about_the_link(library, open_page):
    name = topics_table(open_page("themes/topics.py"))["name"].iloc[0]
    page = open_page("themes/topics.py", topic=name)
    next(field for field in page.text_input if field.label == "Name of the topic").set_value("Ships")
    next(button for button in page.button if button.label == "Rename").click().run()
    assert not page.exception
    assert page.session_state["topic"] == "Ships"
    assert "Ships" in topics_table(page)["name"].tolist()
    assert not page.warning


def test_that_zones_do_not_matter_is_said(library, open_page):
    page = open_page("themes/topics.py", **{"in": "Headline"})
    assert not page.exception
    assert [note.value for note in page.caption if "does not matter here" in note.value]


def test_a_topic_is_merged_with_the_most_alike(library, open_page):
    sizes = topics_table(open_page("themes/topics.py"))
    page = open_page("themes/topics.py", topic=sizes["name"].iloc[0])
    merge = next(button for button in page.button if (button.key or "").startswith("merge "))
    merge.click().run()
    assert not page.exception
    assert len(topics_table(page)) == len(sizes) - 1


def test_a_topic_that_was_merged_is_shown_with_all_its_articles(library, open_page):
    sizes = topics_table(open_page("themes/topics.py"))
    page = open_page("themes/topics.py", topic=sizes["name"].iloc[0])
    other = next(button for button in page.button if (button.key or "").startswith("merge "))
    both = sizes.set_index("name")["articles"][[sizes["name"].iloc[0], other.label.replace("\\", "")]].sum()
    other.click().run()
    assert not page.exception
    metrics = {metric.label: metric.value for metric in page.metric}
    assert page.session_state["topic"] not in sizes["name"].tolist()
    assert metrics["Articles"] == str(both)


def test_articles_that_were_drawn_around_are_counted_alone(library, open_page):
    name = library.collections()[0].name
    ids = library.facts(name, library.version(name))["id"].tolist()[:12]
    library.save_settings(name, {"marked": {"abc": ids}})
    page = open_page("pile/overview.py", marked="abc")
    assert not page.exception
    assert page.metric[0].value == "12"


def test_a_list_that_is_not_kept_is_said(library, open_page):
    page = open_page("pile/overview.py", marked="nonsense")
    assert not page.exception
    assert "is not kept here" in page.warning[0].value
    assert page.metric[0].value == str(SAMPLE)


def test_the_map_says_how_many_articles_it_does_not_draw(library, open_page):
    name = topics_table(open_page("themes/topics.py"))["name"].iloc[0]
    page = open_page("themes/topics.py", topic=name).button("leave topic out").click().run()
    left_out = topics_table(page).set_index("name")["articles"]["Left out by hand"]
    assert left_out > 0
    assert f"Not drawn, for they were left out by hand: {left_out}." in [caption.value for caption in page.caption]


def test_a_topic_tells_the_names_in_it(library, open_page):
    name = topics_table(open_page("themes/topics.py"))["name"].iloc[0]
    page = open_page("themes/topics.py", topic=name)
    assert not page.exception
    assert [text.value for text in page.markdown if re.match(r"\*\*Names in it\*\* \w+", text.value)]


def test_a_topic_can_be_read_while_its_names_and_stories_are_looked_for(library, open_page, places):
    name = topics_table(open_page("themes/topics.py"))["name"].iloc[0]
    shutil.rmtree(places / "cache" / "stories")
    jobs.start(Busy)
    page = open_page("themes/topics.py", topic=name)
    assert not page.exception
    assert "All its articles" in [header.value for header in page.subheader]
    assert topics_table(page)["articles"].sum() == SAMPLE
    assert [button.label for button in page.button].count("Stop") == 1
    assert "Stories" not in [metric.label for metric in page.metric]


class Busy(Inline):
    """Never begins what it is asked for."""

    def submit(self, work, *arguments, **named):
        return Future()


def test_when_every_topic_is_left_out_the_page_says_what_is_left(library, places, open_page):
    [told_of] = library.collections()
    pile = pile_of(library, told_of.name, told_of.title, told_of.version)
    topics = at_level(work.topics_of(str(places / "cache"), work.topics_key(pile, Selection(), TopicOptions()))[0])
    ids = library.facts(pile.collection, pile.version)["id"].to_numpy()
    decisions = [about(LEAVE_OUT, topics, number, ids) for number in range(len(topics.names))]
    library.save_settings(pile.collection, {"topics": told(decisions)})
    page = open_page("themes/topics.py")
    assert not page.exception
    assert topics_table(page)["name"].tolist() == ["Fits nowhere", "Left out by hand"]
    assert topics_table(page)["articles"].sum() == SAMPLE
