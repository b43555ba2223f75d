"""Reading and storing what was uploaded."""

from dataclasses import asdict
from pathlib import Path

import pyarrow.parquet

from data.intake import read_files
from data.library.library import Library
from data.sources import with_source
from ui.library import reports, staging
from ui.work.room import Progress
from wording import counted


def read_upload(folder: str, progress: Progress) -> None:
    """Read the files of an upload and leave articles and report beside them."""
    place = Path(folder)
    target = staging.reading(place)
    unread = staging.fetch(place, progress)
    intake = read_files(staging.files(place), staging.choices(place), progress, staging.recalled(place) or {})
    intake.files[0].skipped.extend(unread)
    target.mkdir(exist_ok=True)
    pyarrow.parquet.write_table(intake.articles, target / "articles.parquet")
    staging.write(target / "report.json", reports.told(intake.files))


def store_upload(
    address: str, folder: str, name: str, title: str, again: str, source: str, who: str, progress: Progress
) -> None:
    """Put what was read into a collection, made first if it has only a title.

    `source` is the newspaper of the articles that name none.
    """
    library, target = Library(address), Path(folder)
    articles = pyarrow.parquet.read_table(target / "articles.parquet")
    articles = with_source(articles, source) if source else articles
    progress(0.2, f"Writing {counted(articles.num_rows, 'article')}")
    if not name:
        name = library.create(title).name
    upload = target.parent.name
    added = library.add(name, articles, upload=upload, again=again, who=who)
    library.reports(name).save(upload, asdict(added), reports.files(target))
    staging.write(target / staging.STORED, {"collection": name} | asdict(added))
