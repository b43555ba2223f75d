"""The link to what is on the screen."""

import streamlit as st


def link() -> None:
    """Draw the button that opens the link to this page, selection and controls."""
    with st.popover("Share this view", icon=":material/link:", width="stretch"):
        st.write("This link opens the same page, selection and figures:")
        st.components.v2.component(
            "address",
            html='<label>Link<input class="address" readonly></label><button>Copy the link</button>',
            css=ADDRESS_CSS,
            js=ADDRESS_JS,
        )(key="address")


ADDRESS_CSS = """
label {display: block; font: 13px var(--st-font); color: var(--st-text-color)}
input {box-sizing: border-box; width: 100%; margin: .3rem 0 .6rem; padding: .45rem .6rem;
  font: 13px var(--st-code-font); color: var(--st-text-color);
  background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: 6px}
button {font: 600 14px var(--st-font); padding: .45rem .8rem; border-radius: 6px; cursor: pointer;
  color: var(--st-background-color); background: var(--st-primary-color); border: 0}
"""

#: The address bar knows the link best: bound controls write it there without a rerun.
ADDRESS_JS = """
export default function ({parentElement}) {
  const field = parentElement.querySelector("input");
  const button = parentElement.querySelector("button");
  const fill = () => { field.value = window.location.href; };
  fill();
  const watch = setInterval(fill, 300);
  button.onclick = async () => {
    fill();
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy the link"; }, 2000);
  };
  return () => clearInterval(watch);
}
"""
