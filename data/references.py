"""An article as reference managers take it: RIS and BibTeX.

RIS as at https://en.wikipedia.org/wiki/RIS_(file_format), BibTeX as biblatex reads it.
"""

import re
from collections.abc import Mapping

BRACES = re.compile(r"[{}\\]")
SPECIAL = re.compile(r"([&%$#_])")


def ris(article: Mapping) -> str:
    """The article as one RIS reference; its text is the abstract, where it has one.

    >>> ris({"id": "a1", "headline": "Rain", "byline": "Ana Reis", "tags": ["wet"]}).splitlines()
    ['TY  - NEWS', 'TI  - Rain', 'AU  - Ana Reis', 'KW  - wet', 'AN  - a1', 'ER  - ', '']
    """
    day = article.get("published")
    lines = [
        ("TY", "NEWS"),
        ("TI", _line(article.get("headline"))),
        *(("AU", name) for name in _authors(article)),
        ("DA", f"{day:%Y/%m/%d}" if day else ""),
        ("T2", _line(article.get("source"))),
        ("SE", _line(article.get("section"))),
        ("LA", _line(article.get("language"))),
        ("UR", _line(article.get("url"))),
        *(("KW", _line(tag)) for tag in article.get("tags") or ()),
        ("N1", _line(article.get("note"))),
        ("AB", "\n".join(f"  {paragraph}" for paragraph in map(_line, article.get("body") or ())).lstrip()),
        ("AN", article["id"]),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in lines if value) + "ER  - \n\n"


def bibtex(article: Mapping) -> str:
    """The article as one BibTeX entry; its text is the abstract, where it has one.

    >>> print(bibtex({"id": "a1", "headline": "Rain & sun", "byline": "Ana Reis"}), end="")
    @article{a1,
      title = {Rain \\& sun},
      author = {{Ana Reis}},
    }
    <BLANKLINE>
    """
    day = article.get("published")
    told = {
        "title": _line(article.get("headline")),
        "date": f"{day:%Y-%m-%d}" if day else "",
        "journaltitle": _line(article.get("source")),
        "section": _line(article.get("section")),
        "language": _line(article.get("language")),
        "url": _line(article.get("url")),
        "keywords": ", ".join(article.get("tags") or ()),
        "note": _line(article.get("note")),
        "abstract": "\n\n".join(map(_line, article.get("body") or ())),
    }
    fields = {name: _escaped(value) for name, value in told.items() if value}
    authors = " and ".join(f"{{{_escaped(name)}}}" for name in _authors(article))
    if authors:
        fields = {"title": fields.pop("title", ""), "author": authors} | fields
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{article['id']},\n{lines}}}\n\n"


def _authors(article: Mapping) -> list[str]:
    names = re.split(r";| and ", article.get("byline") or "")
    return [" ".join(name.split()) for name in names if name.strip()]


def _line(text: object) -> str:
    return " ".join(str(text or "").split())


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", BRACES.sub(" ", text))
