"""Compare: the terms that one group of articles uses more than another."""

import streamlit as st

import charts.keyness
from ui import figures, view
from ui.count import compare, sides
from ui.reading import reader

now = view.current()
st.title("Compare")
reader.need_articles(now)
with st.container(horizontal=True, vertical_alignment="bottom"):
    by = sides.choose_by()
    each = by in sides.MANY and sides.choose_each()
options = compare.choose(now)
if each:
    groups = sides.choose_many(now, by, options.counting)
    found = compare.found_of_each(now, groups, options)
    if found:
        pictures = charts.keyness.multiples(found, options.measure, compare.FEW)
        title = charts.keyness.multiples_title(found, options.measure)
        figures.several(pictures, title, now, "each_bars", picked=compare.pick, advice=compare.ADVICE)
    name = compare.choose_group(tuple(found)) if any(map(len, found.values())) else ""
    pair = next(((group, group.rest) for group in groups if group.name == name), None)
    terms = found.get(name)
else:
    pair = sides.choose_two(now, by, options.counting)
    terms = compare.found(now, pair, options) if pair else None
if pair and compare.comparable(now, pair, options):
    compare.pictures(now, pair, options, terms)
    st.header("Sentences from both sides")
    compare.sentences(now, pair, options, compare.choose_term(terms))
    if len(terms):
        st.header("All terms")
        compare.table(terms, pair)
