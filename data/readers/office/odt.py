"""OpenDocument texts (.odt, ISO/IEC 26300)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data.readers.office.document import records
from data.readers.office.markup import Markup, Paragraph, paragraphs
from data.readers.office.package import package, part
from data.readers.record import Choices, File, Record
from errors import UnreadableFile

TEXT = Markup(
    paragraphs=frozenset({"p", "h"}),
    texts=frozenset(),
    unseen=frozenset({"tracked-changes", "annotation", "note", "ruby-text", "scripts", "styles"}),
    marks={"s": " ", "tab": " ", "line-break": "\n"},
)
#: A style that the document made for itself, and the named one that it comes from.
MADE = re.compile(rb"<style:style\b[^<>]{0,400}>")
#: Bytes at the head of the content, where these styles stand.
HEAD = 1_000_000


def read(file: File, choices: Choices) -> Iterator[Record]:
    """The articles of an OpenDocument text; raises `UnreadableFile` for what is none."""
    yield from records(text(file))


def text(file: File, longest: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of an OpenDocument text, each with the named style that its own comes from."""
    with package(file.path, "OpenDocument text") as archive:
        with part(archive, "META-INF/manifest.xml") as manifest:
            if b"encryption-data" in manifest.read(HEAD):
                raise UnreadableFile("This OpenDocument text has a password; save it without.")
        with part(archive, "content.xml") as stream:
            named = dict(_styles(stream.read(HEAD)))
        with part(archive, "content.xml") as stream:
            for paragraph in paragraphs(stream, TEXT, longest):
                yield replace(paragraph, style=named.get(paragraph.style, paragraph.style))


def _styles(head: bytes) -> Iterator[tuple[str, str]]:
    for style in MADE.findall(head):
        name, parent = (re.search(rb'style:%s="([^"]+)"' % which, style) for which in (b"name", b"parent-style-name"))
        if name and parent:
            yield name[1].decode("utf-8", "replace"), parent[1].decode("utf-8", "replace")
