# Everything that one does with this repository. Needs make and Python 3.11 or newer.
#   make run     the demo: a mission in the browser          make run ARGS="--help"
#   make test    all tests, with the coverage that we ask    make test ARGS="tests/core -x"
#   make check   style, types, and who imports whom          make format
#   make bench   the yardsticks
#   make soak    kill -9: 20 times with 3,000 updates waiting, 200 times over whole missions, four
#                processes in turn over 20,000 messages; a month at ×2,000; the model over 3,000
#                missions on SQLite and 1,000 on PostgreSQL, 10,000 sequences of changes by hand, and
#                what always holds with 1,000 made-up examples of each: three hours or so
#   make gallery every message as it looks, in docs/gallery
#   make teach   what the ear knows of how people ask, from the lessons in tests/understanding
#   make lock    the lock files again (make upgrade: with newer releases)
#   make image   the container image, where there is docker
#   make clean   away with caches and reports (`rm -r .venv` for the rest)

.PHONY: run test check format bench soak gallery teach lock upgrade image clean browser faketime \
  postgresql help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
# Where nothing compiled may be kept, each of the processes that tests start compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --no-input install -qq --progress-bar off
SELF := --no-deps --no-build-isolation --no-index --editable .
ARGS ?=

run: .venv/ready-to-run
	@$(BIN)/fanion demo $(ARGS)

help:
	@sed -n '2,/^$$/s/^# *//p' Makefile

# ---- what has to be there ------------------------------------------------------------------
# The empty files are stamps: a step is done again only when what it reads has changed.

.venv/made:
	@without=; for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    without="$$python"; continue; \
	  fi; \
	  echo "First time here. Making .venv with $$("$$python" --version) …"; \
	  "$$python" -m venv .venv && touch $@ && exit 0; \
	  echo "Making .venv did not work: what Python says about it stands above." >&2; exit 1; \
	done; \
	if [ -n "$$without" ]; then \
	  echo "$$without is new enough, but it came without ensurepip, which makes .venv." >&2; \
	  echo "On Debian and Ubuntu:  apt-get install python3-venv" >&2; \
	else \
	  echo "Fanion needs Python 3.11 or newer, and found none (python3, python3.11 to 3.14)." >&2; \
	  echo "On Debian and Ubuntu:  apt-get install python3 python3-venv" >&2; \
	  echo "On macOS:              brew install python" >&2; \
	fi; \
	echo "Where it stands somewhere else:  make run PYTHON=/where/it/is/python3" >&2; \
	exit 1

.venv/ready-to-run: requirements.lock requirements-build.lock pyproject.toml | .venv/made
	@echo "Installing what Fanion runs on: once, and half a minute or so …"
	@$(INSTALL) --require-hashes -r requirements.lock -r requirements-build.lock
	@$(INSTALL) $(SELF)
	@touch $@

.venv/ready-to-test: requirements-dev.lock requirements-build.lock pyproject.toml | .venv/made
	@echo "Installing what the tests and checks need: once, and a minute or so …"
	@$(INSTALL) --require-hashes -r requirements-dev.lock -r requirements-build.lock
	@$(INSTALL) $(SELF)
	@touch $@ .venv/ready-to-run

# Without a browser, faketime or a database server the tests that need one say so, and fail where
# CI=true; the others still run.
APT := may_install() { command -v apt-get && { [ "$$(id -u)" = 0 ] || sudo -n true; }; }; \
  as_root() { if [ "$$(id -u)" = 0 ]; then "$$@"; else sudo -n "$$@"; fi; }; \
  apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get "$$@" </dev/null >/dev/null; };

browser:
	@command -v chromium >/dev/null 2>&1 && exit 0; $(APT) \
	if may_install >/dev/null 2>&1; then \
	  echo "Installing Chromium for the tests of the room's page: once …"; \
	  apt update -qq && apt install -qq -y --no-install-recommends chromium && exit 0; \
	fi; \
	echo "No Chromium here, and it could not be installed: install the package 'chromium'." >&2

faketime:
	@ls /usr/lib/*/faketime/libfaketime.so.1 >/dev/null 2>&1 && exit 0; $(APT) \
	if may_install >/dev/null 2>&1; then \
	  echo "Installing faketime for the tests of a clock that steps: once …"; \
	  apt update -qq && apt install -qq -y --no-install-recommends faketime && exit 0; \
	fi; \
	echo "No libfaketime here, and it could not be installed: install the package 'faketime'." >&2

# Debian's package starts a server of its own unless its settings, there before it, say no.
postgresql:
	@command -v initdb >/dev/null 2>&1 && exit 0; \
	ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && exit 0; $(APT) \
	if may_install >/dev/null 2>&1; then \
	  echo "Installing PostgreSQL for the tests of several processes: once …"; \
	  apt update -qq && apt install -qq -y --no-install-recommends postgresql-common && \
	  as_root sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' \
	    /etc/postgresql-common/createcluster.conf && \
	  apt install -qq -y --no-install-recommends postgresql && exit 0; \
	fi; \
	echo "No PostgreSQL here, and it could not be installed: install the package 'postgresql'." >&2

# ---- tests and checks ----------------------------------------------------------------------

test: .venv/ready-to-test browser faketime postgresql
	@PIP_NO_INDEX=1 $(BIN)/python -m pytest -n 3 --dist worksteal $(if $(ARGS),$(ARGS),--cov --cov-report=term)

check: .venv/ready-to-test
	@status=0; \
	for step in "ruff check --quiet ." "ruff format --quiet --check ." "mypy" "lint-imports --no-logo"; do \
	  echo "-- $$step"; $(BIN)/$$step || status=1; \
	done; exit $$status

format: .venv/ready-to-test
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: .venv/ready-to-test
	@$(BIN)/python -m bench $(ARGS)

soak: .venv/ready-to-test
	@$(BIN)/python -m pytest -q -n 2 -m hypothesis --hypothesis-profile=thorough
	@$(BIN)/python -m bench soak dying scale_out month model changing

# Every message on every platform in both languages; a test fails when it is out of date.
gallery: .venv/ready-to-test
	@$(BIN)/python -m tests.gallery

# What is learned once is kept in bot/core/understanding/taught.py; the library that learns is
# installed for this alone.
.venv/ready-to-teach: requirements-teach.lock .venv/ready-to-test
	@echo "Installing what the ear is taught with: once …"
	@$(INSTALL) --require-hashes -r requirements-teach.lock
	@touch $@

teach: .venv/ready-to-teach
	@OMP_NUM_THREADS=1 $(BIN)/python -m tests.understanding.teaching

# ---- locks and image -----------------------------------------------------------------------
# With hashes of every file of a release, so that the locks hold on every platform; without the
# place they came from. The dev lock takes the versions of the other two.

COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes \
  --strip-extras --allow-unsafe --annotation-style line --no-emit-options --no-emit-index-url \
  --no-emit-trusted-host --no-emit-find-links

lock: .venv/ready-to-test
	@$(COMPILE) $(UPGRADE) -o requirements.lock pyproject.toml
	@$(COMPILE) $(UPGRADE) -o requirements-build.lock \
	  --build-deps-for editable --only-build-deps -c requirements.lock pyproject.toml
	@$(COMPILE) $(UPGRADE) -o requirements-dev.lock \
	  --extra dev -c requirements.lock -c requirements-build.lock pyproject.toml
	@$(COMPILE) $(UPGRADE) -o requirements-teach.lock \
	  --extra teach -c requirements-dev.lock pyproject.toml

upgrade:
	@$(MAKE) lock UPGRADE=--upgrade

image:
	@docker build --tag fanion .

clean:
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage \
	  .coverage.* htmlcov dist build
	@find bot handlers schedules tests bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
