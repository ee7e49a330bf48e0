# The browsers that the tests drive, with their WebDriver programs.
# shellcheck shell=bash

set_up_browsers() {
    has_chromium && have chromedriver || need "Chromium or Chrome with chromedriver" chromium chromium-driver
    has_firefox || need Firefox firefox-esr
    if is_debian && ! has_korean_font; then
        apt_install fonts-noto-cjk
    fi
    stop_if_missing
    have geckodriver || cargo_install --locked "geckodriver@$GECKODRIVER_VERSION"
}

has_chromium() {
    have chromium || have chromium-browser || have google-chrome || have google-chrome-stable ||
        [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

has_firefox() {
    have firefox-esr || have firefox || [ -x /Applications/Firefox.app/Contents/MacOS/firefox ]
}

# Without one the screenshots of the journeys show boxes.
has_korean_font() { have fc-list && [ -n "$(fc-list :lang=ko family 2>/dev/null)" ]; }
