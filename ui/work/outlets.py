"""Reading each article for what its outlet's page tells: whose text it is, how rich, how readable."""

from pathlib import Path

import numpy as np

from analysis.readability import readability
from analysis.richness import richness
from analysis.sources import kinds, names
from data.library.library import Library
from data.library.versions import Version
from data.storage import derived
from ui.work.copies import copies_of
from ui.work.pile import Pile
from ui.work.room import ROOM, Progress
from ui.work.words import corpus_of, terms_key, terms_of


def read_outlets(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Keep of each article its kind (`analysis.sources.kinds`), richness and readability."""
    library, place = Library(address), Path(cache)
    progress(0.1, "whose texts they are")
    batches = library.pile(pile.collection).batches(Version.of(pile.version), ["id", "agency"])
    agency = np.array([name or "" for batch in batches for name in batch.column("agency").to_pylist()], object)
    source = names(library.facts(pile.collection, pile.version))
    corpus, terms = corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "as they stand", "all"))
    progress(0.3, "how many different words they use")
    told = {
        "kind": kinds(source, agency, copies_of(cache, pile.key).group),
        "richness": richness(corpus, terms),
    }
    progress(0.5, "how easily they read")
    reads = readability(corpus)
    derived.save(place / "outlets", pile.key, told | {"flesch": reads.flesch, "lix": reads.lix}, {})
    derived.trim(place / "outlets", ROOM)
