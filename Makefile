# Everything is done by tools/dev.py, which looks after the set-up first. ARGS go to what is started:
#   make test ARGS="tests/domain -k badge"      make run ARGS=opening.forum
PYTHON ?= python3
ARGS ?=
WORDS := run test screen demo setup lint types contracts lock shots i18n bench

.DEFAULT_GOAL := help
.PHONY: help check $(WORDS)

help:
	@$(PYTHON) tools/dev.py --help
	@echo "  check      test, screen, lint, types, contracts"

$(WORDS):
	@$(PYTHON) tools/dev.py $@ $(ARGS)

check: test screen lint types contracts
