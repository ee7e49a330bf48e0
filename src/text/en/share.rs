//! The share panel in English.

use super::counted;
use crate::exchange::format::FileFormat;
use crate::experiment::address::Theme;
use crate::experiment::language::Language;
use crate::text::share::{Bring, Embed, Handout, Link, Share, Take};

pub(crate) const SHARE: Share = Share {
    language: Language::English,
    title: "Share",
    close: "Close",
    parts: ["Link", "Embed", "Export", "Import"],
    copy: "Copy",
    copied: "Copied.",
    copy_failed: "The browser does not allow copying. The text is selected: copy it with Ctrl+C, or press and hold it.",
    link: Link {
        about: "Whoever opens the link sees the same experiment, with the same numbers to the last digit.",
        label: "Link",
        at: |updates| format!("Open at the current update: {updates}"),
        share: "Share with another app…",
        qr: "QR code of the link",
        no_qr: "The link is too long for a QR code that a camera could read. Copy it instead.",
    },
    embed: Embed {
        about: "These lines of HTML put the lab into a course page, a blog or a book.",
        part: "In the frame",
        lab: "The lab alone",
        chapter: |number| format!("The lab with chapter {number} of its story"),
        visible: "Visible parts",
        language: "Language",
        readers_language: "The reader’s",
        theme: "Colours",
        readers_theme: "The reader’s",
        theme_name: |theme| match theme {
            Theme::Light => "Light",
            Theme::Dark => "Dark",
            Theme::Projector => "For a projector",
        },
        height: "Height in pixels",
        height_error: |least, most| format!("Type a whole number from {least} to {most}."),
        title: |lesson| format!("Lab: {lesson}"),
        preview: "Preview",
        iframe: "As an iframe, which needs nothing else",
        element: "As an element, which sets its own height and reports goals",
    },
    take: Take {
        whole: |updates| format!("The whole run: {}", counted(updates)),
        computing: |done, all| format!("Computing the run: {done} of {}", counted(all)),
        refused: |why| format!("This data cannot be trained on: {why}"),
        files: "Files",
        file: |file| match file {
            FileFormat::Output => "Output table (CSV)",
            FileFormat::History => "History of every curve (CSV)",
            FileFormat::Python => "Python script",
            FileFormat::Notebook => "Jupyter notebook (.ipynb)",
            FileFormat::Experiment => "Saved experiment (.json)",
        },
        preview: "File contents",
        save: "Save file",
        pictures: "Pictures",
        save_picture: |title, kind| format!("Save “{title}” as {kind}"),
        no_png: "The browser could not make a PNG of this picture. Save it as SVG.",
        print: "Print as a handout",
        print_about: "Prints the open chapter, the settings, the pictures and the output table.",
    },
    bring: Bring {
        paste: "Output of your own notebook",
        paste_about: "Paste the lines with W = and b =, or the whole output of a training cell.",
        compare: "Compare with the run here",
        start_there: "Start from there",
        no_start: "The text has no W and b from before training to start from. Paste the lines W = … and b = … as well.",
        no_run: "This lesson trains nothing. Open the lesson whose output you want to compare, then paste it there.",
        circuit: "The circuit’s gates are trained one by one. Open the gates lesson, choose the gate, and paste its output there.",
        known: "This is a known start, so its exact value is used.",
        recovered: "The digits of the start that were not printed were recovered from the printed errors.",
        printed: "Only the printed digits of the start are known, so the errors differ from about the eighth digit on.",
        own: "No start was pasted, so the rows are compared with the open experiment.",
        computing: |done, all| format!("Computing the run here: {done} of {}", counted(all)),
        equal: |rows| format!("All {rows} pasted rows are the same, to the last character."),
        noise: |rows| format!("All {rows} pasted rows agree except in their last digits."),
        differs: |step| {
            if step < 0 {
                "The row before training already differs: the start or the data is different."
                    .to_owned()
            } else {
                format!("The first row that differs is step = {step}.")
            }
        },
        no_rows: "The run here has none of the pasted rows.",
        table: "Row by row",
        pasted: "pasted",
        here: "here",
        before: "before",
        agreement: ["same", "rounding"],
        digits: |digits| format!("first {digits} digits equal"),
        first: "first difference",
        open: "Saved experiment",
        open_about: "Choose a .json file that was saved here, or drop it here.",
        unreadable: "The browser could not read the file. Choose it once more.",
    },
    handout: Handout {
        experiment: "The experiment",
        now: |updates| format!("After {}", counted(updates)),
        output: "The notebook’s output",
    },
};
