# Two compilers may share target/: native builds, clippy and fmt use your own,
# wasm builds the one that scripts/setup found or installed.
WASM = eval "$$(scripts/setup --env)" &&
NATIVE = eval "$$(scripts/setup --env=native)" &&
PORT ?= 8080

.PHONY: help setup setup-test serve dist budget test check native worker journeys bench clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what building needs, where it is missing
	@scripts/setup >/dev/null

setup-test:
	@scripts/setup --test >/dev/null

serve: setup ## Set up, build, serve at http://127.0.0.1:8080/ (PORT=...) and rebuild on changes
	@echo "Building; then the page is at http://127.0.0.1:$(PORT)/ (Ctrl+C ends it)."
	@$(WASM) trunk serve --port $(PORT)

dist: setup ## Set up and build the static site into dist/
	@$(WASM) trunk build --release --dist dist
	@node scripts/sizes.mjs dist

budget: ## Take the sizes of dist/ as those it may not outgrow
	@node scripts/sizes.mjs dist --write

test: ## Set up, run the stages check, native, worker, dist and journeys, and print their times
	@scripts/stages setup-test check native worker dist journeys

check: setup ## Check format, clippy's lints and the layers
	@$(NATIVE) { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1 || \
		{ echo "check: clippy or rustfmt is missing: run 'rustup component add clippy rustfmt', then this again" >&2; exit 1; }
	$(NATIVE) cargo fmt --check
	@# cargo fmt sees no modules that a macro declares.
	$(NATIVE) rustfmt --edition 2024 --check $$(git ls-files 'src/text/*/*.rs' 'src/lesson/*/text/*.rs')
	scripts/lint
	scripts/test-setup
	$(NATIVE) cargo clippy --all-targets --all-features -- -D warnings
	$(NATIVE) cargo clippy --test journeys --all-features -- -D warnings

native: setup ## Run the tests that need no browser
	$(NATIVE) cargo test --features pseudo-language
	$(NATIVE) cargo test --features pseudo-language,sample-lesson --test sample_lesson

worker: setup-test ## Run the worker's tests in Chromium
	$(WASM) env -u GECKODRIVER -u SAFARIDRIVER \
		CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
		CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		RUSTFLAGS=-Ctarget-feature=+simd128 \
		cargo test --target wasm32-unknown-unknown --features worker --test worker_protocol

journeys: setup-test ## Run the journeys on dist/, or those of ARGS="--engine webkit --shard 1/2 seed_42"
	$(NATIVE) cargo test --test journeys -- $(ARGS)

bench: dist ## Measure all there is to be fast in, or PART=race, page, scale, start, lighthouse
	@scripts/setup --test >/dev/null
	$(NATIVE) node benches/run.mjs $(PART)

clean: ## Remove what was built
	$(NATIVE) cargo clean
	rm -rf dist screenshots
