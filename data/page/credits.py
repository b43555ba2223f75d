"""Who wrote it: agencies and contributors in datelines, bylines and credit lines."""

import re

AGENCIES = {
    "ap": "The Associated Press",
    "associated press": "The Associated Press",
    "reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "upi": "United Press International",
    "united press international": "United Press International",
    "bloomberg": "Bloomberg News",
    "xinhua": "Xinhua News Agency",
    "kcna": "Korean Central News Agency",
    "yonhap": "Yonhap News Agency",
    "kyodo": "Kyodo News",
    "tass": "TASS",
    "dpa": "Deutsche Presse-Agentur",
    "efe": "EFE",
    "ansa": "ANSA",
    "pti": "Press Trust of India",
    "ians": "Indo-Asian News Service",
    "press association": "PA Media",
    "the canadian press": "The Canadian Press",
    "tribune news service": "Tribune News Service",
}
NAMED = re.compile(rf"\b(?:the )?({'|'.join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))})\b", re.I)
#: Agencies that are not in the list, by what their names end with.
ENDING = r"(?:News Agency|News Service|Newswire|Wire Service)"
LIKE = re.compile(
    rf"(?:^|\b(?:of|by) )(?:[Tt]he )?((?:[A-Z][\w-]+ ){{1,3}}(?:Press|{ENDING}))(?=$|[.,;)]| contributed)"
)
NAME = r"[A-Z][\w.'’-]+(?:[ -](?:[a-z]{1,3} )?[A-Z]?[\w.'’-]+){0,4}"
BY = re.compile(
    rf"^(?:by|byline|text by|story by|words by)[:\s]+({NAME}(?:(?:,| and| &|;)\s+{NAME})*)(?P<rest>.*)$", re.I
)


def agency_in(text: str) -> str:
    """The full name of the first wire agency that a text names, ''.

    >>> agency_in("Foster Lind of The Associated Press")
    'The Associated Press'
    >>> agency_in("Coastal Press"), agency_in("Ana Reis of Coastal Press contributed."), agency_in("free press")
    ('Coastal Press', 'Coastal Press', '')
    """
    for match in NAMED.finditer(text):
        short = match[1]
        if len(short) > 5 or short.isupper() or short == "Reuters":
            return AGENCIES[short.lower()]
    like = LIKE.search(text.strip())
    return like[1] if like else ""


def contributors_in(credit: str) -> tuple[str, ...]:
    """The people whom a credit line names.

    >>> contributors_in("Information for this article was contributed by Ana Reis and Bo Lind of Reuters.")
    ('Ana Reis', 'Bo Lind')
    >>> contributors_in("(Reporting by Ana Reis in Oslo; Editing by Bo Lind)")
    ('Ana Reis', 'Bo Lind')
    """
    text = credit.strip("() .")
    before = re.split(r"\s+contributed (?:reporting )?(?:to|for)\b", text, maxsplit=1)
    if len(before) == 2:
        parts = [before[0]]
    else:
        parts = re.split(r"\bby\b", text)[1:]
    names: list[str] = []
    for part in parts:
        part = re.split(r";|\bfor the\b", part)[0]
        for piece in re.split(r",\s*|\s+and\s+|\s+&\s+", part):
            name = re.split(r"\s+(?:of|in|at|from|for|with)\s+", piece.strip(), maxsplit=1)[0].strip(" .")
            if re.fullmatch(NAME, name) and " " in name and not agency_in(name):
                names.append(name)
    return tuple(dict.fromkeys(names))


def byline_in(line: str) -> str:
    """The names of a byline such as `By Ana Reis and Bo Lind`, ''.

    >>> byline_in("By Ana Reis, The Harbour Post")
    'Ana Reis, The Harbour Post'
    """
    if line.count(" ") > 16 or line.endswith((".", "?", "!")) and not line.endswith(("Jr.", "Sr.")):
        return ""
    match = BY.match(line)
    return re.sub(r"^(?:by|byline|text by|story by|words by)[:\s]+", "", line, flags=re.I).strip() if match else ""
