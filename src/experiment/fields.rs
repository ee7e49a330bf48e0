//! One table of what an address can say. It drives the address, its defaults,
//! the names of the controls and what can be hidden.

use super::address::{Address, Language, Pace, Reason, Theme};
use super::derivative::{Derivative, escaped};
use super::exercise;
pub use super::names::{
    gradient_name, language_name, layer_name, order_name, start_name, theme_name,
};
use super::number::{float, positive, whole};
use super::part::{PagePart, PartSet};
use super::start::NamedStart;
use super::values::{changed, gates, list, named, number, numbers, pairs, unless_default, up_to};
use super::{Experiment, MOST_STEPS, Problem};
use crate::lesson::Lesson;
use descent_core::circuit::Signal;
use descent_core::dataset::Dataset;
use descent_core::descent::{Gradient, Order};
use descent_core::expression::Expression;

/// One key of an address.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key; also the `name` of its control.
    pub key: &'static str,
    /// Takes a value, or leaves the address as it was.
    pub read: fn(&mut Address, &str) -> Result<(), Reason>,
    /// The value, unless it is the default. Written in characters that need no
    /// escape.
    pub write: fn(&Address) -> Option<String>,
}

/// As many predictions as are shown.
pub const MOST_PREDICTIONS: usize = 50;

/// No story is this long.
const MOST_CHAPTERS: u64 = 99;

/// The first name of two pictures, when they were one.
const HISTORY: &str = "history";

/// The table. A key that others depend on stands before them.
pub static FIELDS: [Field; 28] = [
    Field {
        key: "lesson",
        read: |address, value| {
            let lesson = named(&Lesson::ALL, Lesson::name, value)?;
            address.lesson = Some(lesson);
            address.experiment = Experiment::notebook(lesson);
            address.predict = lesson.predict().to_vec();
            Ok(())
        },
        write: |address| address.lesson.map(|lesson| lesson.name().to_owned()),
    },
    Field {
        key: "chapter",
        read: |address, value| {
            let chapter = whole(value, 1, MOST_CHAPTERS)?;
            address.chapter = u8::try_from(chapter).ok();
            Ok(())
        },
        write: |address| address.chapter.map(|chapter| chapter.to_string()),
    },
    Field {
        key: "f",
        read: |address, value| {
            value.parse::<Expression>().map_err(|error| error.kind)?;
            if address.lesson == Some(Lesson::Derivative) {
                value.clone_into(&mut address.derivative.f);
            }
            Ok(())
        },
        write: |address| {
            let usual = address.derivative.f == Derivative::default().f;
            (!usual).then(|| escaped(&address.derivative.f))
        },
    },
    Field {
        key: "x",
        read: |address, value| {
            let x = float(value)?;
            if address.lesson == Some(Lesson::Derivative) {
                address.derivative.x = x;
            }
            Ok(())
        },
        write: |address| {
            let x = address.derivative.x;
            (x != Derivative::default().x).then(|| number(x))
        },
    },
    exercise::FUNCTION,
    exercise::VALUES,
    exercise::LINE,
    exercise::BUG,
    Field {
        key: "data",
        read: |address, value| {
            let data = Dataset::new(&pairs(value)?)?;
            match &mut address.experiment.problem {
                Problem::Regression(points) => *points = data,
                Problem::Classification(points) => {
                    data.labels()?;
                    *points = data;
                }
                Problem::Gate(_) | Problem::Circuit { .. } => {}
            }
            Ok(())
        },
        write: |address| match (&address.experiment.problem, address.experiment.lesson().problem())
        {
            (Problem::Regression(data), Problem::Regression(default))
            | (Problem::Classification(data), Problem::Classification(default))
                if *data != default =>
            {
                let pairs = data.pairs().map(|(x, t)| format!("{}:{}", number(x), number(t)));
                Some(pairs.collect::<Vec<_>>().join(","))
            }
            _ => None,
        },
    },
    Field {
        key: "gate",
        read: |address, value| {
            let table = value.parse().map_err(|_| Reason::Unknown)?;
            if let Problem::Gate(gate) = &mut address.experiment.problem {
                *gate = table;
            }
            Ok(())
        },
        write: |address| match address.experiment.problem {
            Problem::Gate(gate) if Lesson::Gates.problem() != Problem::Gate(gate) => {
                Some(gate.to_string())
            }
            _ => None,
        },
    },
    Field {
        key: "wire",
        read: |address, value| {
            let asked = gates(value)?;
            if let Problem::Circuit { wire, .. } = &mut address.experiment.problem {
                *wire = asked;
            }
            Ok(())
        },
        write: |address| {
            let Problem::Circuit { wire, .. } = &address.experiment.problem else { return None };
            let default = Lesson::Xor.problem();
            let usual = matches!(&default, Problem::Circuit { wire: usual, .. } if usual == wire);
            (!usual).then(|| wire.map(|gate| gate.to_string()).join(","))
        },
    },
    Field {
        key: "layer",
        read: |address, value| {
            let asked = named(&LAYERS, layer_name, value)?;
            if let Problem::Circuit { layer, .. } = &mut address.experiment.problem {
                *layer = asked;
            }
            Ok(())
        },
        write: |address| match address.experiment.problem {
            Problem::Circuit { layer, .. } => unless_default(layer, layer_name),
            _ => None,
        },
    },
    Field {
        key: "start",
        read: |address, value| {
            let start = named(&STARTS, start_name, value)?;
            let regression = !matches!(address.experiment.problem, Problem::Classification(_));
            if start == NamedStart::Cell40 && regression {
                return Err(Reason::Unknown);
            }
            address.experiment.start.named = start;
            Ok(())
        },
        write: |address| unless_default(address.experiment.start.named, start_name),
    },
    Field {
        key: "seed",
        read: |address, value| {
            let seed = whole(value, 0, u64::from(u32::MAX))?;
            address.experiment.start.seed = u32::try_from(seed).ok();
            Ok(())
        },
        write: |address| address.experiment.start.seed.map(|seed| seed.to_string()),
    },
    Field {
        key: "w",
        read: |address, value| {
            let count = address.experiment.problem.weights();
            address.experiment.start.w = Some(numbers(value, count)?);
            Ok(())
        },
        write: |address| address.experiment.start.w.as_deref().map(list),
    },
    Field {
        key: "b",
        read: |address, value| {
            let count = address.experiment.problem.models();
            address.experiment.start.b = Some(numbers(value, count)?);
            Ok(())
        },
        write: |address| address.experiment.start.b.as_deref().map(list),
    },
    Field {
        key: "lr",
        read: |address, value| {
            address.experiment.rule.learning_rate = positive(value)?;
            Ok(())
        },
        write: |address| changed(address, |e| e.rule.learning_rate).map(number),
    },
    Field {
        key: "delta",
        read: |address, value| {
            address.experiment.rule.delta = positive(value)?;
            Ok(())
        },
        write: |address| changed(address, |e| e.rule.delta).map(number),
    },
    Field {
        key: "steps",
        read: |address, value| {
            address.experiment.steps = whole(value, 1, MOST_STEPS)?;
            Ok(())
        },
        write: |address| changed(address, |e| e.steps).map(|steps| steps.to_string()),
    },
    Field {
        key: "order",
        read: |address, value| {
            address.experiment.rule.order = named(&ORDERS, order_name, value)?;
            Ok(())
        },
        write: |address| unless_default(address.experiment.rule.order, order_name),
    },
    Field {
        key: "gradient",
        read: |address, value| {
            address.experiment.rule.gradient = named(&GRADIENTS, gradient_name, value)?;
            Ok(())
        },
        write: |address| unless_default(address.experiment.rule.gradient, gradient_name),
    },
    Field {
        key: "at",
        read: |address, value| {
            address.at = whole(value, 0, MOST_STEPS)?;
            Ok(())
        },
        write: |address| (address.at > 0).then(|| address.at.to_string()),
    },
    Field {
        key: "pace",
        read: |address, value| {
            address.pace = Some(match value {
                "full" => Pace::Full,
                value => Pace::PerSecond(positive(value)?),
            });
            Ok(())
        },
        write: |address| match address.pace? {
            Pace::Full => Some("full".to_owned()),
            Pace::PerSecond(rate) => Some(number(rate)),
        },
    },
    Field {
        key: "predict",
        read: |address, value| {
            let asked = up_to(value, MOST_PREDICTIONS)?;
            if address.experiment.problem.has_predictions() {
                address.predict = asked;
            }
            Ok(())
        },
        write: |address| {
            let usual = address.experiment.lesson().predict();
            (address.predict != usual).then(|| list(&address.predict))
        },
    },
    Field {
        key: "lang",
        read: |address, value| {
            address.language = Some(named(&LANGUAGES, language_name, value)?);
            Ok(())
        },
        write: |address| address.language.map(|language| language_name(language).to_owned()),
    },
    Field {
        key: "theme",
        read: |address, value| {
            address.theme = Some(named(&THEMES, theme_name, value)?);
            Ok(())
        },
        write: |address| address.theme.map(|theme| theme_name(theme).to_owned()),
    },
    Field {
        key: "embed",
        read: |address, value| {
            address.embed = match value {
                "0" => false,
                "1" => true,
                _ => return Err(Reason::Unknown),
            };
            // An embedded lab has no cover page.
            if address.embed && address.lesson.is_none() {
                address.lesson = Some(Lesson::Regression);
            }
            Ok(())
        },
        write: |address| address.embed.then(|| "1".to_owned()),
    },
    Field {
        key: "hide",
        read: |address, value| {
            let mut hide = PartSet::default();
            for name in value.split(',') {
                if name == HISTORY {
                    hide.insert(PagePart::Errors);
                    hide.insert(PagePart::Parameters);
                } else {
                    hide.insert(PagePart::named(name).ok_or(Reason::Unknown)?);
                }
            }
            address.hide = hide;
            Ok(())
        },
        write: |address| {
            let names: Vec<_> = address.hide.iter().map(PagePart::name).collect();
            (!names.is_empty()).then(|| names.join(","))
        },
    },
];

const STARTS: [NamedStart; 2] = [NamedStart::Notebook, NamedStart::Cell40];
const ORDERS: [Order; 2] = [Order::Notebook, Order::Textbook];
const GRADIENTS: [Gradient; 2] = [Gradient::Numerical, Gradient::Exact];
const LAYERS: [Signal; 2] = [Signal::Hard, Signal::Soft];
const LANGUAGES: [Language; 2] = [Language::Korean, Language::English];
const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
