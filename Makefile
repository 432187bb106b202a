# Everything runs from an environment made here: Python 3.10 in .venv, pinned by requirements.lock.
SHELL := /bin/sh
UV := $(shell command -v uv >/dev/null 2>&1 && uv --version >/dev/null 2>&1 && echo uv || echo .cache/uv/bin/uv)
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run demo test check bench browser lock clean

help: ## what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

run: .venv/ready ## start Fanal on this machine, with simulated telephones
	@$(BIN)/fanal up

demo: .venv/ready ## three short conversations through the real product, then stop
	@$(BIN)/fanal demo

test: .venv/ready ## all checks and tests, on SQLite and PostgreSQL
	@$(MAKE) --no-print-directory check
	@$(BIN)/fanal train >/dev/null
	@$(BIN)/pytest

check: .venv/ready ## style, types, import rules, the directory
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/fanal directory check

browser: ## the Chromium that the console's tests drive (Debian's; asks for root)
	@command -v chromium || command -v chromium-browser || command -v google-chrome || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium; } || \
	{ echo "Install Chromium (on Debian: sudo apt-get install chromium), or name one in FANAL_CHROMIUM." >&2; exit 1; }

bench: .venv/ready ## what is measured, and how: see bench/README.md
	@$(BIN)/python -m bench

lock: ## pin the newest versions that fit pyproject.toml
	@$(MAKE) --no-print-directory $(UV)
	$(UV) pip compile pyproject.toml --group dev --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.10 -o requirements.lock

clean: ## forget the environment and all local data
	rm -rf .venv .cache var

.venv/ready: requirements.lock pyproject.toml .python-version
	@$(MAKE) --no-print-directory $(UV)
	@echo "Setting up the environment (once)..."
	@$(UV) venv --quiet --allow-existing --python "$$(cat .python-version)" .venv
	@$(UV) pip sync --quiet --python $(BIN)/python requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: uv
uv:

.cache/uv/bin/uv:
	@echo "Installing uv (once)..."
	@python3 -m venv .cache/uv
	@.cache/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
