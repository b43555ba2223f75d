"""Pages in the layouts that people paste: papers, agencies, libraries, whole sites."""

import pytest

from data.page.parse import read_page

STORY = (
    "Ferries stayed in port on Monday after the worst storm of the winter closed the strait for a third day.",
    "“Nobody goes out in this,” said Captain Marta Quill, who has sailed the route for thirty years.",
    "The harbour office said that it would decide on Tuesday whether the first boats could leave.",
    "About 400 passengers have spent two nights in schools and in the town hall, where the kitchen serves soup.",
)
MENU = ("Home", "News", "Sport", "Business", "Weather", "Sign in", "Subscribe", "Search", "Most read", "Video")
FOOT = ("Share this", "Facebook", "Twitter", "Related Stories", "Mayor opens bridge", "Ten best soups", "Comments",
        "Privacy Policy", "Terms of Use", "Contact us", "© 2031 The Post. All rights reserved.")  # fmt: skip


def page(*lines: str, gap: str = "\n\n"):
    return read_page(gap.join(lines))


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n\n\n\n"])
def test_a_whole_site_copied_with_its_story_gives_the_story(gap):
    read = page(*MENU, "Storm keeps ferries in port", "By Ana Reis", "March 4, 2031", *STORY, *FOOT, gap=gap)
    assert read.body == STORY
    assert read.headline == "Storm keeps ferries in port"
    assert read.byline == "Ana Reis"
    assert "Mayor opens bridge" in read.chrome


def test_a_short_menu_above_a_page_with_deck_and_captions_is_no_part_of_it():
    caption = (
        "Ferries lie at the quay of Port Veil on Monday, the third day of the storm, as waves break over the mole."
    )
    lines = ("Storm keeps ferries in port", "Passengers sleep in schools", caption, caption, f"PORT VEIL — {STORY[0]}")
    read = page(*MENU[:5], *lines, *STORY[1:])
    assert (read.headline, read.deck) == ("Storm keeps ferries in port", "Passengers sleep in schools")
    assert (read.captions, read.dateline, read.body) == ((caption,), "Port Veil", STORY)


def test_comments_below_a_story_stay_out_of_it():
    comments = ("3 Comments", "rainfan99", "2 hours ago", "I told you so, the storm was on the radio!", "Reply",
                "seadog", "1 hour ago", "You never told me anything at all.", "Reply", "Leave a comment")  # fmt: skip
    read = page(*MENU, "Storm keeps ferries in port", *STORY, *comments, *FOOT)
    assert read.body == STORY


def test_a_paragraph_that_was_cut_at_its_links_is_whole_again():
    text = "Ferries stayed in port on Monday after\nthe worst storm\nof the winter closed\nthe strait.\nIt rained."
    whole = "Ferries stayed in port on Monday after the worst storm of the winter closed the strait."
    assert read_page(text).body == (whole, "It rained.")


def test_scripts_that_came_along_are_not_counted():
    code = ("window.ads = window.ads || [];", "function show(ad) { return ad.width > 300; }", '"@type": "NewsArticle",')
    assert page("Storm keeps ferries in port", *STORY, *code).body == STORY


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("PORT VEIL (AP) — ", "Port Veil", "The Associated Press"),
        ("PORT VEIL, March 4 (Reuters) - ", "Port Veil", "Reuters"),
        ("Port Veil, March 4, 2031 (AFP) - ", "Port Veil", "Agence France-Presse"),
        ("PORT VEIL -- ", "Port Veil", ""),
        ("PORT VEIL, Vessaly — ", "Port Veil, Vessaly", ""),
    ],
)
def test_datelines_of_agencies_are_taken_off_the_first_paragraph(line, place, agency):
    read = page("Storm keeps ferries in port", line + STORY[0], *STORY[1:])
    assert (read.dateline, read.agency, read.body) == (place, agency, STORY)


def test_a_hyphen_inside_a_word_in_capitals_is_no_dateline():
    read = page("FERRY-KING sinks at last in the harbour", *STORY)
    assert read.dateline == ""
    assert read.headline == "FERRY-KING sinks at last in the harbour"


@pytest.mark.parametrize(
    "line",
    [
        "A Section on 03/04/2031", "This article appeared in print on page A1 of the March 4, 2031 edition.",
        "Business | The Ledger | 4 March 2031", "March 4, 2031 Tuesday", "Published March 4, 2031",
        "A version of this article appears in print on March 4, 2031, Section A, Page 1 of the New York edition.",
    ],
)  # fmt: skip
def test_a_print_tag_is_no_sentence_of_the_body_and_gives_a_date(line):
    read = page("Storm keeps ferries in port", *STORY, line)
    assert read.body == STORY
    assert [candidate.found for candidate in read.dates] == ["print tag"]


@pytest.mark.parametrize(
    "line",
    [
        "Information for this article was contributed by Ana Reis and Bo Lind of The Associated Press.",
        "(Reporting by Ana Reis; Editing by Bo Lind)", "Ana Reis and Bo Lind contributed to this report.",
    ],
)  # fmt: skip
def test_a_credit_line_names_who_contributed(line):
    read = page("Storm keeps ferries in port", *STORY, line)
    assert (read.body, read.contributors) == (STORY, ("Ana Reis", "Bo Lind"))


@pytest.mark.parametrize(
    "line",
    ["Ferries in the storm. (Coastal Press/Ana Reis)", "Image source, Coastal Press", "Photo: Ana Reis/Reuters"],
)
def test_a_caption_stays_out_of_the_body(line):
    read = page("Storm keeps ferries in port", line, *STORY)
    assert (read.body, read.captions) == (STORY, (line,))


def test_a_name_alone_above_the_story_is_its_byline():
    assert page("Storm keeps ferries in port", "Ana Reis", *STORY).byline == "Ana Reis"


def test_a_library_text_is_read_by_its_labels():
    labels = ("BYLINE: Ana Reis", "SECTION: NEWS", "LENGTH: 90 words", "BODY:")
    read = page("The Harbour Post", "March 4, 2031 Tuesday", "Storm keeps ferries in port", *labels, *STORY,
                "LOAD-DATE: March 5, 2031")  # fmt: skip
    assert (read.headline, read.byline, read.section, read.body) == (
        "Storm keeps ferries in port", "Ana Reis", "NEWS", STORY,
    )  # fmt: skip


def test_a_pull_quote_is_counted_once():
    read = page("Storm keeps ferries in port", STORY[0], "“Nobody goes out in this,” said Captain Marta Quill",
                *STORY[1:])  # fmt: skip
    assert read.body == STORY
    assert [rule for _, _, role, rule in read.zones if role == "pull quote"] == ["repeated from the story"]


def test_a_text_wrapped_by_a_machine_comes_back_in_paragraphs():
    wrapped = "\n\n".join("\n".join(_wrapped(paragraph)) for paragraph in STORY)
    assert read_page(f"Storm keeps ferries in port\n\n{wrapped}").body == STORY


@pytest.mark.parametrize(
    "story",
    [
        ("Der Sturm hat die Fähren am Montag im Hafen gehalten, teilte die Behörde in Bremen mit.",
         "„Niemand fährt bei diesem Wetter hinaus“, sagte Kapitän Jens Brandt, der die Strecke seit Jahren kennt."),
        ("La tempête a retenu les ferries au port lundi, a annoncé la préfecture du Finistère.",
         "« Personne ne sort par ce temps », a déclaré le capitaine Yann Le Goff, qui connaît bien la route."),
        ("El temporal mantuvo los transbordadores en el puerto el lunes, informó la capitanía de Cádiz.",
         "«Nadie sale con este tiempo», dijo la capitana Marta Ruiz, que conoce la ruta desde hace treinta años."),
    ],
)  # fmt: skip
def test_a_story_in_another_language_is_whole(story):
    assert page("Sturm / tempête / temporal", *story).body == story
    framed = page(*MENU, "Tempête, Sturm, temporal im port", *story, "Kommentare", "Datenschutz", "Impressum", *FOOT)
    assert set(story) <= set(framed.body)


def test_a_list_at_the_end_of_a_clean_story_stays():
    results = (
        "Rovers 2, United 1",
        "Albion 0, City 0",
        "Athletic 3, Wanderers 3",
        "Town 1, County 4",
        "Orient 2, Vale 2",
    )
    assert page("Storm keeps ferries in port", *STORY, *results).body == (*STORY, *results)


def _wrapped(paragraph: str) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
