"""Sources on the command line, on self-written files."""

import json

from clippings import main

STORY = "The ferry came home after a long night at sea, and the whole town stood waiting for it at the old pier."


def test_sources_prints_what_each_published(capsys, tmp_path):
    rows = [
        {"id": "a", "source": "Gull", "title": "Ferry", "body": STORY, "published": "2025-02-03", "agency": "Wire"},
        {"id": "b", "source": "Ledger", "title": "The ferry is home", "body": STORY, "published": "2025-02-04"},
        {"id": "c", "source": "Ledger", "title": "Vote", "body": "The budget passed by one vote, late at night."},
    ]
    file = tmp_path / "pile.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    assert main(["sources", str(file)]) == 0
    ledger, gull = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (ledger["source"], ledger["articles"], ledger["undated"], ledger["last"]) == ("Ledger", 2, 1, "2025-02-04")
    assert (ledger["own"], ledger["shared"] + ledger["wire"]) == (0.5, 0.5)
    assert (gull["share"], gull["lix"], gull["lix_of"]) == (1 / 3, None, 0)
