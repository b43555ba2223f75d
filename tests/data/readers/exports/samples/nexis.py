"""Downloads of Nexis and Nexis Uni."""

from tests.data.readers.exports.samples.lines import FERRY, HURT, PILOT

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
