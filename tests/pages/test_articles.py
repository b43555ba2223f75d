"""The articles page: the selection in a list, and as a file."""

import pytest

from data.article import SCHEMA
from data.intake import read_files
from data.library.migration import as_now
from data.readers.record import File
from ui.pile import exporting


def saved(page) -> list:
    return [button for button in page.get("download_button") if button.proto.id.endswith("export save")]


@pytest.mark.parametrize("form", ["CSV", "BibTeX"])
def test_the_selection_is_saved_as_a_file(library, open_page, places, form):
    page = open_page("pile/articles.py", q="ferry")
    page.selectbox(key="export form").set_value(form).run()
    page = next(button for button in page.button if button.key == "export make").click().run()
    assert not page.exception
    [file] = (places / "cache" / "exports").glob(f"*/articles.{exporting.FORMS[form]}")
    read = read_files([File(file.name, file)]).articles
    facts = library.facts(library.collections()[0].name, 1)
    [popover] = [block for block in page.get("popover") if block.proto.popover.label.startswith("Export")]
    assert popover.proto.popover.label == f"Export {read.num_rows:,} articles"
    assert 0 < read.num_rows < len(facts)
    if form == "CSV":
        whole = library.whole(library.collections()[0].name, 1)
        chosen = [told for told in whole.to_pylist() if told["id"] in set(read["id"].to_pylist())]
        assert as_now(read, SCHEMA).to_pylist() == chosen
