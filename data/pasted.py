"""A text that a person pasted: one article, or several parted by a line that the person names."""


def articles(text: str, parting: str) -> list[str]:
    """The articles of a pasted text; without a parting line it is one.

    >>> articles("Rain\\n\\nIt rained.\\n***\\nSun\\n\\nIt shone.", "***")
    ['Rain\\n\\nIt rained.', 'Sun\\n\\nIt shone.']
    >>> articles("Rain\\n\\nIt rained.", "")
    ['Rain\\n\\nIt rained.']
    """
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if parting.strip() and line.strip() == parting.strip():
            parts.append([])
        else:
            parts[-1].append(line)
    whole = ("\n".join(part).strip() for part in parts)
    return [part for part in whole if part]
