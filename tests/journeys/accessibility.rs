//! axe-core finds no fault: on the cover and in every lesson that it links to, at the
//! end of a run, with every part opened and every figure shown in turn, on a desk and on a
//! phone. Contrast depends on the theme alone and the other rules on the language
//! at most, so each page is looked at in Korean and light, and in English and dark.

use crate::browser::Key;
use crate::engine::tools;
use crate::page::{Page, named};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Desk and phone [CSS pixels].
const VIEWPORTS: [(u32, u32); 2] = [(1280, 800), (390, 844)];

/// The language and the theme of an address.
const KOREAN_LIGHT: &str = "&lang=ko&theme=light";
const ENGLISH_DARK: &str = "&lang=en&theme=dark";

/// States of a lesson that a run to its end does not show.
const OTHER_STATES: [&str; 6] = [
    "lesson=regression&lr=0.2",
    "lesson=regression&lr=abc&seed=-1",
    "lesson=regression&chapter=3",
    "lesson=xor&chapter=4",
    "lesson=derivative&f=1/x&x=0",
    "lesson=xor&embed=1",
];

pub(crate) fn cover_and_lessons_in_korean(page: &Page) {
    look_at_lessons(page, KOREAN_LIGHT);
}

pub(crate) fn cover_and_lessons_in_english(page: &Page) {
    look_at_lessons(page, ENGLISH_DARK);
}

pub(crate) fn figures_in_korean(page: &Page) {
    look_at_figures_of_lessons(page, KOREAN_LIGHT);
}

pub(crate) fn figures_in_english(page: &Page) {
    look_at_figures_of_lessons(page, ENGLISH_DARK);
}

pub(crate) fn other_states_in_korean(page: &Page) {
    assert_no_findings(&look_at(page, &OTHER_STATES, KOREAN_LIGHT));
}

pub(crate) fn other_states_in_english(page: &Page) {
    assert_no_findings(&look_at(page, &OTHER_STATES, ENGLISH_DARK));
}

pub(crate) fn share_panel_in_korean(page: &Page) {
    look_at_share_panel(page, KOREAN_LIGHT);
}

pub(crate) fn share_panel_in_english(page: &Page) {
    look_at_share_panel(page, ENGLISH_DARK);
}

/// Runs axe on the document, or on the elements of a selector, with every rule that is
/// neither experimental nor deprecated: those of
/// WCAG A and AA, the best practices, and the rules that axe leaves off by default, AAA's
/// (contrast of 7:1, links of one purpose, no refresh) and the size of targets.
/// Symbols count as text. A text whose contrast axe cannot decide because it is
/// short, cut off by a scroll bar, covered by a clear control, or within an SVG is
/// set again on the same colours for it to decide; any other that it cannot decide
/// is a finding, as a wrong colour could hide there.
const RUN: &str = "
    const [scope, answer] = arguments;
    const left_off = (rule) => rule.tags.some((tag) => ['experimental', 'deprecated'].includes(tag));
    const contrast = ['color-contrast', 'color-contrast-enhanced'];
    const run = (where, rules) => axe.run(where, {
        runOnly: { type: 'rule', values: rules },
        checks: Object.fromEntries(contrast.map((id) => [id, { options: { ignoreUnicode: false } }])),
        elementRef: true,
    });
    const checks = (node) => [...node.any, ...node.all, ...node.none];
    const finding = (word, rule, node) => [node.target.join(' '),
        `${word} ${rule.id} (${rule.help}): ` + checks(node).map((check) => check.message).join('; ')];
    const redone = ['shortTextContent', 'elmPartiallyObscured', 'bgOverlap', 'imgNode'];
    const chain = (element) => element ? [element, ...chain(element.parentElement)] : [];
    const faded = (colour, share) => share < 1 ? `color-mix(in srgb, ${colour} ${100 * share}%, transparent)` : colour;
    const drawn = (element) => element instanceof SVGElement && !(element instanceof SVGSVGElement);
    const layer = (element, point) => {
        const style = getComputedStyle(element);
        if (drawn(element)) {
            // A text, or a shape that only its stroke brings here, fills nothing.
            const filled = element.isPointInFill?.(point.matrixTransform(element.getScreenCTM().inverse()));
            return filled ? faded(style.fill, style.opacity * style.fillOpacity) : 'none';
        }
        const picture = ['IMG', 'CANVAS', 'VIDEO'].includes(element.tagName) || style.backgroundImage !== 'none';
        return picture ? 'url(picture)' : faded(style.backgroundColor, style.opacity);
    };
    const appearance = (element) => {
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const middle = new DOMPoint(x + width / 2, y + height / 2);
        const here = document.elementsFromPoint(middle.x, middle.y);
        const under = here.includes(element) ? here.slice(here.indexOf(element)) : chain(element);
        const layers = under.map((part) => layer(part, middle)).filter((colour) => !['none', 'rgba(0, 0, 0, 0)'].includes(colour));
        const solid = layers.findIndex((colour) => !/mix|rgba|[/]/.test(colour));
        const style = getComputedStyle(element);
        const opacity = chain(element).reduce((product, part) => product * getComputedStyle(part).opacity, 1);
        const scale = drawn(element) ? element.getScreenCTM().a : 1;
        return { layers: solid < 0 ? [...layers, 'white'] : layers.slice(0, solid + 1), text: {
            color: drawn(element) ? faded(style.fill, style.fillOpacity) : style.color,
            fontSize: parseFloat(style.fontSize) * scale + 'px', fontWeight: style.fontWeight, opacity } };
    };
    // Several texts at once, as each run of axe reads the whole document.
    const set_again = async (texts) => {
        const top = document.querySelector('dialog[open]') ?? document.body;
        const sheet = (parent, style) => {
            const made = parent.appendChild(document.createElement('div'));
            Object.assign(made.style, { position: 'absolute', inset: 0 }, style);
            return made;
        };
        const ground = sheet(top, { position: 'fixed', zIndex: 2147483647 });
        const cells = texts.map(({ look: { layers, text } }, index) => {
            const cell = sheet(ground, { inset: `${48 * index}px 0 auto`, height: '48px' });
            const paper = layers.reduceRight((under, background) => sheet(under, { background }), cell);
            const words = paper.appendChild(document.createElement('p'));
            words.textContent = 'specimen';
            // From 24 px on every text is large. It must fit into its cell, or it counts as cut off.
            const fontSize = Math.min(parseFloat(text.fontSize), 24) + 'px';
            Object.assign(words.style, text, { fontSize, margin: '4px', lineHeight: 'normal' });
            return cell;
        });
        const found = await run(ground, contrast);
        const failed = [...found.violations, ...found.incomplete];
        ground.remove();
        return texts.flatMap(({ rule, node }, index) => {
            const again = failed.filter(({ id }) => id === rule.id).flatMap(({ nodes }) => nodes)
                .find(({ element }) => cells[index].contains(element));
            return again ? [finding('violates', rule, { ...again, target: node.target })] : [];
        });
    };
    (async () => {
        const rules = axe.getRules().filter((rule) => !left_off(rule)).map((rule) => rule.ruleId);
        const found = await run(scope ? document.querySelectorAll(scope) : document, rules);
        const findings = found.violations.flatMap((rule) => rule.nodes.map((node) => finding('violates', rule, node)));
        const texts = new Map();
        for (const rule of found.incomplete.filter((rule) => contrast.includes(rule.id))) {
            for (const node of rule.nodes) {
                const keys = checks(node).map((check) => check.data?.messageKey);
                const look = appearance(node.element);
                if (look.layers.some((colour) => colour.includes('url')) || !keys.every((key) => redone.includes(key))) {
                    findings.push(finding('undecided', rule, node));
                } else {
                    const key = JSON.stringify([rule.id, look]);
                    if (!texts.has(key)) texts.set(key, { rule, node, look });
                }
            }
        }
        const all = [...texts.values()], together = Math.floor(innerHeight / 48);
        for (let first = 0; first < all.length; first += together) {
            findings.push(...await set_again(all.slice(first, first + together)));
        }
        return findings;
    })().then(answer, (error) => answer([['axe', 'fails: ' + error]]));
";

/// Opens a dialog that is the same on every page.
const OPENERS: &str = "[name=\"help\"]";

/// The open dialog: the page behind it has been looked at before it opened.
const DIALOG: &str = "dialog[open]";

/// The place where the share panel is looked at, and its parts.
const SHARED: &str = "lesson=regression";
const PARTS: [&str; 4] = ["link", "embed", "take", "bring"];

/// Returns the buttons in view that open a part of this page out of view, each with that part.
const OPENERS_OF_PARTS: &str = "
    const seen = (element) => element?.checkVisibility();
    const part = (button) => button.getAttribute('aria-controls') ?? button.getAttribute('popovertarget');
    return [...document.querySelectorAll('button:is([aria-controls], [popovertarget])')]
        .filter((button) => seen(button) && !seen(document.getElementById(part(button))))
        .map((button) => button.getAttribute('aria-controls')
            ? [`[aria-controls=${part(button)}]`, `#${part(button)}`]
            : [`[popovertarget=${part(button)}]`, `#${part(button)}`]);
";

/// Returns the names of the figures that the left place can have.
const FIGURES: &str = "return [...document.querySelectorAll('[name=figure-left] option')].map((figure) => figure.value);";

/// An element and its fault.
type Finding = (String, String);

/// Findings by fault: the elements, each with the page on which it was seen first.
type Findings = BTreeMap<String, BTreeMap<String, String>>;

fn look_at_lessons(page: &Page, appearance: &str) {
    page.open(appearance);
    let lessons = lessons(page);
    assert!(lessons.len() > 1, "the cover links to lessons");
    let pages: Vec<&str> = [""].into_iter().chain(lessons.iter().map(String::as_str)).collect();
    assert_no_findings(&look_at(page, &pages, appearance));
}

fn look_at_figures_of_lessons(page: &Page, appearance: &str) {
    page.open(appearance);
    let (axe, mut findings) = (axe(), Findings::new());
    for lesson in &lessons(page) {
        page.open(&format!("{lesson}{appearance}"));
        page.browser.script(&axe, json!([]));
        add(&mut findings, look_at_figures(page), &format!("a figure of ?{lesson}{appearance}"));
    }
    assert_no_findings(&findings);
}

/// Returns the findings on some pages, given by their queries.
fn look_at(page: &Page, queries: &[&str], appearance: &str) -> Findings {
    let axe = axe();
    let mut findings = Findings::new();
    for query in queries {
        let (width, height) = VIEWPORTS[0];
        page.browser.set_viewport(width, height);
        page.open(&format!("{query}{appearance}"));
        settle(page);
        for (width, height) in VIEWPORTS {
            page.browser.set_viewport(width, height);
            add(&mut findings, look(page, &axe), &format!("?{query}{appearance} at {width} px"));
        }
    }
    findings
}

fn look_at_share_panel(page: &Page, appearance: &str) {
    page.open(&format!("{SHARED}{appearance}"));
    settle(page);
    page.browser.script(&axe(), json!([]));
    let mut findings = Findings::new();
    for (width, height) in VIEWPORTS {
        page.browser.set_viewport(width, height);
        add(&mut findings, look_at_panel(page), &format!("{SHARED}{appearance} at {width} px"));
    }
    assert_no_findings(&findings);
}

fn add(findings: &mut Findings, more: Vec<Finding>, place: &str) {
    for (element, fault) in more {
        findings.entry(fault).or_default().entry(element).or_insert_with(|| place.to_owned());
    }
}

#[track_caller]
fn assert_no_findings(findings: &Findings) {
    assert!(findings.is_empty(), "axe objects: {findings:#?}");
}

/// Returns axe's source.
///
/// # Panics
/// If it is not installed.
fn axe() -> String {
    let axe = tools().join("npm/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&axe)
        .unwrap_or_else(|error| panic!("{}: {error}: run scripts/setup --test", axe.display()))
}

/// Returns the queries of the lessons that the cover links to.
fn lessons(page: &Page) -> BTreeSet<String> {
    let script = "return [...document.querySelectorAll('a[href*=\"lesson=\"]')] \
        .map((link) => 'lesson=' + new URLSearchParams(link.search).get('lesson'));";
    let links = page.browser.script(script, json!([]));
    links.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Answers the chapter's question, and trains to the end if something trains.
fn settle(page: &Page) {
    let answer = "const chapter = document.querySelector('#story:not([hidden]) article:not([hidden])'); \
        chapter?.querySelector('[type=radio]')?.click(); \
        chapter?.querySelector('form')?.requestSubmit(); \
        return Boolean(chapter?.querySelector('form'));";
    if page.browser.script(answer, json!([])) == true {
        page.wait_until("the question is answered", || page.has("[data-answered]"));
    }
    if page.has(&named("full")) {
        page.click("full");
        page.wait_until("the run ends", || {
            ["finished", "diverged"].contains(&page.run_state().as_str())
        });
    }
}

/// Returns the findings on the page, in each part that can be opened or shown on it, and in
/// each of its dialogs.
fn look(page: &Page, axe: &str) -> Vec<Finding> {
    page.browser.script(axe, json!([]));
    let mut found = run(page, None);
    found.extend(look_at_folded(page));
    let count = "return document.querySelectorAll(arguments[0]).length;";
    let openers = page.browser.script(count, json!([OPENERS])).as_u64().unwrap_or_default();
    for opener in 0..openers {
        let click = "document.querySelectorAll(arguments[0])[arguments[1]].click();";
        page.browser.script(click, json!([OPENERS, opener]));
        page.wait_until("the dialog opens", || dialogs(page) == 1);
        found.extend(run(page, Some(DIALOG)));
        page.browser.press(Key::Escape);
        page.wait_until("the dialog closes", || dialogs(page) == 0);
    }
    found.extend(look_at_opened(page));
    found
}

/// Returns the findings in the parts that are folded at first, all unfolded at once.
fn look_at_folded(page: &Page) -> Vec<Finding> {
    let fold = "const parts = [...document.querySelectorAll('details')].filter((part) => part.checkVisibility()); \
        for (const part of parts) part.open = arguments[0]; return parts.length;";
    if page.browser.script(fold, json!([true])) == 0 {
        return Vec::new();
    }
    let found = run(page, Some("details[open]"));
    page.browser.script(fold, json!([false]));
    found
}

/// Returns the findings in each part of the page that a button opens, one at a time: tabs,
/// settings, choices of gates, and the menus of the header.
fn look_at_opened(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    for [opener, part] in listed::<[String; 2]>(page, OPENERS_OF_PARTS) {
        let press = || {
            let press = "document.querySelector(arguments[0]).click();";
            page.browser.script(press, json!([opener]));
        };
        press();
        page.wait_until(&format!("{part} opens"), || is_seen(page, &part));
        found.extend(run(page, Some(&part)));
        // A tab is closed by another one.
        if !part.starts_with("#drawer-") {
            press();
            page.wait_until(&format!("{part} closes"), || !is_seen(page, &part));
        }
    }
    found
}

/// Returns the findings in each figure that can stand in the left place, on a page with room
/// for two.
fn look_at_figures(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    for figure in listed::<String>(page, FIGURES) {
        page.choose("figure-left", &figure);
        let shown = format!("[data-hero][data-picture={figure}]");
        // A run without this figure leaves the place to the other one.
        page.wait_until(&format!("{figure} is shown, or empty"), || {
            page.has(&shown) || !page.has("[data-hero=left]")
        });
        if page.has(&shown) {
            found.extend(run(page, Some(&shown)));
        }
    }
    found
}

/// Returns what a script lists.
fn listed<T: DeserializeOwned>(page: &Page, script: &str) -> Vec<T> {
    serde_json::from_value(page.browser.script(script, json!([]))).expect("the script lists them")
}

/// Returns true if the first element of a selector is in view.
fn is_seen(page: &Page, selector: &str) -> bool {
    let script = "return Boolean(document.querySelector(arguments[0])?.checkVisibility());";
    page.browser.script(script, json!([selector])) == true
}

/// Returns the findings in each part of the share panel.
fn look_at_panel(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    page.click("share");
    page.wait_until("the panel opens", || dialogs(page) == 1);
    for part in PARTS {
        page.click(&format!("share-{part}"));
        if part == "take" {
            page.wait_until("it is computed", || page.has("[data-computed=\"true\"]"));
        }
        if part == "bring" {
            let paste = "const field = document.querySelector('[name=paste]');
                field.value = 'W = [[0.5]] b = [0.25]\\nstep = 0 error value = 1.0';
                field.dispatchEvent(new Event('input', { bubbles: true }));";
            page.browser.script(paste, json!([]));
            page.click("compare");
            page.wait_until("it is compared", || page.has("[data-compared]"));
        }
        found.extend(run(page, Some(DIALOG)));
    }
    page.browser.press(Key::Escape);
    page.wait_until("the panel closes", || dialogs(page) == 0);
    found
}

/// Returns the findings in the elements of a selector, or on the whole page.
fn run(page: &Page, scope: Option<&str>) -> Vec<Finding> {
    let found = page.browser.async_script(RUN, json!([scope]));
    serde_json::from_value(found).expect("the script answers with pairs of texts")
}

/// Returns the number of open dialogs.
fn dialogs(page: &Page) -> u64 {
    let script = "return document.querySelectorAll('dialog[open]').length;";
    page.browser.script(script, json!([])).as_u64().unwrap_or_default()
}
