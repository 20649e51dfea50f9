# `make` lists what there is. `make site` and `make test` work on a fresh clone: they install what
# is missing from Debian, as root or through sudo, and touch nothing when all is there.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The C libraries, as Package.swift names them.
libraries := $(shell sed -n 's/.*apt: "\([^"]*\)".*/\1/p' Package.swift)
# What Swift itself needs to compile and link, and the time zones that pages use.
toolchain := binutils libc6-dev libcurl4 libgcc-12-dev libncurses6 libsqlite3-0 libstdc++-12-dev \
  libuuid1 libxml2 pkg-config tzdata
# What is loaded when cards are drawn; nothing of it is needed to compile.
drawing := libpangocairo-1.0-0 librsvg2-2
# What cards are set in, so that they look the same wherever they are made: Roboto Slab for what is
# large, as the default theme names it, and Noto Sans, which has nearly every script but Chinese,
# Japanese and Korean (those are in fonts-noto-cjk).
fonts := fonts-noto-core fonts-roboto-slab
# What the tests compare with, headers of what is loaded among it, and where pages and completions are tried.
oracles := apache2-bin chromium cmark curl default-jre-headless fish git groff-base hledger \
  libpango1.0-dev librsvg2-dev libsaxonhe-java man-db openssl poppler-utils python3 python3-icalendar python3-jsonschema python3-lxml python3-venv python3-yaml rsync \
  zbar-tools zsh zstd
# Servers that sites are tried with; installed, they would be started.
servers := nginx caddy

python := .build/python
release := --configuration release --static-swift-stdlib
passalong := .build/release/passalong
tally := .build/release/tally

swift := $(shell .ci/find-swift)
export PATH := $(CURDIR)/$(python)/bin:$(if $(swift),$(swift):)$(PATH)

PREFIX ?= /usr/local
DESTDIR ?=
share = $(DESTDIR)$(PREFIX)/share

.PHONY: help site serve demo test goldens docs lint format screenshots bench bench-codes \
  bench-site bench-share bench-tally install uninstall clean \
  site-packages test-packages release swift

## help: list what can be made
help:
	@sed -n 's/^## \([^:]*\): \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

## site: build passalong and publish the sample campaign to Output/public
site: release
	@$(passalong) advocates import Content/advocates.csv
	@$(passalong) build
	@.ci/give-back .build Output Ledger
	@echo
	@echo "The site is in Output/public; any web server can serve that folder."
	@echo "To look at it:  make serve   and open the address that it prints."

## serve: show the site on this machine, again after each change, until Ctrl-C
serve:
	@test -x $(passalong) || $(MAKE) release
	@$(passalong) serve

## demo: reconcile a year of invented orders in Output/demo, and tell what happens
demo: release
	@swift build $(release) --product SampleSeason >/dev/null
	@.ci/demo .build/release Output/demo
	@.ci/give-back .build Output

## test: run every test
test: test-packages
	@swift build --build-tests
	@.ci/test --skip-build && status=0 || status=$$?; .ci/give-back .build; exit $$status

## goldens: run the tests and write what they expect anew, to be read in `git diff`
goldens: test-packages
	@PASSALONG_UPDATE_GOLDENS=1 .ci/test
	@.ci/give-back .build Tests Documentation

## docs: write the generated parts of Documentation/ anew
docs: test-packages
	@PASSALONG_UPDATE_GOLDENS=1 .ci/test --filter GeneratedDocumentation
	@.ci/give-back .build Documentation

## lint: check the format of the sources
lint: site-packages
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

## format: format the sources
format: site-packages
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

## screenshots: make the pictures of the README anew from the sample
screenshots: release
	@.ci/install-packages chromium python3
	@rm -rf .build/screenshots
	@$(passalong) build --quiet --clock 2026-06-01 --output .build/screenshots
	@.ci/screenshots .build/screenshots/public
	@.ci/give-back .build Documentation

## bench: measure everything that is measured
bench: bench-site bench-codes

## bench-site: measure builds of 1,000 to 100,000 pages beside Hugo
bench-site: release
	@.ci/bench-site

## bench-share: measure share pages beside plain C and Hugo: COUNT=1000000 ROUNDS=3 DISK=/folder IMPORT=only
bench-share: release
	@.ci/bench-share $(if $(COUNT),--count $(COUNT)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
	  $(if $(DISK),--disk "$(DISK)") $(if $(IMPORT),--import-only)

## bench-tally: measure tally beside DuckDB and others: COUNT=10000000 ROUNDS=3 DISK=/folder
bench-tally: release
	@.ci/bench-tally $(if $(COUNT),--count $(COUNT)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
	  $(if $(DISK),--disk "$(DISK)")
	@.ci/give-back .build

## bench-codes: measure QR codes beside libqrencode
bench-codes: site-packages
	@swift run --package-path .ci/bench/qr --scratch-path .build/bench-qr \
	  --configuration release --quiet qr
	@.ci/give-back .build

## install: install for everyone: make install PREFIX=/usr/local
install:
	@test -x $(passalong) -a -x $(tally) || $(MAKE) release
	@install -D $(passalong) "$(DESTDIR)$(PREFIX)/bin/passalong"
	@install -D $(tally) "$(DESTDIR)$(PREFIX)/bin/tally"
	@mkdir -p "$(share)/man/man1" "$(share)/bash-completion/completions" \
	  "$(share)/zsh/site-functions" "$(share)/fish/vendor_completions.d" "$(share)/passalong"
	@for tool in $(passalong) $(tally); do name=$$(basename $$tool); \
	  $$tool help --man >"$(share)/man/man1/$$name.1"; \
	  $$tool completions bash >"$(share)/bash-completion/completions/$$name"; \
	  $$tool completions zsh >"$(share)/zsh/site-functions/_$$name"; \
	  $$tool completions fish >"$(share)/fish/vendor_completions.d/$$name.fish"; done
	@rm -rf "$(share)/passalong/Themes"
	@cp -r Themes "$(share)/passalong/Themes"
	@echo "Installed below $(DESTDIR)$(PREFIX)"

## uninstall: remove what `make install` put there
uninstall:
	@for name in passalong tally; do \
	  rm -f "$(DESTDIR)$(PREFIX)/bin/$$name" "$(share)/man/man1/$$name.1" \
	  "$(share)/bash-completion/completions/$$name" "$(share)/zsh/site-functions/_$$name" \
	  "$(share)/fish/vendor_completions.d/$$name.fish"; done
	@rm -rf "$(share)/passalong"

## clean: remove what was built and generated
clean:
	@rm -rf .build Output/public Output/hosting Output/office Output/demo Output/changes.json

release: site-packages
	@swift build $(release) --product passalong
	@swift build $(release) --product tally
	@.ci/give-back .build

site-packages: swift
	@.ci/install-packages $(toolchain) $(libraries) $(drawing) $(fonts)

test-packages: swift
	@.ci/install-packages $(toolchain) $(libraries) $(drawing) $(fonts) $(oracles)
	@.ci/install-python $(python)
	@.ci/unpack-packages .build/servers $(servers)
	@.ci/give-back .build

swift:
	@if [ -z "$(swift)" ]; then \
	  echo "Swift is missing: 6.3 for Debian 12 is at https://www.swift.org/install/linux/" >&2; \
	  echo "If it is installed, put its folder into PATH:" >&2; \
	  echo "  make site PATH=/path/to/swift/usr/bin:\$$PATH" >&2; \
	  exit 1; \
	fi
