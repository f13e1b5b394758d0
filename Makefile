# `make demo` runs the main job on an example article, `make test` all checks; each makes its own environment.
PYTHON ?= python3
VENV := .venv
CHECKER := $(VENV)/bin/checker

.PHONY: demo test alarms lint clean

demo: $(VENV)/installed
	@$(CHECKER) check examples/sudan-talks.txt --fail-on never

test: $(VENV)/tested lint
	$(VENV)/bin/python -m pytest

lint: $(VENV)/tested
	$(VENV)/bin/ruff check checker tests benchmarks
	$(VENV)/bin/ruff format --check checker tests benchmarks
	$(VENV)/bin/mypy
	$(CHECKER) glossary lint

# Every finding on clean English against benchmarks/alarms.json; CLEAN names JSONL files with a "text" field a line.
alarms: $(VENV)/tested
	@test -n "$(CLEAN)" || { echo 'say which texts: make alarms CLEAN="one.jsonl two.jsonl"'; exit 2; }
	$(VENV)/bin/python benchmarks/alarms.py $(CLEAN) --baseline benchmarks/alarms.json --list

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/tested: $(VENV)/installed
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e ".[test]"
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
