"""Downloads of Factiva: its tagged form, plain text and web page."""

from tests.data.readers.exports.samples.lines import FERRY, HURT, PILOT

FACTIVA = f"""SE\tForeign
HD\tFerry sinks in the harbour
BY\tBy Ana Reis
WC\t1,029 words
PD\t11 January 2025
ET\t05:30
SN\tThe Gull
SC\tGULL
LA\tEnglish
CY\t(c) 2025 The Gull
LP\t
{FERRY}

TD\t
{HURT}

LA harbour officials agreed.

NS\tgcat : Political/General News
RE\tveil : Port Veil
AN\tDocument GULL000020250111el1b0001p

HD\tPilot sees no fault
WC\t18 words
PD\t13 January 2025
SN\tHarbour Post
LA\tEnglish
LP\t
{PILOT}

AN\tDocument HPOST00020250113el1c0002q
Search Summary
Text\tferry
Results Found\t2
"""

FACTIVA_PLAIN = f"""Foreign Desk
Ferry sinks in the harbour
By Ana Reis
1,029 words
11 January 2025
05:30
The Gull
GULL
1
English
(c) 2025 The Gull. All rights reserved.

{FERRY}

{HURT}

Document GULL000020250111el1b0001p

Pilot sees no fault
18 words
13 January 2025
Harbour Post
HPOST
English
Copyright 2025 Harbour Post

{PILOT}

Document HPOST00020250113el1c0002q

Page 2 of 2 © 2025 Factiva, Inc. All rights reserved.
"""


def _row(code: str, text: str) -> str:
    return f'<tr><td align="right" class="index"><b>{code}</b>&nbsp;</td><td>{text}</td></tr>'


FACTIVA_HTML = (
    "<html><head><title>Factiva</title><style>body{margin:0;}</style></head><body><div id='contentLeft'>"
    '<div class="article enArticle"><table>'
    + _row("HD", "<b class='enHeadline'>Ferry sinks in the harbour</b>\n")
    + _row("BY", "By Ana Reis") + _row("WC", "1,029 words") + _row("PD", "11 January 2025") + _row("SN", "The Gull")
    + _row("LA", "English") + _row("LP", f'<p class="articleParagraph enarticleParagraph">{FERRY}</p>')
    + _row("TD", f'<p class="articleParagraph enarticleParagraph">{HURT}</p>')
    + _row("AN", "<br/>Document GULL000020250111el1b0001p")
    + '</table></div><br/><div class="article enArticle"><table>'
    + _row("HD", "Pilot sees no fault") + _row("PD", "13 January 2025") + _row("SN", "Harbour Post")
    + _row("LP", f"<p>{PILOT}</p>") + _row("AN", "Document HPOST00020250113el1c0002q")
    + "</table></div></div></body></html>"
)  # fmt: skip
