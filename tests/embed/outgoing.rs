//! The messages to the host, member by member.

use descent::embed::outgoing::{self, Members, Value};
use descent::experiment::address::Address;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapter;
use descent::session::Session;
use descent::session::message::{Command, Progress, RunState, Update};
use descent::story::Marks;
use serde_json::{Value as Json, json};

fn address(query: &str) -> Address {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address
}

/// Returns the lab's progress after a run to the address's position.
fn progress(address: &Address) -> Progress {
    let mut session = Session::new();
    session.command(Command::Load {
        experiment: address.experiment().expect("a run").clone(),
        at: address.at,
    });
    loop {
        session.turn(1e9, &|| 0.0);
        if let Some(Update::Progress(progress)) = session.update(0.0)
            && progress.snapshot.updates == address.at
        {
            return *progress;
        }
    }
}

fn json(members: &Members) -> Json {
    let members = members.iter().map(|(name, value)| {
        let value = match value {
            Value::Text(text) => json!(text),
            Value::Number(number) => json!(number),
            Value::Numbers(numbers) => json!(numbers),
            Value::Truth(truth) => json!(truth),
        };
        ((*name).to_owned(), value)
    });
    Json::Object(members.collect())
}

#[test]
fn the_state_of_a_run() {
    let address = address("embed=1&lesson=regression&seed=42&at=3&hide=seed");
    let Progress { state, snapshot, .. } = progress(&address);
    let sent = json(&outgoing::state(&address, state, &snapshot));
    let own = address.to_string().replace("&embed=1", "");
    let expected = json!({
        "descent": 1.0, "type": "state", "lesson": "regression", "address": own,
        "updates": 3.0, "run": "paused", "W": [snapshot.parameters[0]], "b": snapshot.parameters[1], "loss": snapshot.loss,
    });
    assert_eq!(sent, expected);
    assert!(own.contains("hide=seed") && own.contains("at=3"), "{own}");
}

#[test]
fn gates_have_lists_of_weights() {
    let gates = address("embed=1&lesson=gates&gate=or");
    let sent = json(&outgoing::state(&gates, RunState::Idle, &progress(&gates).snapshot));
    assert_eq!(sent["W"].as_array().map(Vec::len), Some(2));
    assert!(sent["b"].is_number());

    let xor = address("embed=1&lesson=xor");
    let snapshot = progress(&xor).snapshot;
    let sent = json(&outgoing::state(&xor, RunState::Idle, &snapshot));
    let gates = || snapshot.parameters.chunks(3);
    let by_gate: Vec<_> = gates().flat_map(|gate| gate[..2].to_vec()).collect();
    let biases: Vec<_> = gates().map(|gate| gate[2]).collect();
    assert_eq!((&sent["W"], &sent["b"]), (&json!(by_gate), &json!(biases)));
}

#[test]
fn every_state_of_a_run_has_a_name() {
    use RunState::{Diverged, Finished, Idle, Paused, Running};
    let names = [Idle, Running, Paused, Finished, Diverged].map(RunState::name);
    assert_eq!(names, ["idle", "running", "paused", "finished", "diverged"]);
}

#[test]
fn answers_goals_and_errors() {
    let address = address("embed=1&lesson=xor");
    let mut marks = Marks::default();
    let wrong = marks.answer(Lesson::Xor, 1, 0);
    let expected = json!({
        "descent": 1.0, "type": "answer", "lesson": "xor", "address": "lesson=xor",
        "chapter": 1.0, "chosen": 0.0, "right": false, "tries": 1.0,
    });
    assert_eq!(json(&outgoing::answer(&address, &wrong)), expected);
    let right = chapter(Lesson::Xor, 1).and_then(|chapter| chapter.question).expect("asks").right;
    let second = json(&outgoing::answer(&address, &marks.answer(Lesson::Xor, 1, right)));
    assert_eq!((&second["right"], &second["tries"]), (&json!(true), &json!(2.0)));
    let goal = json(&outgoing::goal("xor-made", &address, 10_001));
    let expected = json!({
        "descent": 1.0, "type": "goal", "lesson": "xor", "address": "lesson=xor",
        "name": "xor-made", "updates": 10_001.0,
    });
    assert_eq!(goal, expected);
    let error = json(&outgoing::error(&address, "lr", "above 0".to_owned()));
    assert_eq!((&error["key"], &error["message"]), (&json!("lr"), &json!("above 0")));
    assert_eq!(json(&outgoing::ready(&address))["type"], "ready");
}

#[test]
fn heights_in_three_dialects() {
    let own = json!({ "descent": 1.0, "type": "height", "height": 450.0 });
    assert_eq!(json(&outgoing::height(450)), own);
    let lti = json!({ "subject": "lti.frameResize", "height": 450.0 });
    assert_eq!(json(&outgoing::lti_height(450)), lti);
    assert_eq!(json(&outgoing::h5p_hello()), json!({ "context": "h5p", "action": "hello" }));
    let prepare = json!({
        "context": "h5p", "action": "prepareResize", "scrollHeight": 450.0, "clientHeight": 450.0,
    });
    assert_eq!(json(&outgoing::h5p_prepare(450)), prepare);
    let resize = json!({ "context": "h5p", "action": "resize", "scrollHeight": 450.0 });
    assert_eq!(json(&outgoing::h5p_resize(450)), resize);
}
