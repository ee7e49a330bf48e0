//! The bug lab: shows a symptom, the reader finds the line, and the fixed program runs
//! again.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::slices::ProgramOutput;
use crate::app::context::{PageContext, use_page};
use crate::lesson::derivative;
use crate::lesson::derivative::mistakes::{LineRange, Mistake};
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(crate) struct BugLabProps {
    pub(crate) mistake: Mistake,
    /// True if another mistake can be chosen.
    pub(crate) chooses: bool,
    /// Receives another mistake to find.
    pub(crate) choose: Callback<Mistake>,
}

/// The state of the search.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Search {
    /// Nothing was answered yet.
    Open,
    /// No line was chosen.
    Nothing,
    /// The chosen line has no mistake.
    Wrong,
    /// The mistake was found.
    Found,
    /// The answer was shown.
    Revealed,
}

/// A line: its cell, and its index there.
type Picked = (usize, usize);

#[component]
pub(crate) fn BugLab(props: &BugLabProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let BugLabProps { mistake, chooses, choose } = props;
    let (text, mistake) = (*text, *mistake);
    let words = &derivative::text::words(text.language).bugs;
    let picked = use_state_eq(|| None::<Picked>);
    let search = use_state_eq(|| Search::Open);
    let found = use_state_eq(Vec::<Mistake>::new);
    let begin = {
        let (choose, picked, search) = (choose.clone(), picked.clone(), search.clone());
        Callback::from(move |next: Mistake| {
            choose.emit(next);
            picked.set(None);
            search.set(Search::Open);
        })
    };
    let solve = {
        let (search, found) = (search.clone(), found.clone());
        Callback::from(move |(): ()| {
            search.set(Search::Found);
            let mut all = (*found).clone();
            if !all.contains(&mistake) {
                all.push(mistake);
            }
            found.set(all);
        })
    };
    let check = {
        let search = search.clone();
        let (picked, place) = (*picked, mistake.place());
        Callback::from(move |_: MouseEvent| match picked {
            None => search.set(Search::Nothing),
            Some(line) if is_in(&place, line) => solve.emit(()),
            Some(_) => search.set(Search::Wrong),
        })
    };
    let show = {
        let search = search.clone();
        Callback::from(move |_: MouseEvent| search.set(Search::Revealed))
    };
    let pick = {
        let (picked, search) = (picked.clone(), search.clone());
        Callback::from(move |line: Picked| {
            picked.set(Some(line));
            search.set(Search::Open);
        })
    };
    let mended = matches!(*search, Search::Found | Search::Revealed);
    let says = match *search {
        Search::Open => String::new(),
        Search::Nothing => words.none.to_owned(),
        Search::Wrong => (words.wrong)((words.hint)(mistake)),
        Search::Found => (words.right)((words.explained)(mistake)),
        Search::Revealed => (words.explained)(mistake).to_owned(),
    };
    let verdict = match *search {
        Search::Found => "found",
        Search::Revealed => "shown",
        Search::Wrong => "wrong",
        Search::Open | Search::Nothing => "open",
    };
    let before = if mended { words.before } else { words.output };
    html! {
        <section class="panel bugs" aria-labelledby="bugs-title" data-picture="bugs"
            data-search={verdict}>
            <h2 id="bugs-title">{ words.title }</h2>
            <p>{ words.about }</p>
            <p class="found">{ (words.found)(found.len(), Mistake::ALL.len()) }</p>
            if *chooses {
                { symptoms(text, mistake, &found, &begin) }
            }
            <div class="parts">
                <div>
                    <p class="odd">{ (words.odd)(mistake) }</p>
                    <ProgramOutput key={format!("{}-before", mistake.name())} mistake={mistake}
                        mended=false title={before} />
                    if mended {
                        <ProgramOutput key={format!("{}-after", mistake.name())} mistake={mistake}
                            mended=true title={words.after} />
                    }
                </div>
                <div>
                    if mended {
                        { mended_code(text, mistake) }
                    } else {
                        { code(text, mistake, *picked, &pick) }
                    }
                    <div class="steer">
                        if mended {
                            <button type="button" name="bug-again"
                                onclick={begin.reform(move |_: MouseEvent| mistake)}>{ words.again }</button>
                        } else {
                            <button type="button" name="bug-check" class="primary" onclick={check}>
                                { words.check }
                            </button>
                            <button type="button" name="bug-show"
                                onclick={show}>{ words.show }</button>
                        }
                    </div>
                    <p class="feedback" role="status">{ says }</p>
                </div>
            </div>
        </section>
    }
}

fn is_in(place: &LineRange, (cell, line): Picked) -> bool {
    place.cell == cell && place.lines.contains(&line)
}

fn symptoms(
    text: &'static Text,
    now: Mistake,
    found: &[Mistake],
    begin: &Callback<Mistake>,
) -> Html {
    let words = &derivative::text::words(text.language).bugs;
    let option = |mistake: Mistake| {
        let onchange = begin.reform(move |_: Event| mistake);
        html! {
            <label>
                <input type="radio" name="bug" value={mistake.name()} checked={mistake == now}
                    {onchange} />
                <span>{ (words.symptom)(mistake) }</span>
                if found.contains(&mistake) { <b>{ words.done }</b> }
            </label>
        }
    };
    html! {
        <fieldset class="symptoms">
            <legend>{ words.choose }</legend>
            { for Mistake::ALL.into_iter().map(option) }
        </fieldset>
    }
}

/// Draws the program with a choice of its lines.
fn code(
    text: &'static Text,
    mistake: Mistake,
    picked: Option<Picked>,
    pick: &Callback<Picked>,
) -> Html {
    let words = &derivative::text::words(text.language).bugs;
    let line = |cell: usize, (place, line): (usize, &&'static str)| {
        if line.trim().is_empty() {
            return html! { <li class="blank" aria-hidden="true"></li> };
        }
        let onchange = {
            let pick = pick.clone();
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                if input.checked() {
                    pick.emit((cell, place));
                }
            })
        };
        html! {
            <li><label>
                <input type="radio" name="bug-line" value={format!("{cell}:{place}")}
                    checked={picked == Some((cell, place))} {onchange} />
                <code>{ *line }</code>
            </label></li>
        }
    };
    html! {
        <fieldset class="lines" key={mistake.name()}>
            <legend>{ words.question }</legend>
            { for mistake.code(false).iter().enumerate().map(|(cell, lines)| html! {
                <div class="cell">
                    <span>{ (words.cell)(cell + 1) }</span>
                    <ol>{ for lines.iter().enumerate().map(|lines| line(cell, lines)) }</ol>
                </div>
            }) }
        </fieldset>
    }
}

/// Draws the program without its mistake, with the fix marked.
fn mended_code(text: &'static Text, mistake: Mistake) -> Html {
    let words = &derivative::text::words(text.language).bugs;
    let mend = mistake.mend();
    let line = |cell: usize, (place, line): (usize, &&'static str)| {
        let mended = is_in(&mend, (cell, place));
        html! {
            <li class={mended.then_some("mended")}>
                if mended { <span class="unseen">{ words.mended }{ ": " }</span> }
                <code>{ *line }</code>
            </li>
        }
    };
    html! {
        <div class="lines" tabindex="0" role="group" aria-label={words.code} data-scrolls=""
            data-code="mended">
            { for mistake.code(true).iter().enumerate().map(|(cell, lines)| html! {
                <div class="cell">
                    <span>{ (words.cell)(cell + 1) }</span>
                    <ol>{ for lines.iter().enumerate().map(|lines| line(cell, lines)) }</ol>
                </div>
            }) }
        </div>
    }
}
