"""HTML pages as the invented outlets serve them: menus, metadata, share lines, related links."""

import json
from collections.abc import Callable, Sequence
from html import escape

from data.sample.make.source import Block, Source

#: What else the outlet printed: headline and address.
Related = Sequence[tuple[str, str]]


def page(source: Source, related: Related) -> str:
    """The HTML page of an article in its outlet's style."""
    return STYLES[source["style"]](source, related)


def courier(source: Source, related: Related) -> str:
    """JSON-LD and meta tags, share buttons, a column of related stories."""
    facts = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": source["headline"],
        "datePublished": f"{source['date']}T06:00:00-05:00", "author": {"@type": "Person", "name": source["byline"]},
        "publisher": {"@type": "Organization", "name": source["outlet"]}, "articleSection": source["section"],
    }  # fmt: skip
    head = (
        _meta(description=source["deck"], author=source["byline"])
        + _properties(source, ("og:title", "og:site_name", "og:url", "article:section"))
        + f'<script type="application/ld+json">{json.dumps(facts)}</script>\n'
    )
    body = f"""<header><div class="logo"><a href="/">The Port Veil Courier</a></div>
<nav><ul>{_items("National", "City", "Politics", "Business", "Health", "Culture", "Sports", "Obituaries")}</ul></nav></header>
<main><article>
<p class="kicker">{_(source["section"])}</p>
<h1>{_(source["headline"])}</h1>
{_tag("h2", source["deck"], "deck")}
<div class="byline">{_(source.printed_byline)}</div>
<time datetime="{source["date"]}">{_day(source, "us")}</time>
<ul class="tools">{_items("Share", "Print", "Save", "Comments")}</ul>
<div class="story">
{_story(source)}
</div></article>
<aside><h3>Related stories</h3><ul>{_links(related)}</ul><h3>Most read</h3><ul>{_links(related[::-1])}</ul></aside>
</main><footer><p>Copyright {source["date"][:4]} The Port Veil Courier. All rights reserved.</p>
<ul>{_items("Contact us", "Privacy policy", "Terms of use", "E-edition")}</ul></footer>"""
    return _whole(source, head, body)


def gull(source: Source, related: Related) -> str:
    """Open Graph tags only, and more related blocks than story."""
    teasers = "".join(f'<div class="teaser"><a href="{_(url)}"><h3>{_(title)}</h3></a></div>' for title, url in related)
    body = f"""<div id="top"><a href="/">EVENING GULL</a> {_spans("News", "City", "Politics", "Sport", "Culture", "Puzzles")}</div>
<div class="promo">WIN two tickets to the Grand Marine! Sign up to the Gull's morning email</div>
<div class="article"><h1>{_(source["headline"])}</h1>
{_tag("p", source["deck"], "standfirst")}
<p class="author">{_(source.printed_byline)}</p>
<div class="share">{_spans("Share", "Tweet", "Email")}</div>
{_story(source)}
</div>
<div class="more"><h2>MORE FROM THE GULL</h2>{teasers}{teasers}</div>
<div class="foot">{_spans("Horoscopes", "Win Tickets", "Send Us Your Story", "Terms and Conditions")}</div>"""
    return _whole(source, _properties(source, ("og:title", "og:url", "og:site_name", "article:published_time")), body)


def ledger(source: Source, related: Related) -> str:
    """Meta and time tags, markup of a paywall."""
    facts = {"@type": "NewsArticle", "isAccessibleForFree": source["genre"] != "stub", "headline": source["headline"]}
    head = _meta(author=source["byline"], date=source["date"], section=source["section"]) + (
        f'<meta property="og:site_name" content="The Ledger">\n<script type="application/ld+json">{json.dumps(facts)}</script>\n'
    )
    body = f"""<header><a href="/">The Ledger</a><nav>{_spans("Business", "Markets", "Politics", "Opinion", "Margins")}</nav>
<a href="/subscribe">Subscribe</a> <a href="/login">Sign in</a></header>
<article><header><p>{_(source["section"])}</p><h1>{_(source["headline"])}</h1>{_tag("p", source["deck"], "standfirst")}
<address>{_(source.printed_byline)}</address><time datetime="{source["date"]}">{_day(source, "uk")}</time></header>
<div class="tools">{_spans("Listen", "Gift this article", "Save")}</div>
<section class="paywalled">
{_story(source)}
</section></article>
<section class="next"><h2>Read next</h2><ul>{_links(related)}</ul></section>
<footer>© The Ledger {source["date"][:4]}. All rights reserved.</footer>"""
    return _whole(source, head, body)


def vbs(source: Source, related: Related) -> str:
    """Data attributes, crossheads, image captions in figures, "More on this story"."""
    head = _properties(source, ("og:title", "og:site_name", "og:url", "article:published_time", "article:section"))
    body = f"""<a class="skip" href="#main">Skip to content</a>
<nav aria-label="Vessaly Broadcasting"><ul>{_items("Home", "News", "Sport", "Weather", "Sounds", "Search")}</ul></nav>
<main id="main"><article data-component="article">
<h1 data-component="headline">{_(source["headline"])}</h1>
{_tag("p", source["deck"], "introduction")}
<p data-component="byline">{_(source.printed_byline)}</p>
<p data-component="metadata">Published <time datetime="{source["date"]}T17:40:00Z">{_day(source, "uk")}</time></p>
<button>Share</button>
{_story(source)}
<section data-component="links"><h2>More on this story</h2><ul>{_links(related)}</ul></section>
</article></main>
<footer>{_spans("Terms of Use", "About Vessaly Broadcasting", "Privacy", "Contact")}</footer>"""
    return _whole(source, head, body)


def weekly(source: Source, related: Related) -> str:
    """A page made by hand long ago: a table, `<font>` and the day in the text only."""
    body = f"""<table width="760"><tr><td colspan="2"><b><font size="6">Ansel Valley Weekly</font></b></td></tr>
<tr><td width="150" valign="top">{"<br>".join(("Valley", "Council", "People", "Sports", "Letters", "Advertise"))}</td>
<td><font size="5"><b>{_(source["headline"])}</b></font><br>
{f"<i>{_(source['deck'])}</i><br>" if source["deck"] else ""}<font size="2">{_(source.printed_byline)}</font><br>
{_story(source)}
</td></tr><tr><td colspan="2"><font size="1">Also this week: {" | ".join(_(title) for title, _url in related)}</font></td></tr></table>"""
    return _whole(source, "", body)


def wire(source: Source, related: Related) -> str:
    """An agency's own site: plain, with the agency's name before the story."""
    head = _meta(author=source["byline"], dcdate=source["date"]) + _properties(source, ("og:site_name", "og:title"))
    body = f"""<div class="bar">Coastal Press {_spans("Latest", "Politics", "Business", "Weather", "Sports", "For clients")}</div>
<h1>{_(source["headline"])}</h1>
<div class="by">{_(source.printed_byline)}</div><div class="stamp">{_day(source, "us")}</div>
<div class="copy">
{_story(source)}
</div><div class="list"><h4>Latest from Coastal Press</h4><ul>{_links(related)}</ul></div>
<div class="legal">© {source["date"][:4]} Coastal Press. This material may not be published without a licence.</div>"""
    return _whole(source, head, body)


STYLES: dict[str, Callable[[Source, Related], str]] = {
    "courier": courier, "gull": gull, "ledger": ledger, "vbs": vbs, "weekly": weekly, "wire": wire,
}  # fmt: skip


def _(text: str) -> str:
    return escape(text, quote=False)


def _whole(source: Source, head: str, body: str) -> str:
    title = f"{source['headline']} - {source['outlet']}"
    return (
        f'<!DOCTYPE html>\n<html lang="{source["language"]}"><head><meta charset="utf-8">\n'
        f"<title>{_(title)}</title>\n{_canonical(source)}{head}</head>\n<body>\n{body}\n</body></html>\n"
    )


def _canonical(source: Source) -> str:
    told = source["url"] and source["style"] != "weekly"
    return f'<link rel="canonical" href="{escape(source["url"])}">\n' if told else ""


def _story(source: Source) -> str:
    return "\n".join(_block(block) for block in source.opened())


def _block(block: Block) -> str:
    text = _(block.text)
    if block.role == "caption":
        return f'<figure><img src="/images/picture.jpg" alt=""><figcaption>{text}</figcaption></figure>'
    if block.mark == "subhead":
        return f"<h2>{text}</h2>"
    if block.role in {"body", "credit"}:
        return f"<p>{text}</p>"
    return f'<p class="{block.role.replace(" ", "-")}">{text}</p>'


def _day(source: Source, form: str) -> str:
    day = source.day
    if day is None:
        return ""
    return f"{day:%B} {day.day}, {day.year}" if form == "us" else f"{day.day} {day:%B %Y}"


def _meta(**named: str) -> str:
    return "".join(f'<meta name="{name}" content="{escape(text)}">\n' for name, text in named.items() if text)


def _properties(source: Source, names: tuple[str, ...]) -> str:
    told = {
        "og:title": source["headline"], "og:site_name": source["outlet"], "og:url": source["url"],
        "article:section": source["section"], "article:published_time": f"{source['date']}T06:00:00+00:00",
    }  # fmt: skip
    return "".join(f'<meta property="{name}" content="{escape(told[name])}">\n' for name in names if told[name])


def _tag(name: str, text: str, kind: str) -> str:
    return f'<{name} class="{kind}">{_(text)}</{name}>' if text else ""


def _items(*texts: str) -> str:
    return "".join(f'<li><a href="#">{_(text)}</a></li>' for text in texts)


def _spans(*texts: str) -> str:
    return " ".join(f'<a href="#">{_(text)}</a>' for text in texts)


def _links(related: Related) -> str:
    return "".join(f'<li><a href="{escape(url)}">{_(title)}</a></li>' for title, url in related)
