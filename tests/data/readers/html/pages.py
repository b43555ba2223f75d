"""Pages of our own for the tests of the HTML reader."""

PARAGRAPHS = (
    "The council of Port Veil voted on Tuesday night to close the old harbour bridge for two years.",
    "Engineers had found cracks in four of its nine piers, and the repair will cost eleven million crowns.",
    "“We cannot wait for the next flood,” said the mayor, Ana Reis, after a debate of five hours.",
    "Shopkeepers on the north bank fear for their trade; a ferry will cross every twenty minutes instead.",
    "Work begins in March, and the first piers are to be replaced before the winter storms arrive.",
)
HEAD = """
<title>Harbour bridge to close - The Veil Post</title>
<link rel="canonical" href="https://post.example/2031/02/18/bridge.html">
<meta property="og:site_name" content="The Veil Post">
<meta name="description" content="Two years of ferries ahead for Port Veil.">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Harbour bridge to close", "datePublished": "2031-02-18T21:05:00+01:00",
"author": [{"@type": "Person", "name": "Bo Lind"}], "articleSection": "City"}</script>
"""
MENU = '<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
RELATED = '<p>Related: <a href="/2030/ferry.html">The last ferry of Port Veil was sold in 1998</a></p>'
FIGURE = (
    '<figure><img src="bridge.jpg"><figcaption>The bridge at low tide, seen from the north bank.</figcaption></figure>'
)


def page(body: str, head: str = HEAD) -> str:
    foot = "<footer>© The Veil Post</footer>"
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{MENU}{body}{foot}</body></html>'


def story(paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


ARTICLE = page(
    "<article><h1>Harbour bridge to close</h1><p class='standfirst'>Two years of ferries ahead for Port Veil.</p>"
    f"<p class='byline'>By Bo Lind</p>{FIGURE}{story(PARAGRAPHS[:2])}{RELATED}{story(PARAGRAPHS[2:])}</article>"
)
