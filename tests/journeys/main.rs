//! Journeys: the release site in real browsers, as a learner, a teacher's
//! checker or a failing machine meets it. Each runs in Chromium, in Firefox and,
//! where there is one, in WebKitGTK, in a fresh profile, against `dist/` served from a subfolder under the site's
//! own policy, and leaves `screenshots/<engine>-<journey>.png`.
//!
//! `cargo test --features journeys --test journeys`; `DESCENT_DIST` names
//! another built site.

#![allow(clippy::expect_used, reason = "where the stage cannot be set, the test has failed")]

mod accessibility;
mod address;
mod browser;
mod capabilities;
mod circuit;
mod console;
mod controls;
mod course;
mod cover;
mod derivative;
mod divergence;
mod driver;
mod embed;
mod engine;
mod exchange;
mod fault;
mod goldens;
mod hide;
mod journey;
mod keyboard;
mod languages;
mod layout;
mod lessons;
mod microscope;
mod origin;
mod output;
mod page;
mod pictures;
mod rates;
mod resets;
mod server;
mod stage;
mod story;
mod training;
mod transport;
mod webdriver;
mod worker_faults;

use fault::Fault;

/// One `#[test]` for each journey and engine: its file and name, and, where the
/// site is to be broken, how; those under `blink` in Chromium alone, those under
/// `sandbox` not in WebKit, where no policy's 'self' covers a frame without origin.
macro_rules! journeys {
    (blink: $($file:ident :: $name:ident $(with $fault:expr)?),* $(,)?) => {
        journeys!(@engine blink Chromium any() $($file $name [$($fault)?])*);
    };
    (sandbox: $($file:ident :: $name:ident $(with $fault:expr)?),* $(,)?) => {
        journeys!(@engine chromium_sandbox Chromium any() $($file $name [$($fault)?])*);
        journeys!(@engine firefox_sandbox Firefox any() $($file $name [$($fault)?])*);
    };
    ($($file:ident :: $name:ident $(with $fault:expr)?),* $(,)?) => {
        journeys!(@engine chromium Chromium any() $($file $name [$($fault)?])*);
        journeys!(@engine firefox Firefox any() $($file $name [$($fault)?])*);
        journeys!(@engine webkit WebKit target_os = "macos" $($file $name [$($fault)?])*);
    };
    (@engine $module:ident $engine:ident $missing:meta
        $($file:ident $name:ident [$($fault:expr)?])*) => {
        mod $module {
            #[allow(unused_imports, reason = "the faults of the table below")]
            use super::*;
            $(
                #[test]
                #[cfg_attr($missing, ignore = "this engine is not for this system")]
                fn $name() {
                    let fault: Option<Fault> = None$(.or(Some($fault)))?;
                    journey::walk(engine::Engine::$engine, stringify!($name), fault, $file::$name);
                }
            )*
        }
    };
}

journeys! {
    training::the_notebooks_own_start,
    training::seed_0,
    training::seed_1,
    training::seed_42,
    training::opened_at_its_end,
    training::paused_sought_and_resumed,
    divergence::notebook_order,
    divergence::textbook_order,
    address::mangled,
    lessons::classification,
    lessons::gates,
    derivative::shows_the_notebooks_numbers,
    derivative::a_function_is_typed,
    derivative::traces_equal_the_notebooks,
    derivative::a_bug_is_found_by_keys,
    circuit::makes_xor_of_three_gates,
    circuit::two_layers_learn_together,
    worker_faults::missing with Fault::Missing,
    worker_faults::forbidden with Fault::Forbidden,
    worker_faults::killed_while_running with Fault::Dies { loads: 1 },
    worker_faults::dies_always with Fault::Dies { loads: u32::MAX },
    worker_faults::hangs_while_running with Fault::Hangs { loads: 1 },
    worker_faults::never_ready with Fault::NeverReady,
    worker_faults::of_another_build with Fault::AnotherBuild,
    languages::korean_and_english,
    controls::a_learning_rate_is_typed,
    keyboard::runs_without_a_mouse,
    origin::nothing_leaves_it,
    layout::fits_every_width,
    transport::keys_of_the_lab,
    transport::help_opens_and_closes,
    resets::a_new_seed,
    resets::everything_as_the_notebook,
    output::copied_as_printed,
    output::full_digits,
    output::at_another_interval,
    pictures::drawn_and_titled,
    pictures::data_as_tables,
    cover::leads_back,
    transport::steps_of_three_lengths,
    transport::no_key_while_typing,
    resets::reset_keeps_the_experiment,
    resets::undo_brings_back,
    rates::the_gauge_knows_both_windows,
    rates::what_the_gauge_says_happens,
    rates::the_slider_sets_the_rate,
    pictures::read_by_keys,
    pictures::the_landscape_zooms,
    cover::works_without_storage with Fault::NoStorage,
    microscope::an_update_line_by_line,
    embed::answers_its_host,
    embed::ignores_what_is_no_message,
    embed::tells_its_height,
    embed::fits_its_frame,
    embed::leads_out_of_a_closed_sandbox with Fault::ClosedToSandboxes,
    embed::needs_no_storage with Fault::NoStorage,
    course::goals_are_ticked,
    course::the_element_is_used_from_a_script,
    exchange::links_open_the_same_numbers,
    exchange::embed_code_works_in_another_page,
    exchange::by_keys_alone,
    exchange::exports_equal_the_goldens,
    story::read_by_keyboard,
    story::a_question_is_remembered,
    story::in_both_languages,
}

/// In one engine: axe reads the page's tree and colours, which are the same in all.
#[test]
fn axe_finds_nothing() {
    journey::walk(
        engine::Engine::Chromium,
        "axe_finds_nothing",
        None,
        accessibility::axe_finds_nothing,
    );
}

journeys! {
    sandbox:
    embed::runs_in_a_sandbox with Fault::OpenToAll,
    embed::says_that_a_sandbox_is_closed with Fault::ClosedToSandboxes,
}

journeys! {
    blink:
    hide::what_is_hidden_is_not_there,
    exchange::a_pasted_output_is_compared,
    exchange::a_saved_file_opens_again,
    exchange::prints_a_handout,
    exchange::works_without_storage with Fault::NoStorage,
    exchange::a_panel_that_cannot_be_loaded with Fault::NoPanel,
    exchange::fits_a_narrow_phone,
    derivative::delta_and_the_point_are_moved_by_keys,
    derivative::fits_a_phone,
    story::the_derivative_answers,
    story::a_goal_is_reached,
    story::stands_in_the_page_itself,
    story::only_where_it_is_asked_for,
    story::folds_on_a_phone,
}
