# Finds out the kind of machine, and installs packages on it.
# shellcheck shell=bash

note() { printf 'setup: %s\n' "$*" >&2; }

fail() {
    note "$*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_debian() { [ -r /etc/debian_version ] && have apt-get; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        fail "this needs root: run 'scripts/setup' once as root, or install sudo"
    fi
}

# Things that only the person at this machine can install, named in one line at the end.
MISSING=()

# need WHAT PACKAGE...: installs the packages on Debian, elsewhere adds WHAT to the missing.
need() {
    local what=$1
    shift
    if is_debian; then
        apt_install "$@"
    else
        MISSING+=("$what")
    fi
}

stop_if_missing() {
    [ ${#MISSING[@]} -eq 0 ] && return
    local list
    list=$(printf '; %s' "${MISSING[@]}")
    fail "please install, so that each is on PATH, then run this again: ${list:2}"
}

APT_LISTS_ARE_FRESH=
apt_install() {
    note "installing $* (apt)"
    if [ -z "$APT_LISTS_ARE_FRESH" ]; then
        as_root apt-get update -qq >&2 || note "apt-get update failed; going on with the lists at hand"
        APT_LISTS_ARE_FRESH=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >&2 ||
        fail "apt-get could not install $*: see its message above; 'apt-get update' or another mirror may help"
}
