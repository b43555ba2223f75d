"""Small downloads of libraries' services, in their layouts, with invented articles."""

import io

import docx

FERRY = "The ferry sank on Saturday in the harbour of Port Veil, the harbour master said."
HURT = "Nobody was hurt, he added, and the passage stays open to ships of every kind."
PILOT = "The pilot said that the light at the mouth of the river had not been lit that night."

NEXIS = f"""



Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2026  16:51:31

Send To:
HARBOUR UNIVERSITY LIBRARY

Terms: (ferry and port)


                               1 of 3 DOCUMENTS



                             The Gull (Port Veil)

                            January 11, 2025 Saturday
                                   Edition 1;
                                    North

Ferry sinks in the harbour after a collision with
the pilot boat

BYLINE: By Ana Reis

SECTION: NEWS; Pg. 6

LENGTH: 29 words

{FERRY[:55]}
{FERRY[56:]}

{HURT}

LOAD-DATE: January 12, 2025

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2025 The Gull
                              All Rights Reserved

                               2 of 3 DOCUMENTS



                             Harbour Post

                            12 January 2025

The harbour in pictures

LENGTH: 0 words

GRAPHIC: The ferry.

LANGUAGE: ENGLISH

                       Copyright 2025 Harbour Post

                               3 of 3 DOCUMENTS



                             The Gull (Port Veil)

                            January 13, 2025 Monday

Pilot sees no fault

LENGTH: 18 words

HIGHLIGHT: The light was out.

{PILOT}

LANGUAGE: ENGLISH
"""

NEXIS_HTML = f"""<html><head><title>Nexis</title></head><body>
<a name="DOC_ID_0_0"></a><div class="c0"><p class="c1"><span class="c2">1 of 2 DOCUMENTS</span></p></div>
<br><div class="c0"><p class="c1"><span class="c2">The Gull (Port Veil)</span></p></div>
<div class="c3"><p class="c1"><span class="c4">January 11, 2025</span><span class="c2"> Saturday<br>
Edition 1</span></p></div>
<div class="c5"><p class="c6"><span class="c7">Ferry sinks in the harbour</span></p></div>
<div class="c5"><p class="c6"><span class="c8">BYLINE: </span><span class="c2">Ana Reis</span></p></div>
<div class="c5"><p class="c6"><span class="c8">LENGTH: </span><span class="c2">29 words</span></p></div>
<div class="c5"><p class="c9"><span class="c2">{FERRY}</span></p><p class="c9"><span class="c2">{HURT}</span></p></div>
<div class="c5"><p class="c6"><span class="c8">LANGUAGE: </span><span class="c2">ENGLISH</span></p></div>
<div class="c0"><p class="c1"><span class="c2">Copyright 2025 The Gull</span></p></div>
<a name="DOC_ID_0_1"></a><div class="c0"><p class="c1"><span class="c2">2 of 2 DOCUMENTS</span></p></div>
<div class="c0"><p class="c1"><span class="c2">Harbour Post</span></p></div>
<div class="c3"><p class="c1"><span class="c4">13 January 2025</span></p></div>
<div class="c5"><p class="c6"><span class="c7">Pilot sees no fault</span></p></div>
<div class="c5"><p class="c6"><span class="c8">LENGTH: </span><span class="c2">18 words</span></p></div>
<div class="c5"><p class="c9"><span class="c2">{PILOT}</span></p></div>
</body></html>"""

NEXIS_UNI = f"""User Name: Ana Reis
Date and Time: Tuesday, November 25, 2025 9:12:00 PM CET
Job Number: 123456
Documents (3)
1. Ferry sinks in the harbour
Client/Matter: -None-
Search Terms: ferry
Search Type: Terms and Connectors
2. Pilot sees no fault
About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2025 LexisNexis
Page 1 of 4
Ferry sinks in the harbour
The Gull (Port Veil)
January 11, 2025 Saturday
First Edition
Copyright 2025 The Gull All Rights Reserved
Section: NEWS; Pg. 6
Length:\u00a029 words
Byline:\u00a0By Ana Reis
Highlight: The harbour master sees no fault.
Body
{FERRY}
{HURT}
Classification
Language: ENGLISH
Publication-Type: Newspaper
Load-Date: January 12, 2025
End of Document
Pilot sees no fault
Harbour Post
January 13, 2025 Monday
Copyright 2025 Harbour Post All Rights Reserved
Length: 18 words
Body
{PILOT}
Load-Date: January 13, 2025
End of Document
"""

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

PROQUEST = f"""____________________________________________________________

Report Information from ProQuest
November 25 2025 08:30
____________________________________________________________

Document 1 of 3

Ferry sinks in the harbour

Author: Reis, Ana

Publication info: The Gull ; Port Veil [Port Veil]. 11 Jan 2025: A.1.

Abstract: None available.

Links: https://resolver.example.org/?atitle=Ferry

Full text: {FERRY}
{HURT}
Location: the mouth of the river.

CAPTION: The ferry.
CREDIT: Bo Lind

Subject: Ferries; Ports

Title: Ferry sinks in the harbour

Publication title: The Gull; Port Veil

Publication date: Jan 11, 2025

Section: News

Language of publication: English

ProQuest document ID: 123

Document URL: https://login.example.org/login?url=https://www.proquest.com/newspapers/ferry/docview/123/se-2

Copyright: Copyright 2025 The Gull

____________________________________________________________

Document 2 of 3

Pilot sees no fault

Publication info: Harbour Post [Port Veil] 13 Jan 2025: B.2.

Full text: {PILOT}

ProQuest document ID: 124

____________________________________________________________

Database copyright ProQuest LLC; ProQuest does not claim copyright in the individual underlying works.
"""

NEWSBANK = f"""NewsBank: Access World News

Paper: Gull, The (Port Veil)
Title: Ferry sinks in the
harbour
Date: January 11, 2025
Section: News
Page: 6A
Author: Ana Reis

{FERRY}

{HURT}

Record Number: 1A2B3C4D5E6F
Copyright (c) 2025 The Gull

Author: Bo Lind
Paper: Harbour Post (Port Veil)
Title: Pilot sees no fault
Date: January 13, 2025

{PILOT} {HURT}

Record Number: 1A2B3C4D5E70
"""

NEWSBANK_LINE = f"""Ferry sinks in the harbour
Date: January 11, 2025 | Paper: Gull, The (Port Veil) | Author: Ana Reis | Section: News | Page: 6A
{FERRY}
{HURT}
Copyright 2025 The Gull
Record Number: 1A2B3C4D5E6F
Pilot sees no fault
Date: January 13, 2025 | Paper: Harbour Post (Port Veil) | Author: Bo Lind | Page: 2B
{PILOT} {HURT}
"""

RIS = f"""TY  - NEWS
T1  - Ferry sinks in the harbour
AU  - Reis, Ana
AU  - Lind, Bo
AB  - {FERRY}
{HURT}
JF  - The Gull
DA  - 2025/01/11/
PY  - 2025///
SE  - News
LA  - English
UR  - https://example.org/ferry
AN  - 123
N1  - Copyright - 2025
ER  -

TY  - NEWS
TI  - No text here
PY  - 2025
ER  -
TY  - NEWS
TI  - Pilot sees no fault
N2  - {PILOT}
DA  - Jan 13
PY  - 2025
"""

ENDNOTE = f"""%0 Newspaper Article
%T Ferry sinks in the harbour
%A Reis, Ana
%J The Gull
%D 2025
%8 January 11
%X {FERRY}
%U https://example.org/ferry
%G English

%0 Newspaper Article
%T Pilot sees no fault
%X {PILOT}
"""

BIBTEX = f"""@article{{reis2025, title={{Ferry {{Sinks}} in the Harbour}}, author={{Reis, Ana and Lind, Bo}},
  journal={{The Gull \\& Post}}, year=2025, month=jan, day=11, abstract={{{FERRY}}}, url={{https://example.org/ferry}}}}
@article{{untold, title={{No text here}}}}
@article{{broken, title={{No
"""

EUROPRESSE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Europresse</title></head><body>
<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">Le Goéland, no. 24187</span></div>
<span class="DocHeader">Port, samedi 11 janvier 2025, p. 4</span>
<div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Un <mark>ferry</mark> coule</p>
<p class="sm-margin-TopNews rdp__subtitle">Personne n'est blessé</p></div>
<div class="docAuthors">Ana Reis</div></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer">
<p>Le <mark>ferry</mark> a coulé samedi dans le port
de Port Veil.</p><p>Personne n'a été blessé, a dit le capitaine du port.</p></div></div></section>
<footer><small>© 2025 Le Goéland. Tous droits réservés.</small>
<p>Numéro de document : news·20250111·GO·0001</p></footer>
</article>
<article><header><span class="DocPublicationName">Harbour Post</span>
<span class="DocHeader">Monday, January 13, 2025 - 05:30 UTC</span>
<p class="titreArticleVisu">Pilot sees no fault</p></header>
<section><div class="DocText"><p>{PILOT}</p></div></section></article>
</body></html>"""


def word(text: str) -> bytes:
    """The lines as paragraphs of a Word document."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def rich(text: str) -> bytes:
    """The lines as paragraphs of rich text."""
    plain = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)
    paragraphs = "".join(f"{line}\\par\n" for line in plain.splitlines())
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard " + paragraphs + "}").encode("ascii")


def rich_table(text: str) -> bytes:
    """Lines of code, tab and text as rows of a table, the lines below each in its second cell."""
    rows = []
    for line in text.splitlines():
        code, tab, told = line.partition("\t")
        if tab:
            rows.append([code, told])
        elif rows and line:
            rows[-1][1] += f"\\par {line}"
    cells = "".join(rf"\trowd {code}\cell {told}\cell\row" + "\n" for code, told in rows)
    return (r"{\rtf1\ansi " + cells + "}").encode("ascii")
