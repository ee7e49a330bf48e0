//! The loss landscape: a window to zoom into, computed elsewhere.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::drawing::Drawing;
use super::eased::use_eased;
use super::legend::{Mark, marked};
use super::travel::Travelling;
use super::{Drags, Plot};
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::number_format::{place, scientific};
use crate::experiment::part::PagePart;
use crate::lesson::run_pictures;
use crate::picture::BANDS;
use crate::picture::Quantity;
use crate::picture::landscape::{Landscape, LossScale, Window};
use crate::session::latest::Latest;
use crate::session::loss_increases::COUNTED;
use crate::session::message::Snapshot;
use crate::text::{Text, grouped};
use descent_core::verdict::Verdict;

/// The pixels between two values of the surface.
const GRAIN: u32 = 3;

#[derive(Properties, PartialEq)]
pub(crate) struct LandscapePlotProps {
    /// The part of the page: the landscape, or the one with the ray.
    pub(crate) part: PagePart,
    pub(crate) latest: Latest,
    /// The pairs of parameters that may lie along x and y, the bias last; the first pair is
    /// the default.
    pub(crate) choices: Vec<[u8; 2]>,
    /// All parameters at a probe of the derivative.
    pub(crate) probe: Option<Vec<f64>>,
    /// All parameters before training, as the reader sets them.
    pub(crate) start: Vec<f64>,
    /// All parameters as a drag sets them; while something is dragged the window stays.
    pub(crate) held: Option<Vec<f64>>,
    /// What can be dragged.
    pub(crate) drags: Drags,
    /// Receives its size \[CSS pixels\].
    pub(crate) sized: Callback<(u32, u32)>,
}

#[component]
pub(crate) fn LandscapePlot(props: &LandscapePlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let LandscapePlotProps { part, latest, choices, probe, .. } = props;
    let words = &text.pictures;
    let chosen = use_state_eq(|| 0_usize);
    let axes = choices.get(*chosen).copied().unwrap_or([0, 1]);
    let size = use_state_eq(|| (0, 0));
    let zoomed = use_state_eq(|| None::<Window>);
    let pick = |parameters: &[f64]| {
        axes.map(|axis| parameters.get(usize::from(axis)).copied().unwrap_or(f64::NAN))
    };
    let kept = use_mut_ref(|| None::<Window>);
    let frame = kept.borrow().filter(|_| props.held.is_some());
    let frame = frame.or(*zoomed).or_else(|| run_pictures::fitted_window(latest, axes));
    *kept.borrow_mut() = frame;
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
            let view = view.map(|frame| frame.view(axes, across(width, 256), across(height, 208)));
            act.emit(Msg::Surface(view));
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| move || act.emit(Msg::Surface(None)));
    }
    // Of these axes alone: others may still be on their way.
    let surface = latest.surface.as_ref().filter(|surface| surface.view.axes == axes);
    let shown = use_eased(surface, zoomed.is_some());
    let seen = shown.as_ref().map(|(window, _)| *window).or(frame);
    let picture =
        seen.and_then(|seen| run_pictures::landscape(text, latest, axes, seen, probe.clone()));
    let surface = shown.map(|(_, surface)| surface);
    let picture = picture.map(|picture| {
        let ray = *part == PagePart::Ray;
        let start = props.start.clone();
        let picture = Landscape { surface, ray, start, ..picture };
        match &props.held {
            Some(held) => picture.with_parameters(held),
            None => picture,
        }
    });
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
    let travelling = Travelling::new(now, picture.clone(), Landscape::with_parameters);
    let travelling = Some(travelling).filter(|_| props.held.is_none());
    let scale = picture.scale();
    let tools = html! {
        <span class="tools">
            { scale.as_ref().map(loss_scale) }
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
    let legend = legend(text, now);
    let sized = {
        let (size, sized) = (size.clone(), props.sized.clone());
        Callback::from(move |new| {
            size.set(new);
            sized.emit(new);
        })
    };
    html! {
        <Plot part={*part} title={html! { { (text.part)(*part) } }}
            {legend} {sentence} picture={Drawing::new(picture)} {travelling} {tools} {sized}
            drags={Some(props.drags)} />
    }
}

/// Draws the key of the marks; of a run whose loss rose, the number of updates that raised
/// it and that lowered it.
fn legend(text: &Text, now: &Snapshot) -> Html {
    let words = &text.pictures;
    let start = marked(Mark::Start, words.start, None);
    let (rose, _) = now.loss_increases;
    // At the minimum the loss goes up and down by its last digits.
    if rose == 0 || now.verdict == Verdict::Converged {
        return html! {
            <>
                { start }
                { marked(Mark::Now, words.now, None) }
                { marked(Mark::Next, words.next, None) }
            </>
        };
    }
    // Only the first updates are counted.
    let fell = (now.updates <= COUNTED).then(|| grouped(now.updates - rose.min(now.updates)));
    html! {
        <>
            { start }
            if let Some(fell) = fell {
                { marked(Mark::Fell, words.fell, Some(fell)) }
            }
            { marked(Mark::Rose, words.rose, Some(grouped(rose))) }
        </>
    }
}

/// The width of a band and the height of the bands in the legend \[CSS pixels\].
const BAND: (usize, usize) = (10, 9);

/// Draws the scale of the loss: its bands, the deepest at the left, and three losses.
pub(crate) fn loss_scale(scale: &LossScale) -> Html {
    let (band, high) = BAND;
    let marks = scale.marks();
    let said: Vec<&str> = marks.iter().map(|mark| mark.text.as_str()).collect();
    let width = (BANDS * band + 40).to_string();
    html! {
        <svg class="loss-scale" role="img" aria-label={format!("E: {}", said.join(", "))}
            {width} height="26" viewBox={format!("-20 -2 {} 26", BANDS * band + 40)}>
            <text class="error" x="-10" y="9">{ "E" }</text>
            { for (0..BANDS).map(|at| html! {
                <rect x={(at * band).to_string()} width={(band + 1).to_string()}
                    height={high.to_string()} fill={format!("var(--z{at})")} />
            }) }
            { for marks.iter().map(|mark| {
                let x = mark.bands * band;
                html! {
                    <>
                        <path d={format!("M{x} {high}v3")} />
                        <text x={x.to_string()} y="22">{ mark.text.clone() }</text>
                    </>
                }
            }) }
        </svg>
    }
}
