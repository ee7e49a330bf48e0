//! The loss landscape: a window to zoom into, computed elsewhere.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Plot;
use super::drawing::Drawing;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::number_format::{place, scientific};
use crate::experiment::part::PagePart;
use crate::lesson::run_pictures;
use crate::picture::Quantity;
use crate::picture::landscape::Window;
use crate::session::latest::Latest;
use crate::text::grouped;

/// The pixels between two values of the surface.
const GRAIN: u32 = 5;

#[derive(Properties, PartialEq)]
pub(crate) struct LandscapePlotProps {
    pub(crate) latest: Latest,
    /// The pairs of parameters that may lie along x and y, the bias last; the first pair is
    /// the default.
    pub(crate) choices: Vec<[u8; 2]>,
    /// All parameters at a probe of the derivative.
    pub(crate) probe: Option<Vec<f64>>,
    /// Receives its size \[CSS pixels\].
    pub(crate) sized: Callback<(u32, u32)>,
}

#[component]
pub(crate) fn LandscapePlot(props: &LandscapePlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let LandscapePlotProps { latest, choices, probe, .. } = props;
    let words = &text.pictures;
    let chosen = use_state_eq(|| 0_usize);
    let axes = choices.get(*chosen).copied().unwrap_or([0, 1]);
    let size = use_state_eq(|| (0, 0));
    let zoomed = use_state_eq(|| None::<Window>);
    let pick = |parameters: &[f64]| {
        axes.map(|axis| parameters.get(usize::from(axis)).copied().unwrap_or(f64::NAN))
    };
    let frame = zoomed.or_else(|| run_pictures::fitted_window(latest, axes));
    {
        // A new experiment or pair of parameters resets the zoom.
        let zoomed = zoomed.clone();
        use_effect_with((latest.analysis.clone(), axes), move |_| zoomed.set(None));
    }
    {
        let act = act.clone();
        use_effect_with((frame, *size, axes), move |&(frame, (width, height), axes)| {
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
    let picture =
        frame.and_then(|frame| run_pictures::landscape(text, latest, axes, frame, probe.clone()));
    let (Some(frame), Some(picture), Some(now)) = (frame, picture, &latest.snapshot) else {
        return Html::default();
    };
    let parameters = &now.parameters;
    let zoom = |name: &'static str, label: &'static str, sign: &'static str, to: Option<Window>| {
        let zoomed = zoomed.clone();
        html! {
            <button type="button" {name} aria-label={label} title={label}
                onclick={Callback::from(move |_: MouseEvent| zoomed.set(to))}>{ sign }</button>
        }
    };
    let count = parameters.len();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            chosen.set(select.value().parse().unwrap_or(0));
        })
    };
    let tools = html! {
        <span class="tools">
            if choices.len() > 1 {
                <select name="axes" aria-label={words.axes} onchange={choose}>
                    { for choices.iter().enumerate().map(|(i, pair)| html! {
                        <option value={i.to_string()} selected={i == *chosen}>
                            { pair.map(|axis| (text.quantity)(Quantity::parameter(axis.into(), count))).join(", ") }
                        </option>
                    }) }
                </select>
            }
            { zoom("zoom-out", words.zoom_out, "−", Some(frame.zoomed(0.5, None))) }
            { zoom("zoom-in", words.zoom_in, "+", Some(frame.zoomed(2.0, Some(pick(parameters))))) }
            { zoom("zoom-fit", words.zoom_fit, "⤢", None) }
        </span>
    };
    let sentence = (words.walk)(
        &grouped(now.updates),
        &place(&picture.start),
        &place(parameters),
        &scientific(now.loss),
    );
    let sized = {
        let (size, sized) = (size.clone(), props.sized.clone());
        Callback::from(move |new| {
            size.set(new);
            sized.emit(new);
        })
    };
    html! {
        <Plot part={PagePart::Landscape} title={html! { { words.landscape } }}
            note={words.walk_legend} {sentence} picture={Drawing::new(picture)} {tools} {sized} />
    }
}
