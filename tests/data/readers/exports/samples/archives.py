"""Downloads of ProQuest, NewsBank and Europresse."""

from tests.data.readers.exports.samples.lines import FERRY, HURT, PILOT

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
