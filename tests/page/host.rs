//! The host of an embedded lab.

use descent::app::message::Msg;
use descent::app::state::effect::Effect;
use descent::embed::incoming::{Incoming, out_of_range};
use descent::embed::outgoing::Value;
use descent::session::message::{Command, RunState};

use super::lab::{Page, member};

fn host(request: Incoming) -> Msg {
    Msg::Host(Ok(request))
}

#[test]
fn the_host_is_greeted_and_told_which_values_were_not_taken() {
    let mut page = Page::open("lesson=regression&embed=1&lr=-1");
    assert!(page.posted.is_empty());
    page.send(Msg::StageMade);
    assert_eq!(page.posted("ready").len(), 1);
    let errors = page.posted("error");
    assert_eq!(member(errors[0], "key"), Some(&Value::Text("lr".to_owned())));
}

#[test]
fn the_host_steers_the_run() {
    let mut page = Page::open("lesson=regression&embed=1&pace=full&steps=100");
    page.send(host(Incoming::Seek(60)));
    page.send(host(Incoming::Step(-10)));
    assert_eq!(page.updates(), 50);
    page.send(host(Incoming::Run));
    assert_eq!(page.state.run_state(), RunState::Finished);
    page.send(host(Incoming::Pause));
    assert_eq!(page.commands.last(), Some(&Command::Pause));
    page.send(host(Incoming::Load("lesson=gates".to_owned())));
    assert!(page.state.address.embed, "the lab stays in its frame");
    assert_eq!(page.history.len(), 1, "no entry in the host's history");
    page.send(host(Incoming::Load(String::new())));
    assert!(page.state.trains(), "a frame has no cover page");
}

#[test]
fn a_request_out_of_range_is_answered_with_an_error() {
    let mut page = Page::open("lesson=regression&embed=1&steps=100");
    page.send(host(Incoming::Seek(101)));
    page.send(Msg::Host(Err(out_of_range("n", 0.5))));
    page.send(host(Incoming::Load("lesson=regression&steps=0".to_owned())));
    let keys = page.posted("error").into_iter().map(|error| member(error, "key").cloned());
    let expected = ["at", "n", "steps"].map(|key| Some(Value::Text(key.to_owned())));
    assert_eq!(keys.collect::<Vec<_>>(), expected);
    assert_eq!(page.updates(), 0);
}

#[test]
fn the_state_is_sent_after_changes_and_when_asked_for() {
    let mut page = Page::open("lesson=xor&embed=1");
    page.send(Msg::StageMade);
    assert_eq!(page.effects.last(), Some(&Effect::SendState));
    page.send(host(Incoming::Get));
    let forget = page.effects.iter().position(|effect| *effect == Effect::ForgetSentState);
    assert!(forget.is_some_and(|at| page.effects[at..].contains(&Effect::SendState)));
    page.send(Msg::Seek(7));
    let message = page.state.host_message().expect("a run that answered");
    assert_eq!(member(&message, "updates"), Some(&Value::Number(7.0)));
}
