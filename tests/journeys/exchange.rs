//! The share panel: exports open again and equal NumPy's numbers, and imports are
//! compared.

use crate::browser::Key;
use crate::goldens::{assert_rows, notebook_regression, printed, python};
use crate::page::{Page, named};
use serde_json::{Value, json};

/// An experiment of every lesson: its link's query, and the updates done [count].
const PLACES: [(&str, u64); 5] = [
    ("lesson=derivative&x=-1.5", 0),
    ("lesson=regression&seed=42&at=1240", 1240),
    ("lesson=classification&lr=0.05&at=500", 500),
    ("lesson=gates&gate=nor&at=2000", 2000),
    ("lesson=xor&layer=soft&seed=1&at=300", 300),
];

/// Opens the panel and goes to a part of it.
pub(crate) fn share(page: &Page, part: &str) {
    page.click("share");
    page.wait_until("the panel opens", || page.has("dialog.share[open]"));
    page.click(&format!("share-{part}"));
    page.wait_until("the part is seen", || {
        page.has(&format!("[data-part=\"{part}\"]:not([hidden])"))
    });
}

pub(crate) fn close(page: &Page) {
    page.browser.press(Key::Escape);
    page.wait_until("the panel closes", || !page.has("dialog.share[open]"));
}

/// Runs a script in the page.
fn script(page: &Page, script: &str) -> Value {
    page.browser.script(script, json!([]))
}

/// Returns every number that a lab shows, with the row and the name of each.
fn numbers(page: &Page) -> Value {
    script(
        page,
        "return [...document.querySelectorAll('#lab [data-quantity]')].map((number) =>
            [number.closest('tr')?.dataset.step ?? null, number.dataset.quantity, number.dataset.value]);",
    )
}

fn open_at(page: &Page, query: &str, at: u64) {
    page.open(query);
    // The output comes soon after the page is ready.
    page.wait_until("its output is there", || {
        page.has("[data-table=output] tr[data-step], [data-quantity=notebook]")
    });
    if at > 0 {
        page.wait_for_updates(at);
        page.wait_until("its run rests", || page.run_state() == "paused");
    }
}

pub(crate) fn links_open_the_same_numbers(page: &Page) {
    for (query, at) in PLACES {
        open_at(page, &format!("{query}&lang=en&theme=dark"), at);
        let before = numbers(page);
        share(page, "link");
        let link = page.field("link");
        assert_eq!(link, format!("{}?{query}&lang=en", page.base()), "defaults are left out");
        assert!(page.has("svg.qr path"), "there is a code");
        let query = link.split_once('?').map_or("", |(_, query)| query);
        open_at(page, query, at);
        assert_eq!(numbers(page), before, "{link}");
    }
    // The updates done can be left out.
    share(page, "link");
    page.browser.click(&format!("label:has({})", named("link-at")));
    page.wait_until("the place is left out", || !page.field("link").contains("at="));
    close(page);
}

pub(crate) fn embed_code_works_in_another_page(page: &Page) {
    open_at(page, "lesson=regression&seed=42&lang=en&at=400", 400);
    share(page, "embed");
    page.wait_until("the preview is there", || {
        script(page, "return Boolean(document.querySelector('[data-preview]')?.contentDocument?.querySelector('[data-descent=ready]'));") == true
    });
    page.browser.click("label:has([data-shows=landscape])");
    page.wait_until("it is hidden", || page.field("iframe").contains("hide=landscape"));
    page.set_field("embed-height", "lots");
    page.wait_until("what is wrong is said", || page.text("#embed-height-error").is_some());
    page.set_field("embed-height", "500");
    page.wait_until("the height is taken", || page.field("iframe").contains("height=\"500\""));
    let (frame, element) = (page.field("iframe"), page.field("element"));
    for (code, frames) in [(frame, "iframe"), (element, "descent-lab iframe")] {
        page.open_course("blank.html");
        let paste = "const made = document.createRange().createContextualFragment(arguments[0]);
            document.body.append(made);";
        page.browser.script(paste, json!([code]));
        page.wait_until("the frame is made", || page.has(frames));
        page.enter_frame(frames);
        page.wait_until("the lab is ready", || page.has("[data-descent=ready]"));
        page.wait_for_updates(400);
        assert!(page.has("[data-picture=model]") && !page.has("[data-picture=landscape]"));
        assert!(!page.has(&named("share")), "a frame shares nothing");
        page.leave_frame();
    }
    page.enter_frame("iframe");
}

pub(crate) fn by_keys_alone(page: &Page) {
    page.open("lesson=regression&lang=en");
    page.focus("share");
    page.browser.press(Key::Enter);
    page.wait_until("the panel opens", || page.has("dialog.share[open]"));
    let focused = "return document.activeElement.getAttribute('name');";
    for part in ["embed", "take", "bring", "link"] {
        page.browser
            .script("document.querySelector('[role=tab][tabindex=\"0\"]').focus();", json!([]));
        page.browser.press(Key::ArrowRight);
        page.wait_until("the next part is seen", || {
            page.has(&format!("[data-part=\"{part}\"]:not([hidden])"))
        });
        assert_eq!(script(page, focused), format!("share-{part}"));
    }
    page.browser.press(Key::Tab);
    page.browser.press(Key::Tab);
    assert_eq!(script(page, focused), "link", "the field comes after the parts and the button");

    // Without a clipboard the text is selected and a sentence says what to do.
    script(page, "Object.defineProperty(navigator, 'clipboard', { value: undefined });");
    page.focus("copy-link");
    page.browser.press(Key::Enter);
    page.wait_until("it says so", || page.has("[data-copied=\"false\"]"));
    let selected = "const field = document.querySelector('[name=link]');
        return field.value.slice(field.selectionStart, field.selectionEnd) === field.value;";
    assert_eq!(script(page, selected), true);
    close(page);
    assert_eq!(script(page, focused), "share", "the focus is where it was");
}

/// Waits until the files to export are computed.
pub(crate) fn wait_for_files(page: &Page) {
    page.wait_until("the run is made", || page.has("[data-computed=\"true\"]"));
}

fn choose_file(page: &Page, kind: &str) -> String {
    page.browser.click(&format!("label:has([name=file][value={kind}])"));
    page.wait_until("the file is chosen", || {
        page.has(&format!("[name=file][value={kind}]:checked"))
    });
    page.field("content")
}

/// The pictures of the regression, in the order of the panel and of the handout.
const PICTURES: [&str; 8] = [
    "model",
    "landscape",
    "errors",
    "parameters",
    "order-errors",
    "factor",
    "delta-digits",
    "point-losses",
];

pub(crate) fn exports_equal_the_goldens(page: &Page) {
    page.open("lesson=regression&lang=ko");
    share(page, "take");
    wait_for_files(page);
    assert_eq!(page.attribute("[data-trains]", "data-trains").as_deref(), Some("worker"));
    let table = choose_file(page, "output");
    let rows = table.lines().skip(1).map(|line| {
        let numbers: Vec<f64> = line.split(',').map(|n| n.parse().expect("a number")).collect();
        let [step, error_val, loss, w, b] = numbers[..] else { panic!("{line}") };
        crate::goldens::Row { step: step as i64, error_val, loss, w, b }
    });
    assert_rows(&rows.collect::<Vec<_>>(), &notebook_regression());
    assert_eq!(choose_file(page, "python"), python("regression.py"));
    assert_eq!(choose_file(page, "notebook"), python("regression.ipynb"));
    assert!(choose_file(page, "history").lines().count() > 500, "the curves are fine");

    page.wait_until("the pictures are drawn", || {
        let drawn = script(
            page,
            "const drawn = [...document.querySelectorAll('[data-drawn]:has(img)')];
            const whole = ({ complete, naturalWidth }) => complete && naturalWidth > 0;
            return drawn.filter((figure) => whole(figure.querySelector('img'))).map((figure) => figure.dataset.drawn);",
        );
        drawn == json!(PICTURES)
    });
    // Record the files that the browser is asked to save.
    script(
        page,
        "window.saved = [];
        HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };",
    );
    page.click("save");
    page.browser.click("[data-drawn=landscape] [data-saves=svg]");
    page.browser.click("[data-drawn=landscape] [data-saves=png]");
    page.wait_until("three files are saved", || script(page, "return saved.length;") == 3);
    let names = script(page, "return saved.map(([name]) => name);");
    let expected = json!([
        "descent-regression-history.csv",
        "descent-regression-landscape.svg",
        "descent-regression-landscape.png"
    ]);
    assert_eq!(names, expected);
    let widths = page.browser.async_script(
        "const answer = arguments[arguments.length - 1];
        const picture = new Image();
        picture.onload = () => answer([picture.naturalWidth, picture.naturalHeight]);
        picture.onerror = () => answer('no picture');
        picture.src = saved[2][1];",
        json!([]),
    );
    assert_eq!(widths, json!([1440, 960]), "a PNG of twice the size");
}

pub(crate) fn prints_a_handout(page: &Page) {
    page.open("lesson=regression&lang=en&chapter=2&theme=dark");
    page.click("full");
    page.wait_for_run("finished");
    share(page, "take");
    wait_for_files(page);
    script(
        page,
        "window.print = () => {
            const sheet = document.querySelector('[data-handout]');
            window.sheet = {
                pictures: [...sheet.querySelectorAll('img')].map((picture) => picture.naturalWidth),
                printed: sheet.querySelector('pre').textContent,
                chapter: sheet.querySelector('.chapter h2')?.textContent ?? '',
                ground: getComputedStyle(sheet.parentElement).getPropertyValue('--card'),
            };
            dispatchEvent(new Event('afterprint'));
        };",
    );
    page.click("print");
    page.wait_until("it is printed", || script(page, "return 'sheet' in window;") == true);
    let sheet = script(page, "return window.sheet;");
    assert_eq!(sheet["pictures"], json!(vec![720; PICTURES.len()]));
    let lines = sheet["printed"].as_str().unwrap_or_default();
    assert!(lines.lines().count() > 3, "{lines}");
    assert_ne!(sheet["chapter"], "");
    assert_eq!(sheet["ground"], "#ffffff", "paper is white in any theme");
    page.wait_until("the sheet is taken away", || !page.has("[data-handout]"));
}

fn paste(page: &Page, text: &str) {
    let fill = "const field = document.querySelector('[name=paste]'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.browser.script(fill, json!([text]));
}

fn first_difference(page: &Page) -> Option<String> {
    page.attribute("[data-compared]", "data-first-difference")
}

pub(crate) fn a_pasted_output_is_compared(page: &Page) {
    let cell = printed(26);
    page.open("lesson=regression&lang=en");
    share(page, "bring");
    paste(page, &cell);
    page.click("compare");
    page.wait_until("it is compared", || page.has("[data-compared=\"11\"]"));
    assert_eq!(first_difference(page), None, "the notebook's own rows are the rows here");

    let changed = cell.replace("[[1.00210048]]", "[[1.00210049]]");
    assert_ne!(changed, cell);
    paste(page, &changed);
    page.click("compare");
    page.wait_until("the difference is marked", || {
        first_difference(page).as_deref() == Some("1200")
    });
    assert!(page.has("tr[data-step=\"1200\"][data-first]"));

    paste(page, "W = [[0.59 , b = [0.41]");
    page.click("compare");
    page.wait_until("a sentence says where", || {
        page.text("[data-refused]").is_some_and(|sentence| sentence.contains("Line 1"))
    });

    // A run of NumPy's seed 42 is recognised by its output, and the lab starts there.
    let lines = "W =  [[0.37454012]]\nb =  [0.95071431]";
    paste(page, lines);
    page.click("start-there");
    page.wait_until("the panel closes", || !page.has("dialog.share[open]"));
    page.wait_until("the lab starts there", || {
        page.address_parameter("seed").as_deref() == Some("42")
    });
    page.wait_for_updates(0);
    assert_eq!(page.quantity("W"), 0.374_540_118_847_362_5);
    assert_eq!(page.quantity("b"), 0.950_714_306_409_916_2);

    // Another language keeps the typed text.
    page.click("lang");
    page.wait_until("the page is Korean", || {
        page.attribute("html", "lang").as_deref() == Some("ko")
    });
    share(page, "bring");
    assert_eq!(page.field("paste"), lines);
    assert_eq!(page.text("#share-title").as_deref(), Some("공유"));
    close(page);
}

pub(crate) fn a_saved_file_opens_again(page: &Page) {
    open_at(page, "lesson=gates&gate=xor&seed=3&lang=en&at=77", 77);
    share(page, "take");
    wait_for_files(page);
    let file = choose_file(page, "saved");
    close(page);
    page.open("lesson=regression&lang=en");
    share(page, "bring");
    choose_saved(page, "{\"descent\": 1, \"address\": \"lr=fast\"}");
    page.wait_until("it is refused", || page.text("[data-refused]").is_some());
    assert!(page.has("dialog.share[open]"), "and nothing else happens");
    choose_saved(page, &file);
    page.wait_until("it opens", || page.address_parameter("gate").as_deref() == Some("xor"));
    page.wait_for_updates(77);
    assert!(!page.has("dialog.share[open]"));
}

fn choose_saved(page: &Page, content: &str) {
    let choose = "const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'saved.json', { type: 'application/json' }));
        const field = document.querySelector('[name=saved]');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.script(choose, json!([content]));
}

pub(crate) fn works_without_storage(page: &Page) {
    page.open("lesson=xor&lang=en");
    share(page, "take");
    wait_for_files(page);
    assert!(choose_file(page, "output").starts_with("step,error_val,loss,first_W1"));
    close(page);
}

pub(crate) fn a_panel_that_cannot_be_loaded(page: &Page) {
    page.open("lesson=regression&lang=en");
    page.click("share");
    page.wait_until("it says what to do", || {
        page.notice("share").is_some_and(|line| line.contains("press “Share” again"))
    });
    page.click("full");
    page.wait_for_run("finished");
}

pub(crate) fn fits_a_narrow_phone(page: &Page) {
    page.browser.set_viewport(320, 640);
    page.open("lesson=regression&lang=ko&at=40");
    for part in ["link", "embed", "take", "bring"] {
        share(page, part);
        if part == "take" {
            wait_for_files(page);
        }
        let wide = "const panel = document.querySelector('dialog.share');
            const out = [...panel.querySelectorAll('*')].filter((element) => element.checkVisibility()
                && !element.closest('.scroll, textarea') && element.getBoundingClientRect().right > innerWidth + 1);
            return [panel.scrollWidth > panel.clientWidth, ...out.map((element) => element.outerHTML.slice(0, 120))];";
        assert_eq!(script(page, wide), json!([false]), "{part} fits");
        close(page);
    }
}
