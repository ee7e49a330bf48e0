//! The loss landscape: a window that can be moved closer, computed elsewhere.

use yew::prelude::*;

use super::display::{place, scientific};
use super::drawing::Drawing;
use super::page::{Msg, Shown};
use super::plot::Plot;
use crate::picture::Palette;
use crate::picture::landscape::{Landscape, Window, path, window};
use crate::text::{Text, grouped};

/// Pixels between two values of the surface.
const GRAIN: u32 = 5;

#[derive(Properties, PartialEq)]
pub(super) struct LandscapePlotProps {
    pub(super) text: &'static Text,
    pub(super) shown: Shown,
    pub(super) palette: Palette,
    /// Which parameters lie along x and y, the bias last.
    pub(super) axes: [u8; 2],
    pub(super) act: Callback<Msg>,
}

#[component]
pub(super) fn LandscapePlot(props: &LandscapePlotProps) -> Html {
    let LandscapePlotProps { text, shown, palette, axes, act } = props;
    let words = &text.pictures;
    let size = use_state_eq(|| (0, 0));
    let zoomed = use_state_eq(|| None::<Window>);
    let pick = |parameters: &[f64]| {
        axes.map(|axis| parameters.get(usize::from(axis)).copied().unwrap_or(f64::NAN))
    };
    let done = shown.snapshot.as_ref().map(|snapshot| snapshot.updates);
    let fitting = shown.prospects.as_deref().map(|prospects| {
        let minimum = prospects.minimum.as_deref().map(pick);
        window(pick(&prospects.start), minimum, path(&shown.series, *axes, done))
    });
    let frame = zoomed.or(fitting);
    {
        // Another experiment is seen whole.
        let zoomed = zoomed.clone();
        use_effect_with(shown.prospects.clone(), move |_| zoomed.set(None));
    }
    {
        let (act, axes) = (act.clone(), *axes);
        use_effect_with((frame, *size), move |&(frame, (width, height))| {
            let across = |pixels: u32, most: u16| {
                u16::try_from(pixels / GRAIN).unwrap_or(most).clamp(24, most)
            };
            let view = frame.filter(|_| width > 0 && height > 0);
            let view = view.map(|frame| frame.view(axes, across(width, 160), across(height, 120)));
            act.emit(Msg::Surface(view));
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| move || act.emit(Msg::Surface(None)));
    }
    let (Some(frame), Some(prospects), Some(now)) = (frame, &shown.prospects, &shown.snapshot)
    else {
        return Html::default();
    };
    let parameters: Vec<f64> = now.w.iter().copied().chain([now.b]).collect();
    let picture = Landscape {
        window: frame,
        axes: *axes,
        surface: shown.surface.clone(),
        series: shown.series.clone(),
        now: Some(now.clone()),
        start: prospects.start.clone(),
        minimum: prospects.minimum.clone(),
        least: prospects.least,
    };
    let zoom = |name: &'static str, label: &'static str, sign: &'static str, to: Option<Window>| {
        let zoomed = zoomed.clone();
        html! {
            <button type="button" {name} aria-label={label} title={label}
                onclick={Callback::from(move |_: MouseEvent| zoomed.set(to))}>{ sign }</button>
        }
    };
    let tools = html! {
        <span class="tools">
            { zoom("zoom-out", words.zoom_out, "−", Some(frame.zoomed(0.5, None))) }
            { zoom("zoom-in", words.zoom_in, "+", Some(frame.zoomed(2.0, Some(pick(&parameters))))) }
            { zoom("zoom-fit", words.zoom_fit, "⤢", None) }
        </span>
    };
    let sentence = (words.walk)(
        &grouped(now.updates),
        &place(&prospects.start),
        &place(&parameters),
        &scientific(now.loss),
    );
    let sized = {
        let size = size.clone();
        Callback::from(move |new| size.set(new))
    };
    html! {
        <Plot {text} name="landscape" title={html! { { words.landscape } }}
            note={words.walk_legend} {sentence} picture={Drawing::new(picture)} palette={*palette} {tools} {sized} />
    }
}
