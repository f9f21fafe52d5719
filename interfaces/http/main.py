"""The entry point of the API server, for uvicorn's ``--factory``."""

import os

from fastapi import FastAPI

from infrastructure.composition import BUREAU, compose
from interfaces.http.app import make_app


def serve() -> FastAPI:
    return make_app(BUREAU, compose(os.environ))
