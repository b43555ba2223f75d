"""What a person reads of a cleaning rule."""

import ast
from pathlib import Path

import data.page
from data.page import pull_quotes, told
from data.page.rules import RULES as LINE_RULES
from ui.reading.rule_names import ROLES, RULES


def marking_rules() -> set[str]:
    """The rules that the modules of `data.page` give to `Marks.mark` themselves."""
    given = set()
    for file in Path(data.page.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "mark":
                given |= {part.value for part in ast.walk(call.args[2]) if isinstance(part, ast.Constant)}
    return given


def test_every_rule_that_can_mark_a_line_has_a_plain_name_and_no_name_is_left_over():
    known = (
        {rule.name for rule in LINE_RULES} | marking_rules() | {told.RULE, told.RECURS, pull_quotes.RULE, "dateline"}
    )
    assert set(RULES) == known


def test_names_begin_as_sentences_do_and_roles_do_not_speak_of_chrome():
    assert all(name.lstrip("“")[0].isupper() for name in RULES.values())
    assert "chrome" in ROLES
    assert not any("chrome" in name for name in (*RULES.values(), *ROLES.values()))
