# The wasm32 target: from rustup where it answers in time, else Debian's compiler
# with a standard library built from Debian's own source package.
# shellcheck shell=bash

WASM_TARGET=wasm32-unknown-unknown
RUSTUP_TIME_LIMIT=${RUSTUP_TIME_LIMIT:-120}

DEBIAN_RUSTC=/usr/bin/rustc
DEBIAN_CARGO=/usr/bin/cargo
# A file beside a library that this script built: it names the compiler it belongs to.
STD_NOTE=built-for-rustc

set_up_wasm() {
    if [ "$(wasm_toolchain)" = none ]; then
        if [ "${WASM_TOOLCHAIN:-}" = debian ] || ! ask_rustup; then
            install_debian_toolchain
        fi
    fi
    if [ "$(wasm_toolchain)" = debian ]; then
        link_debian_toolchain
    fi
}

# Prints the compiler that builds for wasm now: own, debian or none. Installs nothing.
wasm_toolchain() {
    if [ "${WASM_TOOLCHAIN:-}" != debian ] && own_compiler_has_std; then
        echo own
    elif debian_compiler_has_std; then
        echo debian
    else
        echo none
    fi
}

std_folder() { echo "$("$1" --print sysroot)/lib/rustlib/$WASM_TARGET/lib"; }

own_compiler_has_std() {
    local folder
    have rustc && folder=$(std_folder rustc 2>/dev/null) || return 1
    # A noted library is one we built, and belongs to Debian's compiler.
    [ ! -e "$folder/$STD_NOTE" ] && compgen -G "$folder/libstd-*.rlib" >/dev/null
}

debian_compiler_has_std() {
    [ -x "$DEBIAN_RUSTC" ] && [ -x "$DEBIAN_CARGO" ] && [ -x /usr/bin/rust-lld ] || return 1
    [ "$(cat "$(std_folder "$DEBIAN_RUSTC")/$STD_NOTE" 2>/dev/null)" = "$("$DEBIAN_RUSTC" -V)" ]
}

ask_rustup() {
    have rustup || return 1
    local limited=(rustup)
    if have timeout; then
        limited=(timeout "$RUSTUP_TIME_LIMIT" rustup)
    fi
    note "asking rustup for $WASM_TARGET (at most $RUSTUP_TIME_LIMIT s)"
    if "${limited[@]}" target add "$WASM_TARGET" >&2 && own_compiler_has_std; then
        return 0
    fi
    note "rustup did not deliver"
    return 1
}

install_debian_toolchain() {
    is_debian || fail "no compiler for $WASM_TARGET: run 'rustup target add $WASM_TARGET', then this again"
    apt_install rustc-web cargo-web rust-web-src rust-web-llvm
    # The linker must be of the LLVM that the compiler was built with.
    local llvm
    llvm=$("$DEBIAN_RUSTC" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    apt_install "lld-$llvm"
    build_std
}

build_std() {
    local folder work
    folder=$(std_folder "$DEBIAN_RUSTC")
    work=$(mktemp -d)
    note "building the standard library for $WASM_TARGET (about two minutes, once for each $("$DEBIAN_RUSTC" -V | cut -d' ' -f1,2))"
    mkdir "$work/src"
    : >"$work/src/lib.rs"
    printf '%s\n' '[package]' 'name = "nothing"' 'edition = "2021"' \
        '[profile.release]' 'panic = "abort"' >"$work/Cargo.toml"
    # The bitcode is what fat link-time optimization of the release profile reads.
    (cd "$work" && env -u CARGO_ENCODED_RUSTFLAGS RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
        RUSTC="$DEBIAN_RUSTC" CARGO_TARGET_DIR="$work/target" \
        "$DEBIAN_CARGO" build --quiet --release --target "$WASM_TARGET" \
        -Zbuild-std=std,panic_abort,test >&2) ||
        fail "the standard library did not build: see the message above; 'apt-get install --reinstall rust-web-src' and a connection to crates.io may help"
    rm -f "$work/target/$WASM_TARGET/release/deps/"libnothing*
    as_root rm -rf "$folder"
    as_root mkdir -p "$folder"
    as_root cp "$work/target/$WASM_TARGET/release/deps/"*.rlib "$work/target/$WASM_TARGET/release/deps/"*.rmeta "$folder/"
    # The note comes last: a copy that was cut short counts as none.
    "$DEBIAN_RUSTC" -V >"$work/$STD_NOTE"
    as_root cp "$work/$STD_NOTE" "$folder/"
    as_root chmod -R a+rX "$folder"
    rm -rf "$work"
    # Crates compiled against the former library cannot be linked with this one.
    rm -rf "${CARGO_TARGET_DIR:-$PROJECT/target}/$WASM_TARGET"
}

# A folder for PATH that holds Debian's compiler alone, so that nothing else in
# /usr/bin is put before a person's own programs.
link_debian_toolchain() {
    mkdir -p "$DEBIAN_BIN"
    local program
    for program in rustc cargo rustdoc; do
        ln -sfn "/usr/bin/$program" "$DEBIAN_BIN/$program"
    done
}
