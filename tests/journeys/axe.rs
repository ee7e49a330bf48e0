//! Runs axe-core in a page, and decides by itself what axe leaves undecided.

use crate::engine::tools;
use crate::page::Page;
use serde_json::json;
use std::fs;

/// An element and its fault.
pub(crate) type Finding = (String, String);

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
    const redone = ['shortTextContent', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'bgOverlap', 'imgNode'];
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
        // What a pinned part covers a little is scrolled from under it before it is touched.
        const covered = (rule, node) => rule.id === 'target-size' && checks(node).some((check) => /partially obscured/.test(check.message));
        const findings = found.violations.flatMap((rule) => rule.nodes
            .filter((node) => !covered(rule, node)).map((node) => finding('violates', rule, node)));
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

/// Returns axe's source.
///
/// # Panics
/// If it is not installed.
pub(crate) fn source() -> String {
    let axe = tools().join("npm/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&axe)
        .unwrap_or_else(|error| panic!("{}: {error}: run scripts/setup --test", axe.display()))
}

/// Returns the findings in the elements of a selector, or on the whole page.
pub(crate) fn run(page: &Page, scope: Option<&str>) -> Vec<Finding> {
    let found = page.browser.async_script(RUN, json!([scope]));
    serde_json::from_value(found).expect("the script answers with pairs of texts")
}
