"""What sites and mails say around an article, in the words they usually use."""

import re


def any_of(*patterns: str) -> re.Pattern:
    """A pattern that fits where any of the patterns does, whatever the capitals."""
    return re.compile("|".join(patterns), re.I)


#: Asking for consent.
COOKIES = any_of(
    r"\b(?:we (?:and our (?:\d+ )?partners )?(?:use|store)|uses?|allow|our) cookies\b",
    r"\b(?:accept|reject|manage)(?: all)? cookies\b",
    r"\bcookies (?:policy|settings|preferences|on this|and similar)",
    r"\bcookie (?:policy|settings|preferences|consent|notice)",
    r"\bpersonal data\b.{0,80}\b(?:partners|consent|process)",
    r"\b(?:withdraw|give|manage) (?:your )?consent\b",
    r"\byour privacy\b",
    r"\bcookies\b.{0,60}\b(?:zustimmen|akzeptieren|accepter|aceptar|accettare|aceitar)",
)
#: Asking whether a person reads.
ROBOTS = any_of(
    r"\bare you a robot\b",
    r"\b(?:verify|confirm) (?:that )?you(?: a|’|')re (?:a )?(?:human|not a robot)\b",
    r"\benable javascript\b",
    r"\bchecking your browser\b",
    r"\bunusual (?:traffic|activity)\b",
    r"\baccess (?:to this page )?(?:has been |is )?denied\b",
    r"\bdisable (?:your |any )?ad ?blocker\b",
    r"\bcomplete the captcha\b",
)
#: Asking to subscribe before one reads on.
PAY = any_of(
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,40}\bto (?:continue|keep|read|unlock|access)\b",
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,40}\bfor (?:full|unlimited|complete) access\b",
    r"\b(?:become|be|you must be) a (?:\w+ )?(?:member|subscriber) to\b",
    r"\bto (?:continue|keep) reading\b",
    r"\bto read the (?:full|whole|rest of|complete)\b",
    r"\balready a (?:\w+ )?(?:subscriber|member)\b",
    r"\b(?:only for|for our|exclusive to|reserved for|available (?:only )?to) (?:\w+ )?(?:subscribers|members)\b",
    r"\b(?:subscriber|member)s?[- ](?:only|exclusive)\b",
    r"\byou(?:’|')ve (?:reached|read) your (?:free |monthly )?.{0,30}(?:limit|articles)",
    r"\bthis (?:article|story|content) is (?:for|only|exclusive|reserved|locked)\b.{0,60}\b(?:subscri|member)",
    r"\bréservé aux abonnés\b",
    r"\bjetzt (?:abonnieren|weiterlesen)\b",
    r"\bsolo para suscriptores\b",
    r"\bper gli abbonati\b",
)
#: A link at the end of a teaser.
MORE = any_of(
    r"^\W*read (?:more|on)\W*$",
    r"^\W*(?:read |continue )?(?:the )?(?:full|whole) (?:story|article)\W*$",
    r"^\W*(?:more|continue|continue reading|keep reading)\W*$",
    r"^\W*(?:weiterlesen|mehr lesen|zum artikel)\W*$",
    r"^\W*lire (?:la suite|plus|l[’']article)\W*$",
    r"^\W*(?:leer m[aá]s|seguir leyendo|leggi (?:tutto|di più)|continue lendo|leia mais)\W*$",
    r"^\W*(?:lees (?:meer|verder)|läs mer|les mer|læs mere)\W*$",
)
#: What mail programs and lists add to a letter.
LIST = any_of(
    r"\bunsubscribe\b",
    r"\bview (?:this |it )?(?:e-?mail |newsletter )?(?:in|on) (?:your|a|the) (?:web )?browser\b",
    r"\bview (?:it )?online\b",
    r"\byou(?:’re| are|'re)? (?:get|getting|receive|receiving|received) this\b",
    r"\b(?:manage|update|change) (?:your |my )?(?:e-?mail )?(?:preferences|subscription|settings)\b",
    r"\bforward(?:ed)? (?:this|to a friend)\b",
    r"\bprivacy (?:policy|notice)\b",
    r"\ball rights reserved\b",
    r"^(?:copyright|©)",
    r"\bmailing address\b",
    r"\badd us to your address book\b",
    r"\b(?:newsletter abmelden|abbestellen|se désabonner|darse de baja|annulla l.iscrizione|afmelden)\b",
)
