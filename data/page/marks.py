"""What each line of a page was taken for, and by which rule."""

from collections.abc import Set

from data.page.lines import Line

BODY = "body"


class Marks:
    """The role of every line and the rule that gave it; a line without a mark is body.

    The rules named in `without` give no mark: that is how a cleaning step is undone.
    """

    def __init__(self, lines: list[Line], without: Set[str] = frozenset()) -> None:
        self.lines = lines
        self.without = without
        self.roles = [BODY] * len(lines)
        self.rules = [""] * len(lines)

    def mark(self, number: int, role: str, rule: str) -> bool:
        """Give a line a role, unless the rule is left out; whether it has the role now."""
        if rule in self.without:
            return False
        self.roles[number], self.rules[number] = role, rule
        return True

    def open(self, number: int) -> bool:
        """Whether a line is still body."""
        return self.roles[number] == BODY

    def of(self, role: str) -> list[Line]:
        """The lines of a role, in their order."""
        return [line for line, given in zip(self.lines, self.roles, strict=True) if given == role]

    def texts(self, role: str) -> tuple[str, ...]:
        """The texts of a role, in their order."""
        return tuple(line.text for line in self.of(role))
