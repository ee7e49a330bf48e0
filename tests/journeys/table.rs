//! The table of journeys.

use crate::engine::Engine::{self, Chromium, Firefox, WebKit};
use crate::fault::Fault;
use crate::journey::Journey;
use crate::{
    accessibility, address, chunks, circuit, composition, controls, course, cover, data,
    derivative, displays, divergence, drag, embed, exchange, hide, keyboard, languages, layout,
    lessons, microscope, origin, output, pictures, rates, resets, story, sweep, training,
    transport, worker_faults,
};

const EVERY_ENGINE: &[Engine] = &[Chromium, Firefox, WebKit];

/// For a sandbox: in WebKit no policy's 'self' covers a frame without an origin.
const NOT_WEBKIT: &[Engine] = &[Chromium, Firefox];

/// For checks that cannot differ between engines.
const ONE_ENGINE: &[Engine] = &[Chromium];

/// Lists functions, each with the fault of its site, if it has one.
macro_rules! journeys {
    ($engines:expr; $($file:ident :: $name:ident $(with $fault:expr)?),* $(,)?) => {
        vec![$(Journey {
            name: concat!(stringify!($file), "::", stringify!($name)),
            engines: $engines,
            fault: None$(.or(Some($fault)))?,
            steps: $file::$name,
        }),*]
    };
}

/// Returns every journey, the longest of an engine first.
pub(crate) fn journeys() -> Vec<Journey> {
    let lists = [in_one_engine(), in_every_engine(), in_a_sandbox()];
    lists.into_iter().flatten().collect()
}

fn in_one_engine() -> Vec<Journey> {
    journeys! {
        ONE_ENGINE;
        accessibility::cover_and_lessons_in_korean,
        accessibility::cover_and_lessons_in_english,
        accessibility::parts_of_the_first_lessons_in_korean,
        accessibility::parts_of_the_middle_lessons_in_korean,
        accessibility::parts_of_the_last_lessons_in_korean,
        accessibility::parts_of_the_first_lessons_in_english,
        accessibility::parts_of_the_middle_lessons_in_english,
        accessibility::parts_of_the_last_lessons_in_english,
        accessibility::other_states_in_korean,
        accessibility::other_states_in_english,
        accessibility::share_panel_in_korean,
        accessibility::share_panel_in_english,
        output::the_other_cells,
        composition::the_first_chapters_in_korean,
        composition::the_last_chapters_in_korean,
        composition::the_first_chapters_in_english,
        composition::the_last_chapters_in_english,
        composition::nothing_moves,
        displays::on_the_wall_no_text_is_small,
        displays::pictures_have_a_pixel_for_each_of_the_display,
        displays::nothing_moves_while_the_page_opens,
        hide::what_is_hidden_is_not_there,
        exchange::a_pasted_output_is_compared,
        exchange::a_saved_file_opens_again,
        exchange::prints_a_handout,
        exchange::works_without_storage with Fault::NoStorage,
        exchange::a_panel_that_cannot_be_loaded with Fault::NoPanel,
        exchange::fits_a_narrow_phone,
        derivative::delta_and_the_point_are_moved_by_keys,
        derivative::fits_a_phone,
        pictures::one_at_a_time_on_a_phone,
        story::the_derivative_answers,
        story::a_goal_is_reached,
        story::a_goal_is_met_on_the_way,
        story::stands_in_pages_of_its_own,
        story::says_that_the_words_are_missing with Fault::Untold,
        story::only_where_it_is_asked_for,
        story::fits_a_phone,
        story::the_question_is_a_few_stops_away,
        story::another_answer_can_be_tried,
    }
}

fn in_every_engine() -> Vec<Journey> {
    journeys! {
        EVERY_ENGINE;
        training::the_notebooks_own_start,
        training::seed_0,
        training::seed_1,
        training::seed_42,
        training::opened_at_its_end,
        training::paused_sought_and_resumed,
        divergence::notebook_order,
        divergence::textbook_order,
        drag::by_mouse,
        drag::by_keys,
        drag::reached_from_the_picture,
        drag::adds_and_removes_points,
        drag::forks_the_run,
        drag::takes_own_points,
        data::a_set_is_chosen,
        data::a_file_is_opened_or_dropped,
        data::the_story_leads_back_to_the_notebooks_points,
        address::mangled,
        lessons::classification,
        lessons::and_or,
        lessons::nand_xor,
        derivative::shows_the_notebooks_numbers,
        derivative::a_function_is_typed,
        derivative::traces_equal_the_notebooks,
        derivative::a_bug_is_found_by_keys,
        circuit::makes_xor_of_three_gates,
        circuit::two_layers_learn_together,
        chunks::a_missing_lab_is_loaded_once_it_is_there with Fault::NoChunk,
        chunks::those_of_another_build_are_never_mixed with Fault::ChunkOfAnotherBuild,
        chunks::a_lesson_is_loaded_at_the_readers_intent,
        worker_faults::missing with Fault::Missing,
        worker_faults::without_vectors with Fault::NoVectors,
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
        cover::rolls_from_where_the_reader_puts_its_start,
        transport::steps_of_three_lengths,
        transport::no_key_while_typing,
        resets::reset_keeps_the_experiment,
        resets::undo_brings_back,
        rates::the_gauge_knows_both_windows,
        rates::what_the_gauge_says_happens,
        rates::the_slider_sets_the_rate,
        sweep::opens_runs_by_keys_and_by_mouse,
        sweep::long_ones_are_cancelled,
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
}

fn in_a_sandbox() -> Vec<Journey> {
    journeys! {
        NOT_WEBKIT;
        embed::runs_in_a_sandbox with Fault::OpenToAll,
        embed::says_that_a_sandbox_is_closed with Fault::ClosedToSandboxes,
        drag::by_finger,
    }
}
