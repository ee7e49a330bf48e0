//! A teacher's course page: four labs, their goals, and what a page's own script
//! does with a lab.

use crate::page::Page;
use serde_json::{Value, json};

fn script(page: &Page, script: &str) -> Value {
    page.browser.script(script, json!([]))
}

fn is_ticked(page: &Page, lab: &str) -> bool {
    page.has(&format!("#goals .done[data-lab=\"{lab}\"]"))
}

pub(crate) fn goals_are_ticked(page: &Page) {
    page.open_course("course.html");
    for (lab, at) in [("line", 8001), ("pass", 100_001), ("and", 10_001), ("xor", 10_001)] {
        assert!(!is_ticked(page, lab), "{lab} is not done before it is begun");
        // Those further down are not loaded before they are looked at.
        let seek = "const lab = document.getElementById(arguments[0]);
            lab.scrollIntoView({ behavior: 'instant' });
            lab.seek(arguments[1]);";
        page.browser.script(seek, json!([lab, at]));
        page.wait_until(&format!("{lab} is ticked"), || is_ticked(page, lab));
    }
    let log = page.text("#log").unwrap_or_default();
    assert!(log.contains("line: ready") && log.contains("xor: goal reached"), "{log}");
    let titles = script(
        page,
        "return [...document.querySelectorAll('iframe')].map((frame) => [frame.title, frame.loading]);",
    );
    assert_eq!(titles[0], json!(["Lab 1: a line through five points", "lazy"]));
    page.enter_frame("iframe");
}

pub(crate) fn the_element_is_used_from_a_script(page: &Page) {
    page.open_course("course.html");
    let state = |holds: &str| {
        let script = format!(
            "const state = document.getElementById('line').state; return Boolean(state && ({holds}));"
        );
        page.browser.script(&script, json!([])) == true
    };
    page.wait_until("the lab tells its state", || state("state.updates === 0"));

    // Another attribute is another address.
    page.browser.click("#too-fast");
    page.wait_until("the run diverges", || state("state.run === 'diverged'"));
    page.wait_until("the log says so", || {
        page.text("#log").is_some_and(|log| log.contains("line: diverged"))
    });

    // Taken away and put back, it is where it was.
    script(page, "document.getElementById('line').load('lesson=regression&seed=1&at=30');");
    page.wait_until("another address is loaded", || state("state.updates === 30"));
    script(
        page,
        "const lab = document.getElementById('line'); const place = lab.nextSibling;
        lab.remove();
        place.parentNode.insertBefore(lab, place);
        lab.addEventListener('ready', () => { window.again = lab.address; }, { once: true });",
    );
    page.wait_until("it is ready again", || {
        script(page, "return window.again ?? null;") == "lesson=regression&seed=1&at=30"
    });

    // Made by a script, told what to do before it is there.
    let made = page.browser.async_script(
        "const done = arguments[arguments.length - 1];
        const lab = document.createElement('descent-lab');
        lab.setAttribute('lesson', 'gates');
        lab.setAttribute('seed', '3');
        lab.seek(12);
        document.body.prepend(lab);
        lab.scrollIntoView({ behavior: 'instant' });
        lab.addEventListener('state', async () => {
            if (lab.state.updates === 12) done([lab.state.lesson, (await lab.get()).updates, lab.address]);
        });",
        json!([]),
    );
    assert_eq!(made, json!(["gates", 12, "lesson=gates&seed=3&at=12"]));

    // A goal of the lab's is an event of the element's.
    page.enter_frame("#and iframe");
    script(
        page,
        "parent.postMessage({ descent: 1, type: 'goal', name: 'a-goal', updates: 1 }, '*');",
    );
    page.leave_frame();
    page.wait_until("the goal is ticked", || is_ticked(page, "and"));
    page.enter_frame("iframe");
    page.wait_until("the lab is ready", || page.has("[data-descent=\"ready\"]"));
}
