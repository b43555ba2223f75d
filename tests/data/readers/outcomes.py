"""What every reader promises for whatever bytes: records and skips, or a refusal in one sentence."""

from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import strategies as st

from data.readers.record import Choices, File, Found
from errors import ColumnsUnknown, UnreadableFile


def holds_its_promise(read: Callable[[File, Choices], Iterator[Found]], path: Path, content: bytes) -> bool:
    """Whether the reader gives only what a reader may give; any other error passes through."""
    path.write_bytes(content)
    try:
        return all(isinstance(found, Found) for found in read(File(path.name, path), Choices()))
    except (UnreadableFile, ColumnsUnknown) as refused:
        sentence = str(refused)
    return sentence[:1].isupper() and sentence.endswith(".") and "\n" not in sentence


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """The content with a few pieces cut out, put in or written over."""
    for _ in range(draw(st.integers(1, 4))):
        place, length = draw(st.integers(0, len(content))), draw(st.sampled_from((0, 1, 4, 60, 2_000)))
        content = content[:place] + draw(st.binary(max_size=12)) + content[place + length :]
    return content
