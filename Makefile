# Two compilers may share target/: native builds, clippy and fmt use your own,
# wasm builds the one that scripts/setup found or installed.
# make serve has a folder of its own, so that dist/ is always a release.
WASM = eval "$$(scripts/setup --env)" &&
NATIVE = eval "$$(scripts/setup --env=native)" &&
PORT ?= 8080

.PHONY: help setup serve dist budget test check bench clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what building needs, where it is missing
	@scripts/setup >/dev/null

serve: setup ## Set up, build, serve at http://127.0.0.1:8080/ (PORT=...) and rebuild on changes
	@echo "Building; then the page is at http://127.0.0.1:$(PORT)/ (Ctrl+C ends it)."
	@$(WASM) trunk serve --port $(PORT) --dist target/serve

dist: setup ## Set up and build the static site into dist/
	@$(WASM) trunk build --release
	@node scripts/sizes.mjs dist

budget: ## Take the sizes of dist/ as those it may not outgrow
	@node scripts/sizes.mjs dist --write

test: ## Set up, check, and run every test: native, the worker's, the journeys
	@scripts/setup --test >/dev/null
	@$(MAKE) --no-print-directory check
	scripts/test-setup
	$(NATIVE) cargo test
	$(WASM) env -u GECKODRIVER -u SAFARIDRIVER \
		CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
		CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		cargo test --target wasm32-unknown-unknown --features worker --test worker_protocol
	@$(MAKE) --no-print-directory dist
	$(NATIVE) cargo test --features journeys --test journeys -- --test-threads=1

check: setup ## Check format, clippy's lints and the layers
	@$(NATIVE) { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1 || \
		{ echo "check: clippy or rustfmt is missing: run 'rustup component add clippy rustfmt', then this again" >&2; exit 1; }
	$(NATIVE) cargo fmt --check
	scripts/lint
	$(NATIVE) cargo clippy --all-targets --all-features -- -D warnings

bench: dist ## Measure all there is to be fast in, or PART=race, page, scale, start, lighthouse
	@scripts/setup --test >/dev/null
	$(NATIVE) node benches/run.mjs $(PART)

clean: ## Remove what was built
	$(NATIVE) cargo clean
	rm -rf dist screenshots
