//! The keys of a derivative.

use ndarray::ArrayD;

use super::access::{Access, Key};
use super::values::{named, number};
use crate::experiment::array::array;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::mistake::Mistake;
use crate::experiment::number::{float, positive, whole};
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use crate::experiment::subject::DerivativeSettings;
use descent_core::derivative::ArrayFunction;
use descent_core::expression::Expression;

pub(super) const F: Key = Key::derivative(
    PagePart::Function,
    Access {
        read: |settings, value| {
            value.parse::<Expression>().map_err(|error| error.kind)?;
            value.clone_into(&mut settings.derivative.f);
            Ok(())
        },
        write: |settings| Some(settings.derivative.f.clone()),
    },
);

pub(super) const X: Key = Key::derivative(
    PagePart::Point,
    Access {
        read: |settings, value| {
            settings.derivative.x = float(value)?;
            Ok(())
        },
        write: |settings| Some(number(settings.derivative.x)),
    },
);

pub(super) const DELTA: Access<DerivativeSettings> = Access {
    read: |settings, value| {
        settings.delta = positive(value)?;
        Ok(())
    },
    write: |settings| Some(number(settings.delta)),
};

pub(super) const FUNCTION: Key = Key::derivative(
    PagePart::ArrayFunction,
    Access {
        read: |settings, value| {
            let function = named(&ArrayFunction::ALL, ArrayFunction::name, value)?;
            settings.exercise = CodeExercise::of(function, settings.exercise.mistake);
            Ok(())
        },
        write: |settings| Some(settings.exercise.function.name().to_owned()),
    },
);

pub(super) const VALUES: Key = Key::derivative(
    PagePart::ArrayValues,
    Access {
        read: |settings, value| {
            let x = array(&bracketed(value))?;
            if !settings.exercise.function.takes(x.shape()) {
                return Err(Reason::Shape);
            }
            settings.exercise.x = x;
            Ok(())
        },
        // Of another function the notebook's array is another.
        write: |settings| {
            let CodeExercise { function, x, .. } = &settings.exercise;
            (*x != function.point()).then(|| written(x))
        },
    },
);

pub(super) const LINE: Key = Key::derivative(
    PagePart::CodeLine,
    Access {
        read: |settings, value| {
            let last = settings.exercise.last_line();
            let line = whole(value, 0, last as u64)?;
            settings.exercise.line = usize::try_from(line).unwrap_or(last);
            Ok(())
        },
        write: |settings| Some(settings.exercise.line.to_string()),
    },
);

pub(super) const BUG: Key = Key::derivative(
    PagePart::BugChoice,
    Access {
        read: |settings, value| {
            settings.exercise.mistake = named(&Mistake::ALL, Mistake::name, value)?;
            Ok(())
        },
        write: |settings| Some(settings.exercise.mistake.name().to_owned()),
    },
);

/// Writes an array as `1,2`, or as rows with a semicolon after each.
fn written(x: &ArrayD<f64>) -> String {
    let row = |row: &[f64]| row.iter().map(|&x| number(x)).collect::<Vec<_>>().join(",");
    let elements: Vec<f64> = x.iter().copied().collect();
    match x.shape() {
        [_, columns] => {
            elements.chunks((*columns).max(1)).map(|elements| row(elements) + ";").collect()
        }
        _ => row(&elements),
    }
}

/// Returns an array as [`written`] writes it, in the brackets that people type.
fn bracketed(value: &str) -> String {
    match value.strip_suffix(';').unwrap_or(value) {
        rows if rows.len() < value.len() || rows.contains(';') => {
            format!("[[{}]]", rows.replace(';', "],["))
        }
        row => row.to_owned(),
    }
}
