"""Who is who in the sample: identities, their kinds, and the forms in which they are written."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Identity:
    """One person, place, organisation or other thing, and the forms that mean nobody else."""

    name: str
    kind: str
    forms: tuple[str, ...]


def read(path: Path) -> dict[str, Identity]:
    """The identities of a registry file by name; forms marked `!` are ambiguous and left out."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, kind, forms, *_ = [*(part.strip() for part in line.split("|")), "", ""]
            told = [form.strip() for form in forms.split(";")]
            plain = tuple(form for form in told if form and not form.endswith("!"))
            found[name] = Identity(name, kind, (name, *plain))
    return found
