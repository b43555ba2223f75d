"""The address of what is looked at: completed at once, and each page one step for the Back button."""

import streamlit as st

#: What every address carries.
CARRIED = ("collection", "version", "words")
#: Streamlit makes a step of the browser's history of an address that the app completes, and another of the query of
#: the page to come while the old page still stands: Back would come to both. So what only completes an address
#: replaces it, and the query of a page to come is taken back when that page comes; else it is a step after two seconds.
JS = (
    f"const carried = {list(CARRIED)};"
    + """
const bare = (search) => {
  const told = new URLSearchParams(search);
  carried.forEach((key) => told.delete(key));
  told.sort();
  return told.toString();
};
export default () => {
  if (history.inWholeSteps) return;
  history.inWholeSteps = true;
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  let before = null, timer = 0;
  const keep = () => {
    const now = location.href;
    replace({}, "", before);
    push({}, "", now);
    before = null;
  };
  const forget = () => { clearTimeout(timer); before = null; };
  addEventListener("popstate", forget, true);
  history.pushState = (state, title, url) => {
    const next = new URL(url ?? location.href, location.href);
    if (next.pathname === location.pathname) {
      if (bare(next.search) !== bare(location.search) && before === null) {
        before = location.href;
        timer = setTimeout(keep, 2000);
      }
      replace(state, title, url);
      return;
    }
    if (before !== null) replace({}, "", before);
    forget();
    push(state, title, url);
  };
};
"""
)


def complete(**values: object) -> None:
    """Write what every address carries, all at once, where the address holds anything else."""
    told = {key: str(values[key]) for key in CARRIED}
    if any(st.query_params.get(key) != value for key, value in told.items()):
        st.query_params.update(told)


def keep_history() -> None:
    """Have the browser take each page for one step."""
    st.components.v2.component("keep_history", html="<span></span>", js=JS)(key="keep history", height=1)
