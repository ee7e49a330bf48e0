//! Commands and updates as bytes: nothing is lost, and no bytes do harm.

use std::cell::Cell;
use std::rc::Rc;

use descent::experiment::start::{NamedStart, Start};
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{
    Analysis, Command, GateProgress, IndependentGate, Losses, Progress,
};
use descent::session::message::{Row, RunState, Snapshot, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, Series, View};
use descent::session::surface::{Surface, SurfaceView};
use descent::session::sweep::{Findings, Followed, Layers, Report, Sweep};
use descent_core::circuit::Signal;
use descent_core::dataset::{Dataset, DatasetError};
use descent_core::descent::{Gradient, Order, Rule};
use descent_core::divergence::Divergence;
use descent_core::drawn_set::{DrawnSet, SetKind, Targets};
use descent_core::gate::TruthTable;
use descent_core::microscope::{Dissection, Event};
use descent_core::stability::Window;
use descent_core::verdict::Verdict;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Any bits.
fn float() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 5e-324, f64::MAX]),
    ]
}

fn floats() -> impl Strategy<Value = Vec<f64>> {
    vec(float(), 0..5)
}

fn points(target: BoxedStrategy<f64>) -> impl Strategy<Value = Dataset> {
    let finite = float().prop_filter("finite", |v| v.is_finite());
    vec((finite, target), 1..12).prop_map(|pairs| Dataset::new(&pairs).expect("finite points"))
}

fn problem() -> impl Strategy<Value = Problem> {
    let finite = float().prop_filter("finite", |v| v.is_finite()).boxed();
    let labels = select(vec![0.0, 1.0]).boxed();
    prop_oneof![
        points(finite.clone()).prop_map(Problem::Regression),
        points(labels).prop_map(Problem::Classification),
        points(finite).prop_map(Problem::Classification),
        any::<[bool; 4]>().prop_map(|outputs| Problem::Gate(TruthTable::new(outputs))),
        (any::<[[bool; 4]; 3]>(), select(vec![Signal::Hard, Signal::Soft]))
            .prop_map(|(wire, layer)| Problem::Circuit { wire: wire.map(TruthTable::new), layer }),
    ]
}

fn experiment() -> impl Strategy<Value = Experiment> {
    let named = select(vec![NamedStart::Notebook, NamedStart::Cell40]);
    let start = (named, option::of(any::<u32>()), option::of(floats()), option::of(floats()))
        .prop_map(|(named, seed, w, b)| Start { named, seed, w, b });
    let lesson = select(&Lesson::ALL[..]);
    (lesson, problem(), start, rule(), any::<u64>()).prop_map(
        |(lesson, problem, start, rule, steps)| Experiment {
            lesson,
            problem,
            start,
            rule,
            steps,
            forks: Vec::new(),
        },
    )
}

fn rule() -> impl Strategy<Value = Rule> {
    let order = select(vec![Order::Notebook, Order::Textbook]);
    let gradient = select(vec![Gradient::Numerical, Gradient::Exact]);
    (float(), float(), order, gradient).prop_map(|(learning_rate, delta, order, gradient)| Rule {
        learning_rate,
        delta,
        order,
        gradient,
    })
}

fn sweep() -> impl Strategy<Value = Sweep> {
    prop_oneof![
        2 => (rule(), any::<u64>()).prop_map(|(rule, steps)| Sweep::Ghost { rule, steps }),
        1 => Just(Sweep::Norms),
        1 => Just(Sweep::TwoLayers),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    let pace = prop_oneof![Just(Pace::Gentle), Just(Pace::Full), float().prop_map(Pace::PerSecond)];
    let scale = select(vec![Scale::Logarithmic, Scale::Linear]);
    let rows = option::of(prop_oneof![0..50_u64, any::<u64>()]);
    let view = (any::<u16>(), scale, rows).prop_map(|(columns, scale, rows)| View {
        columns,
        scale,
        rows,
    });
    prop_oneof![
        3 => (experiment(), any::<u64>())
            .prop_map(|(experiment, at)| Command::Load { experiment, at }),
        1 => pace.prop_map(Command::Run),
        1 => Just(Command::Pause),
        1 => any::<i64>().prop_map(Command::Step),
        1 => any::<u64>().prop_map(Command::Seek),
        1 => Just(Command::RunOn),
        1 => view.prop_map(Command::View),
        1 => option::of(surface_view()).prop_map(Command::Surface),
        1 => any::<bool>().prop_map(Command::Dissect),
        1 => option::of(sweep()).prop_map(Command::Sweep),
    ]
}

fn dissection() -> impl Strategy<Value = Dissection> {
    let event = prop_oneof![
        (any::<usize>(), [float(), float(), float(), float(), float(), float()]).prop_map(
            |(parameter, [value, plus, loss_plus, minus, loss_minus, quotient])| {
                Event::Probe { parameter, value, plus, loss_plus, minus, loss_minus, quotient }
            }
        ),
        (any::<usize>(), float())
            .prop_map(|(parameter, derivative)| Event::Exact { parameter, derivative }),
        (any::<usize>(), [float(), float(), float()]).prop_map(
            |(parameter, [old, gradient, new])| Event::Change { parameter, old, gradient, new }
        ),
    ];
    let arrays = vec((any::<usize>(), any::<usize>()), 0..3);
    (rule(), floats(), arrays, vec(event, 0..5))
        .prop_map(|(rule, before, arrays, events)| Dissection { rule, before, arrays, events })
}

fn report(series: BoxedStrategy<Series>) -> impl Strategy<Value = Report> {
    let table = || any::<[bool; 4]>().prop_map(TruthTable::new);
    let followed = (table(), series).prop_map(|(gate, series)| Followed { gate, series });
    let layers = (float(), table(), any::<bool>()).prop_map(|(loss, table, has_learnt)| Layers {
        loss,
        table,
        has_learnt,
    });
    let findings = prop_oneof![
        vec(table(), 0..9).prop_map(Findings::Ghost),
        option::of(vec(followed, 0..3)).prop_map(Findings::Norms),
        vec(layers, 0..9).prop_map(Findings::TwoLayers),
    ];
    (sweep(), any::<u64>(), any::<u64>(), findings)
        .prop_map(|(sweep, done, all, findings)| Report { sweep, done, all, findings })
}

fn surface_view() -> impl Strategy<Value = SurfaceView> {
    let range = || [float(), float()];
    (any::<[u8; 2]>(), range(), range(), any::<[u16; 2]>())
        .prop_map(|(axes, x, y, [columns, rows])| SurfaceView { axes, x, y, columns, rows })
}

fn surface() -> impl Strategy<Value = Surface> {
    (surface_view(), floats(), floats()).prop_map(|(view, held, loss)| Surface { view, held, loss })
}

fn analysis() -> impl Strategy<Value = Analysis> {
    let window = (float(), float()).prop_map(|(low, high)| Window { low, high });
    (floats(), option::of(floats()), option::of(float()), vec(window, 0..3))
        .prop_map(|(start, minimum, least, windows)| Analysis { start, minimum, least, windows })
}

fn update() -> impl Strategy<Value = Update> {
    let verdict = select(vec![
        Verdict::Improving,
        Verdict::Overshooting,
        Verdict::Converged,
        Verdict::Growing,
        Verdict::Saturated,
        Verdict::Frozen,
        Verdict::Plateau,
    ]);
    let divergence = select(vec![Divergence::NonFinite, Divergence::LostDelta, Divergence::Loss]);
    let divergence = option::of((any::<u64>(), divergence));
    let independent =
        ([float(), float()], verdict.clone(), any::<(u64, u64)>(), divergence.clone()).prop_map(
            |([loss, error_val], verdict, loss_increases, divergence)| IndependentGate {
                loss,
                error_val,
                verdict,
                loss_increases,
                divergence,
            },
        );
    let numbers = [float(), float()];
    let judged = (verdict, any::<(u64, u64)>(), vec(independent, 0..4));
    let snapshot = (any::<u64>(), floats(), numbers, floats(), judged).prop_map(
        |(updates, parameters, [loss, error_val], gradient, (verdict, loss_increases, gates))| {
            Snapshot {
                updates,
                parameters,
                loss,
                error_val,
                gradient,
                verdict,
                loss_increases,
                gates,
            }
        },
    );
    let row = (any::<i64>(), floats(), [float(), float()]).prop_map(
        |(step, parameters, [loss, error_val])| Row { step, parameters, loss, error_val },
    );
    let series = (vec(any::<u64>(), 0..5), vec(floats(), 0..4), floats(), floats())
        .prop_map(|(updates, parameters, loss, error_val)| Series {
            updates,
            parameters,
            loss,
            error_val,
        })
        .boxed();
    let state = select(vec![
        RunState::Idle,
        RunState::Running,
        RunState::Paused,
        RunState::Finished,
        RunState::Diverged,
    ]);
    let place = (state, any::<u64>(), option::of(any::<u64>()));
    let rest = (divergence, option::of(float()));
    let long = (option::of(vec(row, 0..5)), option::of(series.clone())).boxed();
    let gate = (long.clone(), option::of(analysis()))
        .prop_map(|((rows, series), analysis)| GateProgress { rows, series, analysis });
    let other = option::of((vec(any::<u64>(), 0..5), floats()))
        .prop_map(|other| other.map(|(updates, loss)| Losses { updates, loss }));
    let landscape = (
        option::of(surface()),
        vec(dissection(), 0..3),
        option::of(analysis()),
        other,
        vec(gate, 0..4),
    );
    let progress = (place, snapshot, rest, long, landscape).prop_map(
        |(
            (state, computed, target),
            snapshot,
            (divergence, speed),
            (rows, series),
            (surface, dissections, analysis, other, gates),
        )| {
            Update::Progress(Box::new(Progress {
                state,
                computed,
                target,
                snapshot: Rc::new(snapshot),
                divergence,
                speed,
                rows,
                series,
                surface,
                dissections,
                analysis,
                other_order: other,
                gates,
            }))
        },
    );
    let point = 0..10_000_usize;
    let error = prop_oneof![
        Just(DatasetError::Empty),
        Just(DatasetError::TooMany),
        point.clone().prop_map(|point| DatasetError::NotFinite { point }),
        point.prop_map(|point| DatasetError::NotALabel { point }),
    ];
    prop_oneof![
        4 => progress,
        1 => error.prop_map(Update::Refused),
        1 => report(series).prop_map(Update::Sweep),
    ]
}

/// Asserts that `value` survives; `Debug` shows also the NaN that `PartialEq` cannot compare.
fn round_trip<T>(value: &T)
where
    T: serde::Serialize + serde::de::DeserializeOwned + std::fmt::Debug,
{
    let bytes = postcard::to_allocvec(value).expect("it is written");
    let back: T = postcard::from_bytes(&bytes).expect("it is read");
    assert_eq!(format!("{back:?}"), format!("{value:?}"));
    assert_eq!(postcard::to_allocvec(&back).expect("it is written"), bytes, "bits of a NaN");
}

/// Takes a few short turns of a session with `commands`.
fn play(commands: Vec<Command>) {
    let clock = Cell::new(0.0);
    let now = || {
        clock.set(clock.get() + 0.25);
        clock.get()
    };
    let mut session = Session::new();
    for command in commands {
        session.command(command);
        for _ in 0..3 {
            clock.set(clock.get() + 50.0);
            session.turn(0.6, &now);
            let _ = session.update(clock.get());
        }
    }
}

proptest! {
    #[test]
    fn commands_survive(command in command()) {
        round_trip(&command);
    }

    #[test]
    fn updates_survive(update in update()) {
        round_trip(&update);
    }

    #[test]
    fn no_command_makes_a_session_panic(commands in vec(command(), 1..12)) {
        play(commands);
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..300)) {
        if let Ok(command) = postcard::from_bytes::<Command>(&bytes) {
            play(vec![command]);
        }
        let _ = postcard::from_bytes::<Update>(&bytes);
    }

    #[test]
    fn no_damaged_message_panics(
        command in command(),
        update in update(),
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let damaged = |mut bytes: Vec<u8>| {
            for (place, byte) in &damage {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            bytes
        };
        let bytes = damaged(postcard::to_allocvec(&command).expect("it is written"));
        if let Ok(command) = postcard::from_bytes::<Command>(&bytes) {
            play(vec![command]);
        }
        let bytes = damaged(postcard::to_allocvec(&update).expect("it is written"));
        let _ = postcard::from_bytes::<Update>(&bytes);
        let _ = postcard::from_bytes::<Update>(&bytes[..cut.index(bytes.len())]);
    }
}

#[test]
fn a_nan_keeps_its_bits() {
    let odd = f64::from_bits(0xfff4_0000_dead_beef);
    let parameters = vec![odd, f64::NEG_INFINITY];
    let row = Row { step: -1, parameters, loss: -0.0, error_val: odd };
    let bytes = postcard::to_allocvec(&row).expect("it is written");
    let back: Row = postcard::from_bytes(&bytes).expect("it is read");
    let bits = |row: &Row| {
        [row.parameters[0], row.parameters[1], row.loss, row.error_val].map(f64::to_bits)
    };
    assert_eq!(bits(&back), bits(&row));
}

#[test]
fn points_that_fail_their_checks_are_not_read() {
    let reads = |pairs: &[(f64, f64)]| {
        let bytes = postcard::to_allocvec(&(pairs, None::<DrawnSet>)).expect("it is written");
        postcard::from_bytes::<Dataset>(&bytes).is_ok()
    };
    assert!(reads(&[(1.0, 2.0)]));
    assert!(reads(&[(1.0, 2.0); 10_000]));
    assert!(!reads(&[]));
    assert!(!reads(&[(1.0, 2.0); 10_001]));
    assert!(!reads(&[(1.0, 2.0), (f64::NAN, 0.0)]));
    assert!(!reads(&[(1.0, f64::INFINITY)]));
}

#[test]
fn a_drawn_set_keeps_its_name() {
    let set = DrawnSet { noise: 1.5, seed: 7, ..DrawnSet::usual(SetKind::Noisy, Targets::Numbers) };
    let data = Dataset::draw(set, Targets::Numbers).expect("it has points");
    let bytes = postcard::to_allocvec(&data).expect("it is written");
    let back: Dataset = postcard::from_bytes(&bytes).expect("it is read");
    assert_eq!((back.drawn(), back), (Some(set), data));
}
