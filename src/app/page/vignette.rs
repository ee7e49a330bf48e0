//! The small pictures of the cover page. They only hint: no number is in them.

use yew::prelude::*;

use crate::lesson::Lesson;

/// A lesson in a few strokes, for the eye alone.
pub(crate) fn vignette(lesson: Lesson) -> Html {
    let content = match lesson {
        Lesson::Derivative => html! {
            <>
                <path class="muted dashed" d="M84 98V81M153 98V39" />
                <path class="w" d="M10 92C90 92 140 60 182 8" />
                <path d="M46 104L192 16" />
                { ring(84, 81) }{ ring(153, 39) }{ disc(118, 65) }
            </>
        },
        Lesson::Regression => html! {
            <>
                <path class="muted dashed" d="M10 82L190 56" />
                <path class="w" d="M10 92L190 12" />
                { for [(30, 84), (65, 66), (100, 54), (135, 34), (170, 22)].map(|(x, y)| ring(x, y)) }
            </>
        },
        Lesson::Classification => html! {
            <>
                <path class="muted dashed" d="M100 10V94M10 52H190" />
                <path class="w" d="M10 88C70 88 88 86 100 52C112 18 130 16 190 16" />
                { for [(24, 88), (46, 88), (68, 88)].map(|(x, y)| ring(x, y)) }
                { for [(132, 16), (154, 16), (176, 16)].map(|(x, y)| disc(x, y)) }
            </>
        },
        Lesson::Gates => html! {
            <>
                <path class="w" d="M44 98L172 8" />
                { for [(64, 82), (64, 22), (140, 82)].map(|(x, y)| ring(x, y)) }
                { disc(140, 22) }
            </>
        },
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Html::default(),
        Lesson::Xor => html! {
            <>
                <path class="w" d="M30 74L104 8M96 98L172 30" />
                { for [(64, 82), (140, 22)].map(|(x, y)| ring(x, y)) }
                { for [(64, 22), (140, 82)].map(|(x, y)| disc(x, y)) }
            </>
        },
    };
    html! {
        <svg class="vignette" viewBox="0 0 200 104" aria-hidden="true">{ content }</svg>
    }
}

fn ring(x: i32, y: i32) -> Html {
    html! { <circle class="ring" cx={x.to_string()} cy={y.to_string()} r="5" /> }
}

fn disc(x: i32, y: i32) -> Html {
    html! { <circle class="disc" cx={x.to_string()} cy={y.to_string()} r="6" /> }
}
