//! A run, played to a place in it.

use descent::core::circuit::{Circuit, Signal};
use descent::core::gate::INPUTS;
use descent::core::predict::gate;
use descent::experiment::Problem;
use descent::experiment::address::Address;
use descent::session::Session;
use descent::session::message::{Command, Progress, Update};

pub(crate) fn at(query: &str, at: u64) -> Progress {
    let (address, rejected) = Address::parse(query);
    assert!(rejected.is_empty(), "{query}: {rejected:?}");
    let mut session = Session::new();
    session.command(Command::Load { experiment: address.experiment, at });
    while session.is_moving() {
        session.turn(1e9, &|| 0.0);
    }
    match session.update(0.0) {
        Some(Update::Progress(progress)) => *progress,
        other => panic!("{query}: {other:?}"),
    }
}

pub(crate) fn says(query: &str, p: &Progress) -> String {
    let (address, _) = Address::parse(query);
    let s = &p.snapshot;
    match address.experiment.problem {
        Problem::Gate(_) => INPUTS
            .map(|x| {
                let o = gate(&[s.w[0], s.w[1], s.b], x);
                format!("{}:{:e}", u8::from(o.logical), o.sigmoid)
            })
            .join(" "),
        Problem::Circuit { layer, .. } => {
            let part = |i: usize| [s.parts[i].w[0], s.parts[i].w[1], s.parts[i].b];
            let c = Circuit { first: part(0), second: part(1), output: part(2) };
            INPUTS
                .map(|x| {
                    let o = c.predict(x, layer);
                    format!(
                        "{}{}>{}",
                        u8::from(o.first.logical),
                        u8::from(o.second.logical),
                        u8::from(o.output.logical)
                    )
                })
                .join(" ")
        }
        _ => String::new(),
    }
}
#[allow(dead_code)]
const _: Option<Signal> = None;
