"""Lists of reference managers."""

from tests.data.readers.exports.samples.lines import FERRY, HURT, PILOT

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
