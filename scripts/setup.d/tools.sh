# The programs that turn the crate into a site: on PATH in the pinned version, or
# installed into the project's own cache.
# shellcheck shell=bash

set_up_build_tools() {
    have cargo || fail "no Rust here: install it from https://rustup.rs (on Debian also: apt-get install cargo), then run this again"
    have git || need git git
    have cc || need "a C compiler (cc)" gcc libc6-dev
    have node && have npm || need "Node.js with npm" nodejs npm
    stop_if_missing

    has_version trunk "$TRUNK_VERSION" || cargo_install --locked "trunk@$TRUNK_VERSION"
    local bindgen
    bindgen=$(wasm_bindgen_version)
    [ -n "$bindgen" ] || fail "Cargo.lock names no wasm-bindgen: run 'cargo generate-lockfile'"
    if ! has_version wasm-bindgen "$bindgen" || ! has_version wasm-bindgen-test-runner "$bindgen"; then
        # Without --locked: its lock file names a crate version that was withdrawn.
        cargo_install "wasm-bindgen-cli@$bindgen"
    fi
    # It tells no version itself.
    grep -qF "\"wasm_split_cli_support $WASM_SPLIT_VERSION " "$TOOLS/.crates.toml" 2>/dev/null ||
        cargo_install --locked --features build-binary "wasm_split_cli_support@$WASM_SPLIT_VERSION"
    has_version wasm-opt "${BINARYEN_VERSION%%.*}" || npm_install "binaryen@$BINARYEN_VERSION"
}

# has_version PROGRAM VERSION: the first number it prints about itself is VERSION.
has_version() {
    have "$1" || return 1
    local said
    said=$("$1" --version 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9][0-9.]*\).*/\1/p')
    [ "$said" = "$2" ]
}

# Light optimization: these run for seconds, and would take long to install.
cargo_install() {
    note "installing ${*: -1} (cargo, some minutes)"
    (cd "$TOOLS" && CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install --quiet --force --root "$TOOLS" "$@" >&2) ||
        fail "cargo could not install ${*: -1}: see its message above; a newer compiler ('rustup update') or a connection to crates.io may help"
}

npm_install() {
    note "installing $1 (npm)"
    npm install --prefix "$TOOLS/npm" --no-audit --no-fund --loglevel=error "$1" >&2 ||
        fail "npm could not install $1: see its message above"
}

# Trunk builds offline, so that it never looks for tools; the crates come first.
fetch_crates() {
    (cd "$PROJECT" && cargo fetch --quiet >&2) ||
        fail "cargo could not fetch the crates of Cargo.lock: see its message above"
}
