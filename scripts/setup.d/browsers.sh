# The browsers that the tests drive, their WebDriver programs, and axe, which checks
# accessibility.
# shellcheck shell=bash

set_up_browsers() {
    has_chromium && have chromedriver || need "Chromium or Chrome with chromedriver" chromium chromium-driver
    has_firefox || need Firefox firefox-esr
    if has_webkitgtk; then
        have WebKitWebDriver || need "WebKitGTK's driver (WebKitWebDriver)" "$(webkitgtk_driver_package)"
        have Xvfb || need "Xvfb (WebKitGTK has no headless mode)" xvfb
    else
        note "WebKitGTK is not for $(uname -s): the journeys in it are left out"
    fi
    if is_debian && ! has_korean_font; then
        apt_install fonts-noto-cjk
    fi
    stop_if_missing
    have geckodriver || cargo_install --locked "geckodriver@$GECKODRIVER_VERSION"
    has_axe || npm_install "axe-core@$AXE_VERSION"
}

has_axe() {
    grep -qsF "\"version\": \"$AXE_VERSION\"" "$TOOLS/npm/node_modules/axe-core/package.json"
}

has_chromium() {
    have chromium || have chromium-browser || have google-chrome || have google-chrome-stable ||
        [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

has_firefox() {
    have firefox-esr || have firefox || [ -x /Applications/Firefox.app/Contents/MacOS/firefox ]
}

# Succeeds if WebKitGTK exists for this kind of system. If it does, a missing one is a failure.
has_webkitgtk() { [ "$(uname -s)" != Darwin ]; }

# Newer releases of Debian and Ubuntu renamed it.
webkitgtk_driver_package() {
    if is_debian && ! apt-cache show webkit2gtk-driver >/dev/null 2>&1 &&
        apt-cache show webkitgtk-webdriver >/dev/null 2>&1; then
        echo webkitgtk-webdriver
    else
        echo webkit2gtk-driver
    fi
}

# Without one the screenshots of the journeys show boxes.
has_korean_font() { have fc-list && [ -n "$(fc-list :lang=ko family 2>/dev/null)" ]; }
