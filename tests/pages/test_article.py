"""The article page."""


def test_an_article_shows_headline_body_and_zones(library, open_page):
    name = library.collections()[0].name
    told = next(a for a in library.whole(name, 1).to_pylist() if a["captions"])
    page = open_page("pile/article.py", article=told["id"])
    assert not page.exception
    assert page.title[0].value.replace("\\", "") == told["headline"]
    assert any(text.value.replace("\\", "") == told["body"][0] for text in page.markdown)
    assert "caption" in page.dataframe[0].value["taken for"].tolist()


def test_an_article_that_is_not_there_is_said_so(library, open_page):
    page = open_page("pile/article.py", article="<b>nothing</b>")
    assert page.title[0].value == "No such article"
    assert not page.exception
