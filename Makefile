# Everything is set up in .venv by the target that needs it; nothing is installed outside it.
# Another Python: make PYTHON=python3.13 test

PYTHON ?= python3
SEEDS ?= seeds
OUT ?= out
# A folder of texts, as they were printed: make run TEXTS=path
TEXTS ?=

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check

# An option of the caller's pip or a path of the caller's Python must not leak into .venv.
unexport PIP_USER PIP_TARGET PIP_PREFIX PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test quick lint format types docs bench clean distclean

help: ## Say what there is to make.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.run ## Resolve the names of the news articles in seeds/: a report, out/mentions.csv and .jsonl.
	$(PY) -m normalizer.report $(SEEDS) -o $(OUT)
ifneq ($(TEXTS),)
	$(BIN)/normalizer annotate --format text $(TEXTS)
	$(BIN)/normalizer report $(TEXTS) -o $(OUT)/report.html
endif

test: lint types docs $(VENV)/.dev ## Check everything: style, types, docs, tests, layers, the wheel.
	$(BIN)/pytest README.md docs
	$(BIN)/pytest --numprocesses auto --dist worksteal tests src

quick: $(VENV)/.dev ## Run the tests, without the slow ones.
	$(BIN)/pytest README.md docs
	$(BIN)/pytest --numprocesses auto --dist worksteal -m "not slow" tests src

lint: $(VENV)/.dev ## Check style and format.
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.dev ## Mend what ruff can mend.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.dev ## Check types.
	$(BIN)/mypy --strict src

docs: $(VENV)/.dev ## Build the documentation in docs/_build/html.
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going -b html docs docs/_build/html

bench: $(VENV)/.dev ## Measure accuracy on names with gold ids: make bench FOLDER=path/to/names
	@test -n "$(FOLDER)" || { echo "name the folder: make bench FOLDER=path/to/names" >&2; exit 1; }
	$(PY) benchmarks/accuracy.py $(FOLDER) --baseline

clean: ## Remove what was built, and the caches.
	rm -rf build dist docs/_build $(OUT) .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests docs -name __pycache__ -type d -exec rm -rf {} +

distclean: clean ## Remove .venv as well.
	rm -rf $(VENV)

# Dependency groups need pip 25.1; a fresh environment often has an older one.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "normalizer needs Python 3.11 or newer, and $(PYTHON) is" \
	    "$$($(PYTHON) --version 2>/dev/null || echo missing)." >&2; \
	  echo "Install a newer one and name it: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; \
	  exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu:" \
	    "apt install python3-venv" >&2; \
	  exit 1; }
	$(PIP) "pip>=25.1"
	@touch $@

$(VENV)/.run: $(VENV)/.made pyproject.toml
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.made pyproject.toml
	$(PIP) --editable . --group dev
	@touch $@ $(VENV)/.run
