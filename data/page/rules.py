"""What a line of a page can be besides body: each rule a small declaration.

A rule holds for a whole line. Precision goes before recall: a sentence of the
body must never be lost to a doubtful rule.
"""

import re
from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A line that fits `pattern` and has at most `words` words has the role `role`."""

    name: str
    role: str
    pattern: re.Pattern
    words: int


def _rule(name: str, role: str, pattern: str, words: int = 30) -> Rule:
    return Rule(name, role, re.compile(pattern, re.I), words)


DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4})"
AGENCIES = (
    r"(?:ap|associated press|reuters|afp|agence france-presse|getty(?: images)?|epa|upi|bloomberg|xinhua|kyodo|yonhap)"
)

RULES = (
    # how a page says when and where it was printed
    _rule("section and day", "print tag", rf"^(?:section [a-z0-9]+|[a-z0-9&' -]{{1,30}} section|page [a-z]?\d+)\b.{{0,40}}{DAY}\.?$"),
    _rule("in print on", "print tag", rf"^(?:a version of )?this (?:article|story) (?:appeared|appears|was (?:first |originally )?published|ran)\b.{{0,160}}{DAY}"),
    _rule("printed on page", "print tag", rf"^(?:print(?:ed)?(?: edition| headline)?|published in print|appeared in print)\b.{{0,120}}(?:{DAY}|page)"),
    _rule("print headline", "print tag", r"^print(?:ed)? headline\s*:", 30),
    _rule("published in", "print tag", rf"^(?:published|appeared|printed) in\b.{{0,60}}{DAY}\.?$", 20),
    _rule("published line", "print tag", rf"^(?:first |originally )?(?:published|posted|updated|last updated|last modified|created)(?: on| at|:)?\b.{{0,40}}{DAY}.{{0,40}}$", 16),
    _rule("masthead line", "print tag", rf"^(?:[a-z0-9&'’. -]{{2,40}}\s*[|·•]\s*){{1,3}}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,? )?{DAY}(?:\s*[|·•].{{0,60}})?$", 20),
    _rule("day alone", "print tag", rf"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,? )?{DAY}(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*)?(?:,? (?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?$", 10),
    _rule("library section", "print tag", r"^(?-i:SECTION|Section)\s*: .{1,80}$", 14),
    _rule("library label", "chrome", r"^(?-i:(?:LENGTH|LOAD-?DATE|LANGUAGE|(?:PUBLICATION|DOCUMENT)-TYPE|JOURNAL-CODE|ACC-NO|GRAPHIC|ISSN|(?:Load|Publication)-(?:Date|Type)|Length|Language)\s*: .{1,80}|(?:BODY|Body|FULL TEXT|Full text)\s*:?)$", 14),
    # who gathered it
    _rule("contributed by", "credit", r"^information (?:for|in) this (?:article|story|report) was (?:contributed|provided)(?: in part)? by\b", 80),
    _rule("contributed to this report", "credit", r"\bcontributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article)(?:\b.{0,80})?\.?\)?$", 60),
    _rule("reporting by", "credit", r"^\(?(?:additional |extra )?(?:reporting|writing|editing|compiled|research) (?:and (?:writing|editing) )?by [A-Z].*\)?$", 60),
    _rule("staff wires", "credit", r"^(?:from (?:staff and )?wire (?:reports|services)|the associated press|compiled from wire reports)\.?$", 8),
    _rule("agency alone", "credit", r"^(?-i:(?:[Tt]he )?(?:[A-Z][\w-]+ ){1,3}(?:Press|News Agency|News Service|Newswire|Wire Service))$", 6),
    # what the editors added
    _rule("correction", "note", r"^\(?(?:corrections?(?: and clarifications?)?|clarification|editor[’']?s[’']? note|editors[’'] note|update[sd]?)\s*[:—–-]", 120),
    _rule("was corrected", "note", r"^(?:this|an earlier version of this) (?:story|article|report|post)\b.{0,40}\b(?:has been|was|misstated|incorrectly|misspelled)\b", 80),
    # pictures
    _rule("picture label", "caption", r"^(?:(?:photos?|images?|pictures?|caption|file photo|photo credit|photograph)\s?(?::| by | courtesy)|image (?:source|caption|copyright)\b)", 60),
    _rule("picture credit", "caption", rf"[(/]\s*(?:(?:photo(?:graph)?\b|file\b|{AGENCIES}\b\s*(?:photo|/)|via ap\b)[^()]{{0,60}}|{AGENCIES})\)?\.?$", 80),
    _rule("picture by", "caption", r"\((?-i:[A-Z][\w .&'’-]{1,40}/[A-Z][\w.'’-]+ [A-Z][\w .'’-]{1,30})\)\.?$", 60),
    _rule("picture copyright", "caption", r"(?:image copyright|getty images|image caption|ap photo)\.?$", 40),
    # the site around the article
    _rule("advertisement", "chrome", r"^(?:- )?(?:advertisement|sponsored(?: content)?|promoted content)(?: -)?$"),
    _rule("story continues", "chrome", r"^\W*(?:story|article|text) continue[sd]? (?:below|after)\b.{0,40}$", 10),
    _rule("continue reading", "chrome", r"^(?:continue reading|keep reading|read (?:the )?(?:full|whole|more|next|also)|more on this|related(?: (?:articles?|stories|coverage|topics|content|links))?|see also|also (?:read|see)|recommended|you may also like|don[’']t miss|most (?:read|popular|viewed)|top stories|trending|upcoming events|more from|up next|what to read next)\b(?:[^.!?]{0,120}|[:|].{0,160})$", 24),
    _rule("share line", "chrome", r"^(?:share|tweet|email|e-mail|print|pin|save|facebook|twitter|linkedin|whatsapp|reddit|comments?|copy link|\d+ (?:shares?|comments?))(?:\W+(?:this|on|via|article|story|share|tweet|email|e-mail|print|pin|save|facebook|twitter|linkedin|whatsapp|reddit|comments?|link|\d+))*\W*$", 14),
    _rule("sign up", "chrome", r"^(?:sign up|subscribe|register|get (?:the|our)|log ?in|sign in|join (?:us|now)|download (?:the|our))\b.{0,60}\b(?:newsletters?|inbox|free|account|app|alerts?|updates?|email|today|now|here|subscribers?|account)\b.{0,60}$", 24),
    _rule("subscribe alone", "chrome", r"^(?:subscribe|sign in|log in|register|menu|search|home|skip to (?:main )?content|close|back to top|load more|view (?:all )?comments|show comments|newsletter)[.!]?$", 5),
    _rule("click here", "chrome", r"^(?:click|tap) (?:here|on|to)\b.{0,120}$", 24),
    _rule("follow", "chrome", r"^follow (?:@\w+|us|me|him|her|them|[\w. ]{2,40} on)\b.{0,80}(?:twitter|facebook|instagram|@\w+)?.{0,20}$", 16),
    _rule("copyright", "chrome", r"^(?:(?:copyright|©|\(c\)).{0,200}|.{0,80}all rights reserved.{0,120})$", 50),
    _rule("cookies", "chrome", r"^(?:we|this (?:site|website)) uses? cookies\b", 60),
    _rule("media player", "chrome", r"^(?:media playback is (?:un)?supported|play video|loading\W*$|media caption|enlarge this image|toggle caption)", 30),
    _rule("watch or listen", "chrome", r"^(?:watch(?: live)?|video|listen)\s*:", 12),
)  # fmt: skip


#: Letters of the longest line that any rule knows, and those that are looked at.
LONGEST_LINE, SEEN = 1_500, 600
#: The words of the longest line that any rule knows.
LONGEST = max(rule.words for rule in RULES)


def role_of(line: str, without: Set[str] = frozenset()) -> tuple[str, str]:
    """The role of a line and the rule that gave it; two empty texts for a line of the body.

    >>> role_of("Story Continued Below"), role_of("The story continues in court.")
    (('chrome', 'story continues'), ('', ''))
    """
    words = line.count(" ", 0, LONGEST_LINE)
    if words >= LONGEST or len(line) > LONGEST_LINE:
        return "", ""
    for rule in RULES:
        if words < rule.words and rule.pattern.search(line[:SEEN]) and rule.name not in without:
            return rule.role, rule.name
    return "", ""
