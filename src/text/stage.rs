//! The text of the stage: figures, tabs, verdict and player.

use descent_core::verdict::Verdict;

/// The stage.
#[derive(Clone, Copy, Debug)]
pub struct StageText {
    /// Names the switch between the pictures of a narrow page.
    pub pictures: &'static str,
    /// Names the tabs.
    pub shelf: &'static str,
    /// The tab of the charts against the updates.
    pub charts: &'static str,
    /// Names the choice of the figure in a large place.
    pub swap: &'static str,
    /// Lifts a figure over the whole stage.
    pub lift: &'static str,
    /// Puts a lifted figure back.
    pub put_back: &'static str,
    /// The verdict in a line of at most 34 letters.
    pub verdict: fn(Verdict) -> &'static str,
    /// The same, for a run that exploded before it froze.
    pub frozen_far_out: &'static str,
    /// Opens the whole sentence of the verdict and the slopes.
    pub more_about: &'static str,
    /// Introduces the slopes.
    pub slopes: &'static str,
    /// Switches a low frame to the chapter's text.
    pub story: &'static str,
    /// Switches a low frame to the lab.
    pub lab: &'static str,
    /// Names that switch.
    pub reads: &'static str,
    /// Closes the settings.
    pub close: &'static str,
}
