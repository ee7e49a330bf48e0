//! The text of the stage in English.

use crate::text::stage::StageText;
use descent_core::verdict::Verdict;

pub(super) const STAGE: StageText = StageText {
    pictures: "Picture",
    shelf: "Charts and tables",
    charts: "Loss · W, b",
    swap: "Show another figure here",
    lift: "Enlarge",
    put_back: "Back to its place",
    verdict: |verdict| match verdict {
        Verdict::Improving => "Still improving",
        Verdict::Overshooting => "The last update raised the loss",
        Verdict::Converged => "Converged: this is the minimum",
        Verdict::Growing => "All right, and still falling",
        Verdict::Saturated => "All right, nothing moves any more",
        Verdict::Frozen => "Frozen away from the minimum",
        Verdict::Plateau => "On a plateau",
    },
    frozen_far_out: "Exploded, then frozen",
    more_about: "More about this state",
    slopes: "Slopes",
    story: "Text",
    lab: "Lab",
    reads: "Text or lab",
    close: "Close",
};
