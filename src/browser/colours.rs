//! The page's colours, for pictures on canvases.

use plotters::style::RGBColor;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element};

use super as browser;
use crate::picture::Palette;

/// The colours of the style tokens on an element as they are now: of the theme, of
/// paper, or the system's own where colours are forced.
pub(crate) fn palette(of: &Element) -> Palette {
    let context = context();
    let colour = |token: &str, default: RGBColor| {
        let value = browser::style_token(of, token);
        let colour =
            context.as_ref().zip(value).and_then(|(context, value)| resolve(context, &value));
        colour.unwrap_or(default)
    };
    let default = Palette::default();
    let scale = browser::style_token(of, "--picture-scale");
    let scale = scale.and_then(|scale| scale.trim().parse().ok());
    Palette {
        card: colour("--card", default.card),
        paper: colour("--paper", default.paper),
        ink: colour("--ink", default.ink),
        muted: colour("--ink-muted", default.muted),
        rule: colour("--rule", default.rule),
        w: colour("--w", default.w),
        b: colour("--b", default.b),
        error: colour("--error", default.error),
        good: colour("--good", default.good),
        zero: colour("--zero", default.zero),
        one: colour("--one", default.one),
        bands: std::array::from_fn(|band| colour(&format!("--z{band}"), default.bands[band])),
        scale: scale.unwrap_or(default.scale),
    }
}

fn context() -> Option<CanvasRenderingContext2d> {
    browser::canvas()?.get_context("2d").ok()??.dyn_into().ok()
}

/// Any CSS colour, a system colour too, as the browser itself resolves it.
fn resolve(context: &CanvasRenderingContext2d, colour: &str) -> Option<RGBColor> {
    // A value that is no colour leaves the one before.
    context.set_fill_style_str("#000000");
    context.set_fill_style_str(colour.trim());
    let text = context.fill_style().as_string()?;
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, r, g, b] = value.to_be_bytes();
    Some(RGBColor(r, g, b))
}
