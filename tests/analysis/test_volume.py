"""How much was printed."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.volume import OTHERS, UNKNOWN, articles_per_period


def counted(*articles: tuple[str | None, str], period: str = "week", **options) -> pd.DataFrame:
    facts = pd.DataFrame(articles, columns=["published", "source"])
    facts["published"] = pd.to_datetime(facts["published"]).astype("datetime64[s]")
    return articles_per_period(facts, np.ones(len(facts), bool), period, **options)


def told(frame) -> list[tuple]:
    return [
        ("" if pd.isna(row.period) else f"{row.period:%Y-%m-%d}", row.group, row.articles) for row in frame.itertuples()
    ]


def test_weeks_begin_on_monday_and_empty_ones_are_there():
    frame = counted(("2031-02-04", "Gull"), ("2031-02-17", "Gull"))
    assert told(frame) == [("2031-02-03", "Gull", 1), ("2031-02-10", "Gull", 0), ("2031-02-17", "Gull", 1)]


def test_days_and_months_are_periods_too():
    assert told(counted(("2031-02-04", "Gull"), period="day")) == [("2031-02-04", "Gull", 1)]
    assert told(counted(("2031-02-04", "Gull"), period="month")) == [("2031-02-01", "Gull", 1)]


def test_undated_articles_come_last_and_an_unknown_source_is_named():
    assert told(counted((None, "Gull"), ("2031-02-04", "")))[-1] == ("", "Gull", 1)
    assert UNKNOWN in counted(("2031-02-04", ""))["group"].tolist()


def test_small_sources_are_joined():
    articles = [("2031-02-04", f"s{n}") for n in range(5) for _ in range(5 - n)]
    frame = counted(*articles, most=2)
    assert dict(zip(frame["group"], frame["articles"], strict=True)) == {"s0": 5, "s1": 4, OTHERS: 6}


def test_nothing_selected_is_an_empty_frame():
    assert counted().empty


@given(
    st.lists(
        st.tuples(st.sampled_from([None, "2031-01-01", "2031-02-28", "2032-02-29"]), st.sampled_from(["a", "b", ""]))
    ),
    st.sampled_from(["day", "week", "month"]),
)
def test_all_periods_add_up_to_the_selected_articles(articles, period):
    assert counted(*articles, period=period)["articles"].sum() == len(articles)
