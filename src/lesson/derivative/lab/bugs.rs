//! The bug lab: a symptom, expected against got, and the code in which the reader finds the
//! line. The fixed program runs again.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::search::{Answer, Picked, Search, SearchAction, SearchContext, is_in};
use super::slices::ProgramOutput;
use crate::app::browser;
use crate::app::context::use_page;
use crate::app::controls::Choice;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::mistakes::Mistake;
use crate::lesson::derivative::text::Bugs;

#[derive(Properties, PartialEq)]
pub(super) struct BugFigureProps {
    /// Receives another mistake to find.
    pub(super) choose: Callback<Mistake>,
}

/// The choice of a mistake and its symptom.
#[component]
pub(super) fn BugFigure(props: &BugFigureProps) -> Html {
    let page = &use_page();
    let words = &derivative::text::words(page.text.language).bugs;
    let Some(SearchContext { search, .. }) = use_context() else { return Html::default() };
    let mistake = search.mistake;
    let over = search.is_over();
    let before = if over { words.before } else { words.output };
    html! {
        <Figure part={PagePart::BugLab} title={html! { { words.title } }} class="bugs"
            legend={html! { { (words.found)(search.found.len(), Mistake::ALL.len()) } }}>
            <div class="symptom" data-search={name(search.answer)}>
                if !page.hide.contains(PagePart::BugChoice) {
                    { choice(words, &search, &props.choose) }
                }
                <p class="odd">{ (words.odd)(mistake) }</p>
                <div class="outputs">
                    <ProgramOutput key={format!("{}-before", mistake.name())} {mistake}
                        mended=false title={before} />
                    if over {
                        <ProgramOutput key={format!("{}-after", mistake.name())} {mistake}
                            mended=true title={words.after} />
                    }
                </div>
            </div>
        </Figure>
    }
}

fn choice(words: &'static Bugs, search: &Search, choose: &Callback<Mistake>) -> Html {
    let option = |mistake: Mistake| {
        let mark = if search.found.contains(&mistake) { " ✓" } else { "" };
        (mistake.name().to_owned(), format!("{}{mark}", (words.symptom)(mistake)))
    };
    let now = search.mistake;
    let choose = choose.reform(move |name: String| {
        Mistake::ALL.into_iter().find(|mistake| mistake.name() == name).unwrap_or(now)
    });
    html! {
        <Choice name="bug" label={words.choose} options={Mistake::ALL.into_iter().map(option).collect::<Vec<_>>()}
            value={now.name().to_owned()} {choose} />
    }
}

/// The code, whose lines can be chosen.
#[component]
pub(super) fn BugCodeFigure() -> Html {
    let page = &use_page();
    let words = &derivative::text::words(page.text.language).bugs;
    let context = use_context::<SearchContext>();
    let body = use_node_ref();
    {
        let body = body.clone();
        use_effect_with(context.as_ref().map(|context| context.search.answer), move |_| {
            browser::scroll_within(&body, ".lines", ".mended, label:has(:checked)");
        });
    }
    let Some(SearchContext { search, act }) = context else { return Html::default() };
    let mistake = search.mistake;
    let says = match search.answer {
        Answer::Open => String::new(),
        Answer::Nothing => words.none.to_owned(),
        Answer::Wrong => (words.wrong)((words.hint)(mistake)),
        Answer::Found => (words.right)((words.explained)(mistake)),
        Answer::Revealed => (words.explained)(mistake).to_owned(),
    };
    let button = |name: &'static str, label: &'static str, action: SearchAction| {
        html! {
            <button type="button" {name} class={(name == "bug-check").then_some("primary")}
                onclick={act.reform(move |_: MouseEvent| action)}>{ label }</button>
        }
    };
    html! {
        <Figure part={PagePart::BugCode} title={html! { { words.code } }} class="bugs bug-code"
            legend={html! { { words.place } }}>
            <div class="whole" ref={body}>
                if search.is_over() {
                    { mended_code(words, mistake) }
                } else {
                    { code(words, &search, &act) }
                }
            </div>
            <p class="feedback" role="status" data-answer={name(search.answer)}>{ says }</p>
            <div class="answer">
                <div class="steer">
                    if search.is_over() {
                        { button("bug-again", words.again, SearchAction::Again) }
                    } else {
                        { button("bug-check", words.check, SearchAction::Check) }
                        { button("bug-show", words.show, SearchAction::Show) }
                    }
                </div>
            </div>
        </Figure>
    }
}

fn name(answer: Answer) -> &'static str {
    match answer {
        Answer::Found => "found",
        Answer::Revealed => "shown",
        Answer::Wrong => "wrong",
        Answer::Open | Answer::Nothing => "open",
    }
}

/// Draws the program with a choice of its lines.
fn code(words: &'static Bugs, search: &Search, act: &Callback<SearchAction>) -> Html {
    let mistake = search.mistake;
    let line = |cell: usize, (place, line): (usize, &&'static str)| {
        if line.trim().is_empty() {
            return html! { <li class="blank" aria-hidden="true"></li> };
        }
        let picked: Picked = (cell, place);
        let onchange = {
            let act = act.clone();
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                if input.checked() {
                    act.emit(SearchAction::Pick(picked));
                }
            })
        };
        html! {
            <li><label>
                <input type="radio" name="bug-line" value={format!("{cell}:{place}")}
                    checked={search.picked == Some(picked)} {onchange} />
                <code>{ *line }</code>
            </label></li>
        }
    };
    html! {
        <fieldset class="lines" key={mistake.name()}>
            <legend>{ words.question }</legend>
            { for cells(words, mistake, false, line) }
        </fieldset>
    }
}

/// Draws the program without its mistake, with the fix marked.
fn mended_code(words: &'static Bugs, mistake: Mistake) -> Html {
    let mend = mistake.mend();
    let line = |cell: usize, (place, line): (usize, &&'static str)| {
        let mended = is_in(&mend, (cell, place));
        let blank = line.trim().is_empty();
        html! {
            <li class={classes!(mended.then_some("mended"), blank.then_some("blank"))}>
                if mended { <span class="unseen">{ words.mended }{ ": " }</span> }
                <code>{ *line }</code>
            </li>
        }
    };
    html! {
        <div class="lines" tabindex="0" role="group" aria-label={words.code} data-scrolls=""
            data-code="mended">
            { for cells(words, mistake, true, line) }
        </div>
    }
}

/// Draws the cells of a program with their numbers.
fn cells(
    words: &'static Bugs,
    mistake: Mistake,
    mended: bool,
    line: impl Fn(usize, (usize, &&'static str)) -> Html,
) -> Vec<Html> {
    let cell = |(cell, lines): (usize, &Vec<&'static str>)| {
        html! {
            <div class="cell">
                <span>{ (words.cell)(cell + 1) }</span>
                <ol>{ for lines.iter().enumerate().map(|lines| line(cell, lines)) }</ol>
            </div>
        }
    };
    mistake.code(mended).iter().enumerate().map(cell).collect()
}
