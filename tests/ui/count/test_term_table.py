"""The table of all terms."""

import pandas as pd
from streamlit.util import AttributeDictionary

from analysis.keywords import KeywordOptions
from ui.count import term_table


def test_a_click_on_a_row_picks_its_term(monkeypatch):
    drawn, chosen = {}, []
    monkeypatch.setattr(term_table.bound, "text", lambda *_, **__: "")
    monkeypatch.setattr(term_table.tables, "download", lambda *_: None)
    monkeypatch.setattr(term_table.st, "dataframe", lambda *_, **look: drawn.update(look))
    term_table.draw(None, pd.DataFrame({"term": ["strike", "flood"]}), KeywordOptions(), chosen.append)
    held = {"terms": AttributeDictionary({"selection": {"rows": [1]}})}
    monkeypatch.setattr(term_table.st, "session_state", held)
    drawn["on_select"]()
    assert chosen == ["flood"]
