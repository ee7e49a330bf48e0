# The tools this project is built and tested with. wasm-bindgen's version is not
# here: it must be the one in Cargo.lock, so it is read from there.
# shellcheck shell=bash disable=SC2034

TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
BINARYEN_VERSION=132.0.0
GECKODRIVER_VERSION=0.37.1
AXE_VERSION=4.14.1

wasm_bindgen_version() {
    awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' "$PROJECT/Cargo.lock"
}
