"""Topics by sentence embeddings: the switch, and which model a link was made with."""

from dataclasses import replace

import streamlit as st

from analysis.selection import Selection
from analysis.topics import TopicOptions
from errors import EmbeddingsUnavailable
from ui import bound, cached, notes
from ui.work.pile import Pile
from wording import shortened

#: What an address calls the switch, and the model by which its topics were found.
SWITCH, MODEL = "embeddings", "model"
WORDS = "topics are found by words instead"


def choose(place: st.delta_generator.DeltaGenerator) -> str:
    """Draw the switch where there is a model, or a link asks for one; the model that was asked for, '' for words."""
    model, problem = _there()
    asked = shortened(st.query_params.get(MODEL) or st.session_state.get(MODEL, ""), 80)
    if model or asked:
        with place:
            on = bound.switch(
                "By embeddings", SWITCH,
                help="Compares articles by the sentence embeddings of the model that CLIPPINGS_EMBEDDINGS names, "
                "instead of by their words.",
            )  # fmt: skip
        return asked or model if on else ""
    if problem:
        place.caption(problem)
    if st.query_params.get(SWITCH) == "true" or st.session_state.get(SWITCH):
        why = problem or "CLIPPINGS_EMBEDDINGS names no model."
        notes.add(SWITCH, f"The link asks for topics by embeddings. {why} So {WORDS}.")
    return ""


def usable(pile: Pile, of_them: Selection, options: TopicOptions) -> TopicOptions:
    """The options with a model that is there, or whose topics are still kept; the address names the one that is used.

    What was asked for and cannot be had is said.
    """
    asked, (model, problem) = options.embeddings, _there()
    if asked not in ("", model) and not cached.topics_known(pile, of_them, options):
        instead = f"these are found by “{model}”, and can be others" if model else f"{problem} So {WORDS}"
        notes.add(SWITCH, f"The link's topics were found by the model “{asked}”, which is not to be had: {instead}.")
        options = replace(options, embeddings=model)
    st.session_state[MODEL] = options.embeddings
    if options.embeddings:
        st.query_params[MODEL] = options.embeddings
    else:
        st.query_params.pop(MODEL, None)
    return options


def gone(options: TopicOptions) -> bool:
    """Whether topics are those of a model that is not there any more: none can be found by it anew."""
    return options.embeddings not in ("", _there()[0])


def _there() -> tuple[str, str]:
    """The model that the settings name, '' without one, and what is wrong with it."""
    try:
        return cached.embeddings(), ""
    except EmbeddingsUnavailable as problem:
        return "", str(problem)
