# Everything a person does in this repository, by name. `make` alone lists it.
# Needs python3 (3.11 or newer, with venv) and make; every other tool comes locked into .venv.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
HOMESERVER := .venv-homeserver
LOCKING := .venv-lock

# Every package has a wheel, so nothing is built on the way in and every byte is checked against the lock.
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all:

# The first interpreter that is new enough, unless PYTHON names one.
FIND_PYTHON = found=; \
	for name in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$name"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "TogetherOS needs Python 3.11 or newer with venv (on Debian and Ubuntu: apt install python3 python3-venv). Say which with: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi

.PHONY: help try env runtime test check format homeserver bench eval docs lock clean

help: ## List what can be made.
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

try: $(VENV)/.runtime ## Open a chat with a demo community, here in the terminal.
	@$(BIN)/togetheros try

env: $(VENV)/.dev ## Build the environment in .venv, with the tools for working on the code.

runtime: $(VENV)/.runtime ## Build only what a server needs to run, in .venv.

test: check homeserver ## Set up what the tests need, then run every check and every test.
	@# Tests of whole processes mostly wait, so there is one worker more than processors.
	$(BIN)/pytest --numprocesses $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )) --dist loadfile $(TESTS)

check: env ## Check format, style, types and the direction of imports.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: env ## Rewrite the code in the house format and repair what can be repaired.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

homeserver: $(HOMESERVER)/.ready ## Build the environment of the Matrix homeserver that tests talk to.

bench: env homeserver ## Measure speed, side by side with the bare libraries.
	$(BIN)/python -m tests.bench

eval: env ## Measure the screens on labelled messages that they never learnt from, where such are at hand.
	$(BIN)/python -m training.evaluate

docs: env ## Write the generated pages anew.
	$(BIN)/python -m docs.generate

lock: $(LOCKING)/.ready ## Choose the newest allowed version of every package and lock it.
	@# Paths stay relative and index options are left out, so a lock names packages and hashes only.
	@compile() { $(LOCKING)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	    --generate-hashes --only-binary :all: --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$$@"; }; \
	compile pyproject.toml --extra postgres --group build --output-file requirements/runtime.txt; \
	compile pyproject.toml --extra postgres --group build --group dev --constraint requirements/runtime.txt --output-file requirements/dev.txt; \
	echo "matrix-synapse" | compile - --output-file tests/requirements-homeserver.txt

clean: ## Remove the environments and everything that tools have cached.
	rm -rf $(VENV) $(HOMESERVER) $(LOCKING) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is newer than its lock when the environment holds what the lock says.

$(VENV)/bin/python:
	@$(FIND_PYTHON); echo "Making $(VENV) with $$("$$found" --version)"; "$$found" -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing TogetherOS into $(VENV)"
	@$(BIN)/python $(INSTALL) --requirement requirements/runtime.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	@echo "Installing the tools for working on the code"
	@$(BIN)/python $(INSTALL) --requirement requirements/dev.txt
	@touch $@

$(HOMESERVER)/.ready: tests/requirements-homeserver.txt
	@test -x $(HOMESERVER)/bin/python || { $(FIND_PYTHON); "$$found" -m venv $(HOMESERVER); }
	@echo "Installing a Matrix homeserver for the tests into $(HOMESERVER)"
	@$(HOMESERVER)/bin/python $(INSTALL) --requirement tests/requirements-homeserver.txt
	@touch $@

$(LOCKING)/.ready:
	@$(FIND_PYTHON); "$$found" -m venv $(LOCKING)
	@$(LOCKING)/bin/python -m pip install --quiet --disable-pip-version-check uv
	@touch $@
