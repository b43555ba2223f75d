"""What a person reads of a cleaning rule and of a line's role; stored articles hold their names in the code."""

#: What a role is called where its name in the code says too little.
ROLES = {"body": "story", "chrome": "left-over of the site", "note": "editors’ note"}

RULES = {
    # how a page says when and where it was printed
    "section and day": "Section and date in print", "in print on": "Notice of the print edition",
    "printed on page": "Page in print", "print headline": "Headline in print", "published in": "Where it was printed",
    "published line": "Time of publication or update", "masthead line": "Newspaper and date",
    "day alone": "Date by itself", "library section": "Section in a news archive",
    "library label": "Label of a news archive",
    # who gathered it
    "contributed by": "Who contributed", "contributed to this report": "Who contributed",
    "reporting by": "Who reported or edited", "staff wires": "Wire reports named as source",
    "agency alone": "Name of a news agency",
    # what the editors added
    "correction": "Correction or editors’ note", "was corrected": "What was corrected",
    # pictures
    "picture label": "Photo label", "picture credit": "Photo credit", "picture by": "Photographer’s name",
    "picture copyright": "Photo copyright", "stands twice": "Photo caption that stands twice",
    # the site around the article
    "advertisement": "Advertisement", "story continues": "“Story continues below”",
    "continue reading": "Link to other articles", "share line": "Share buttons", "sign up": "Invitation to sign up",
    "subscribe alone": "Button or menu", "click here": "“Click here”", "follow": "“Follow us”",
    "copyright": "Copyright line", "cookies": "Cookie notice", "media player": "Video or audio player",
    "watch or listen": "Link to video or audio", "program code": "Program code of the page",
    "recurs in this source": "Line that recurs in this source",
    # the place of a line on its page
    "masthead": "Newspaper’s name at the top", "above the headline": "Line above the headline",
    "headline": "Headline", "headline once more": "Headline once more", "deck": "Summary below the headline",
    "byline": "Author", "name above the story": "Name above the story", "dateline": "Place and date of the report",
    "before the story": "Line before the story", "after the story": "Line after the story",
    "short line after the end": "Short line after the end",
    "repeated from the story": "Sentence repeated as pull quote",
    "marked so in the file": "Marked so in the file",
}  # fmt: skip


def role_name(role: str) -> str:
    """A role in plain words; one that is not known as it stands.

    >>> role_name("chrome"), role_name("caption")
    ('left-over of the site', 'caption')
    """
    return ROLES.get(role, role)


def rule_name(rule: str) -> str:
    """A cleaning rule in plain words; one that is not known, of an article stored by another release, as it stands.

    >>> rule_name("share line"), rule_name("some old rule")
    ('Share buttons', 'some old rule')
    """
    return RULES.get(rule, rule)
