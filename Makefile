# make run: set up and do the main job. make test: set up and pass all tests. make help: the rest.
SHELL := bash
BIN := .venv/bin
SAMPLE := resources/samples/announcement.html
export QT_ACCESSIBILITY ?= 1

.PHONY: run test lint types contracts tests bench fix samples resources translations wheel clean help

run: ## set everything up and open the sample announcement (without a display: print its checklist)
	@packaging/set-up.sh run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/python main.py --window --sample; \
	else $(BIN)/claimcheck check $(SAMPLE); fi

test: ## set everything up and pass every gate: lint, types, import contracts, tests
	@packaging/set-up.sh dev
	@$(MAKE) --no-print-directory lint types contracts tests

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

contracts:
	$(BIN)/lint-imports --no-cache

tests: ## the tests alone
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2

fix: ## format and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: ## speed, side by side with peers, in one run
	@packaging/set-up.sh dev
	@for script in tools/bench_*.py; do echo "== $$script"; QT_QPA_PLATFORM=offscreen $(BIN)/python $$script || exit 1; done

samples: ## make the sample paper again
	$(BIN)/python tools/build_samples.py

resources: ## build registry and shipped evidence again from ../shared
	$(BIN)/python tools/build_registry.py
	$(BIN)/python tools/build_evidence.py reports ../shared/facts
	$(BIN)/python tools/build_evidence.py ties ../shared/facts
	$(BIN)/python tools/build_evidence.py results ../shared/evidence

translations: ## find new texts of the window, compile the German ones, say what wants a translation
	$(BIN)/python tools/translations.py

wheel: ## build the wheel and the source archive into dist/
	$(BIN)/python -m pip -q wheel --no-deps -w dist .

clean: ## remove what the targets made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

help: ## this list
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12
