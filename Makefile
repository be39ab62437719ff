# Every target sets up .venv first if needed. `make` alone lists them. Works with GNU make 3.81.
.DEFAULT_GOAL := help
.PHONY: help setup rehearse run test bench torture check format messages lock clean
.SUFFIXES:

PYTHON := .venv/bin/python
STAMP := .venv/.complete
WORKERS ?= 2
UV ?= uv
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header pyproject.toml

help:
	@echo "make rehearse   hold a whole meeting here, with no Discord account (ARGS=--json: end with one JSON line)"
	@echo "make run        run the bot for real (settings in .env)"
	@echo "make test       run the tests (ARGS=tests/test_i18n.py: only some)"
	@echo "make bench      measure it (ARGS=--quick: within two minutes)"
	@echo "make torture    kills, faults and attacks (ARGS=\"--rounds 200\": more of it)"
	@echo "make check      lint, types and import contracts"
	@echo "make format     put the code in its format"
	@echo "make messages   collect the texts for translators"
	@echo "make lock       pin the dependencies of pyproject.toml anew (LOCK_ARGS=--upgrade: to newer ones)"
	@echo "make setup      only make .venv"
	@echo "make clean      remove .venv and caches"

setup: $(STAMP)

$(STAMP): requirements/dev.txt scripts/setup.sh
	@sh scripts/setup.sh $@

rehearse: $(STAMP)
	@$(PYTHON) -m bot rehearse $(ARGS)

run: $(STAMP)
	@$(PYTHON) -m bot run $(ARGS)

test: $(STAMP)
	@$(PYTHON) -m pytest -n $(WORKERS) $(ARGS)

bench: $(STAMP)
	@$(PYTHON) -m bench $(ARGS)

torture: $(STAMP)
	@$(PYTHON) -m torture $(ARGS)

check: $(STAMP)
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

format: $(STAMP)
	@$(PYTHON) -m ruff check --fix-only --quiet .
	@$(PYTHON) -m ruff format .

messages: $(STAMP)
	@$(PYTHON) -m scripts.messages

lock:
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	@$(LOCK) $(LOCK_ARGS) -o requirements/runtime.txt
	@$(LOCK) $(LOCK_ARGS) --group dev -c requirements/runtime.txt -o requirements/dev.txt

clean:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis setup.log
	@find bot bench torture tests -name __pycache__ -type d -prune -exec rm -rf {} +
