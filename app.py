"""The launcher: `streamlit run app.py` imports this once, before the first visitor."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from ui import start_up


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict]:
    """Pay for imports, the worker pool and the sample once, then hand over to the visitors."""
    start_up.begin()
    yield {}
    start_up.end()


async def robots(request: Request) -> PlainTextResponse:
    """Ask search engines to stay away: a library is private unless its owner shares it."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


app = st.App("pages/_app/main.py", lifespan=lifespan, routes=[Route("/robots.txt", robots)])
