PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
BIN := .venv/bin

# Kept bytecode lets every process start in two thirds of the time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run setup test check bench freeze

run: setup  ## create what is missing, show it, then serve and follow until Ctrl-C
	@$(BIN)/huka migrate
	@$(BIN)/huka sample half-year-2003 --if-empty
	@PORT=$(PORT) $(BIN)/huka overview
	@$(BIN)/huka report half-year 2003-H1 --brief
	@PORT=$(PORT) $(BIN)/huka serve

setup: .venv/ready  ## leave .venv/bin/huka

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

test: setup  ## all tests; with check, the whole truth
	$(BIN)/python -m pytest -q -n 2 --dist loadscope --no-loadscope-reorder

check: setup  ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup  ## ratios against named baselines; docs/benchmarks.md keeps the last table
	$(BIN)/python -m tests.benchmarks.main

freeze: setup  ## write the shapes of new events; never overwrites
	$(BIN)/python -m tests.architecture.shapes
