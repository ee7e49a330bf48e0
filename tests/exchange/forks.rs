//! Forks in the exported programs.

use descent::exchange::python::Program;
use descent::experiment::address::{Address, Language};
use descent::lesson::python::source;

/// Returns the script of a run with forks.
fn forked(query: &str) -> String {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    let experiment = address.experiment().expect("a run");
    let program = Program { experiment, interval: 100, predict: &[] };
    source(&program, Language::English).script()
}

#[test]
fn forks_are_set_after_their_update_and_another_rule_begins_another_loop() {
    let script = forked(
        "lesson=regression&steps=400&fork=100:lr:0.02;100:w:2.5;200:order:textbook;300:delta:1e-3",
    );
    let expected = "\
for step in range(200):
    W -= learning_rate * numerical_derivative(f, W)
    b -= learning_rate * numerical_derivative(f, b)
    # from here on with another value
    if step == 99:
        learning_rate = 0.02
        W[:] = [[2.5]]

    if (step % 100 == 0):
        print(\"step = \", step, \"error value = \", error_val(x_data, t_data), \"W = \", W, \", b = \", b)

for step in range(200, 400):
    # textbook order: every gradient from the old values
    grad_W = numerical_derivative(f, W)
    grad_b = numerical_derivative(f, b)
    W -= learning_rate * grad_W
    b -= learning_rate * grad_b
    # from here on with another value
    if step == 299:
        delta_x = 0.001
";
    assert!(script.contains(expected), "{script}");
    assert!(script.contains("\ndelta_x = 1e-4\n\n# "), "{script}");
}

#[test]
fn both_gradients_are_defined_where_a_fork_changes_from_one_to_the_other() {
    for lesson in ["regression", "classification", "gates", "xor", "xor&layer=soft"] {
        let script = forked(&format!("lesson={lesson}&steps=400&fork=100:gradient:exact"));
        assert!(script.contains("def numerical_derivative"), "{script}");
        assert!(script.contains("gradient_W(") || script.contains("def gradients("), "{script}");
        assert!(script.contains("for step in range(100):"), "{script}");
        assert!(script.contains("for step in range(100, 400):"), "{script}");
    }
}

#[test]
fn each_gate_of_a_circuit_is_given_what_its_forks_set() {
    let script = forked("lesson=xor&fork=50:w:1,2,3,4,5,6;60:b:-1,-2,-3;70:delta:1e-3");
    assert!(script.contains("    def train(self, forks_W, forks_b):\n        global delta_x\n"));
    assert!(script.contains("OR_obj.train({49: [[1.0], [2.0]]}, {59: [-1.0]})"), "{script}");
    assert!(script.contains("AND_obj.train({49: [[5.0], [6.0]]}, {59: [-3.0]})"), "{script}");
}
