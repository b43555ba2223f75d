"""The errors that a reader of the page may meet: each message is one whole sentence.

ClippingsError
├── UnreadableFile        a file that cannot be turned into articles
├── ColumnsUnknown        a table whose text column is not recognised: ask the person
├── LibraryUnavailable    the library's address cannot be opened or written
├── PlaceTaken            a library would be restored over something that is there
├── UnknownCollection     no collection of that name, or no such version of it
├── NameTaken             a collection of that name exists already
├── InvalidName           a name that a collection cannot have
├── InvalidEdit           a value that a field of an article cannot have
├── NothingToUndo         the last change of a collection cannot be undone in one step
├── InvalidQuery          a text query, or a term, that cannot be understood
├── InvalidConcept        a concept group that cannot be understood or does not exist
├── UnknownGroup          a group of articles to compare that there is not, or that is not named
├── TooManyRows           more articles than the form of an export can hold
├── EmbeddingsUnavailable a model of embeddings that cannot be used
├── TooFewArticles        not enough articles for what was asked
└── Cancelled             the person stopped the work
"""


class ClippingsError(Exception):
    """The root: `str(error)` says what is wrong, where, and what to do."""


class UnreadableFile(ClippingsError):
    """A file that cannot be turned into articles."""


class ColumnsUnknown(ClippingsError):
    """A table whose text column is not recognised.

    `columns` are the names found and `examples` the first filled value of each.
    """

    def __init__(self, message: str, columns: tuple[str, ...], examples: tuple[str, ...]) -> None:
        super().__init__(message)
        self.columns = columns
        self.examples = examples

    def __reduce__(self) -> tuple:
        return type(self), (str(self), self.columns, self.examples)


class LibraryUnavailable(ClippingsError):
    """The library's address cannot be opened or written."""


class PlaceTaken(ClippingsError):
    """A library would be restored, or written, over something that is there."""


class UnknownCollection(ClippingsError):
    """No collection of that name, or no such version of it."""


class NameTaken(ClippingsError):
    """A collection of that name exists already."""


class InvalidName(ClippingsError):
    """A name that a collection cannot have."""


class InvalidEdit(ClippingsError):
    """A value that a field of an article cannot have."""


class NothingToUndo(ClippingsError):
    """The last change of a collection cannot be undone in one step."""


class InvalidQuery(ClippingsError):
    """A text query, or a term, that cannot be understood."""


class InvalidConcept(ClippingsError):
    """A concept group that cannot be understood or does not exist."""


class UnknownGroup(ClippingsError):
    """A group of articles to compare that there is not, or that is not named."""


class TooManyRows(ClippingsError):
    """More articles than the form of an export can hold."""


class EmbeddingsUnavailable(ClippingsError):
    """A model of sentence embeddings that is not there, or cannot be read."""


class TooFewArticles(ClippingsError):
    """Not enough articles for what was asked."""


class Cancelled(ClippingsError):
    """The person stopped the work."""
