# Two commands for a newcomer: `make demo` and `make test`. Both make their own environment in .venv.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
MODEL  := models/ner
PAGES  := output/seeds
# pkuseg's word model is fetched in the set-up (49 MB); where the package index has none, the dictionary does as well.
SEGMENTER = $(shell test -f ner/lexicon/data/segmenter.npz && echo pkuseg || echo dictionary)

JOBS = 1
TRAINING = --jobs $(JOBS) --components.evidence.segmenter $(SEGMENTER)

.PHONY: demo label test crossval curve test-transformer test-label-studio lint types figures split clean

demo: $(MODEL)/meta.json
	$(BIN)/ner evaluate $(MODEL) corpus/reports --part held-out
	$(BIN)/ner extract seeds/*.txt -f html -o $(PAGES)
	$(BIN)/ner extract seeds/*.txt -f csv -o output/seeds.csv
	$(BIN)/ner extract seeds/*.txt -f table
	@echo "Open $(PAGES)/index.html in a browser; output/seeds.csv opens in Excel."

$(MODEL)/meta.json: $(VENV)/ready
	$(BIN)/ner train configs/ner.cfg -o $(MODEL) --components.evidence.segmenter $(SEGMENTER)

# Figures on reports that were not learnt from (docs/evaluation.md): 10 trainings, minutes. JOBS=2 trains two at a time.
crossval: $(VENV)/ready
	$(BIN)/ner crossval --leave-one-out corpus/reports/seeds $(TRAINING) --html output/crossval-seeds.html -o output/crossval-seeds.json
	$(BIN)/ner crossval --folds 5 $(TRAINING) --html output/crossval.html -o output/crossval.json

curve: $(VENV)/ready
	$(BIN)/ner crossval --curve --seeds 3 $(TRAINING) --svg docs/learning-curve.svg --html output/curve.html -o output/curve.json
	$(BIN)/ner crossval --curve --seeds 3 --test corpus/reports/field $(TRAINING) --svg docs/learning-curve-field.svg -o output/curve-field.json

test: $(VENV)/ready-dev lint types
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -m "not label_studio" -rs

# Apart, because torch is large and makes every start slower: the optional transformer config.
test-transformer: .venv-transformer/ready
	.venv-transformer/bin/python -m pytest tests/pipeline/test_transformer.py tests/pipeline/test_configs.py

# Label Studio in an environment and a folder of its own (docs/labelling.md); prints address and login.
label: $(VENV)/ready
	$(BIN)/ner label start

# Apart, because it starts a real server and, where there is one, Chromium. NER_ALL_TESTS=1: none may be left out.
test-label-studio: $(VENV)/ready-browser .venv-label-studio/ready
	$(BIN)/python -m pytest tests/label_studio -m label_studio -rs

lint: $(VENV)/ready-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/ready-dev
	$(BIN)/mypy

# The tables in the documents, each written by the command that stands above it: make figures FILES=corpus/README.md
FILES ?= corpus/README.md
figures: $(VENV)/ready-benchmarks
	$(BIN)/ner corpus stats --charts docs
	$(BIN)/cog -r -I benchmarks -p "from shown import run" $(FILES)

# Training, development and test reports without a common name, in output/split.
split: $(VENV)/ready
	$(BIN)/ner corpus split output/split --apart corpus/reports/seeds --seed 0

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt "setuptools>=77" -e ".[serve]"
	$(BIN)/python -m ner.lexicon.build_segmenter || echo "No pkuseg model: words will come from the dictionary (docs/segmentation.md)."
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

$(VENV)/ready-benchmarks: $(VENV)/ready-dev
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev,benchmarks]"
	@touch $@

$(VENV)/ready-browser: $(VENV)/ready-dev
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev,browser]"
	@touch $@

.venv-label-studio/ready: $(VENV)/ready ner/label_studio/constraints.txt
	$(BIN)/python -c "from ner.label_studio.environment import install; install('.venv-label-studio')"
	@touch $@

.venv-transformer/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-transformer
	.venv-transformer/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev,transformer]"
	@touch $@

clean:
	rm -rf $(VENV) .venv-transformer .venv-label-studio models output
