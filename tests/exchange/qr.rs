//! QR codes as drawings.

use descent::exchange::qr::{Code, QUIET, code};

/// Returns the dark modules of a drawing.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let side = usize::try_from(code.side).unwrap();
    let mut dark = vec![vec![false; side]; side];
    for run in code.path.split('M').skip(1) {
        let (place, width) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let width: usize = width.split_once('v').unwrap().0.parse().unwrap();
        dark[y][x..x + width].fill(true);
    }
    dark
}

#[test]
fn a_code_has_its_three_eyes_and_quiet_around() {
    let link = "https://example.org/descent/?lesson=regression&seed=42&at=8001";
    let code = code(link).expect("a code");
    let (dark, quiet) = (modules(&code), usize::try_from(QUIET).unwrap());
    let side = dark.len();
    let eye = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
    for (left, top) in [(quiet, quiet), (side - quiet - 7, quiet), (quiet, side - quiet - 7)] {
        for (y, row) in eye.iter().enumerate() {
            let seen: String = dark[top + y][left..left + 7]
                .iter()
                .map(|dark| if *dark { '1' } else { '0' })
                .collect();
            assert_eq!(&seen, row);
        }
    }
    let edge = |i: usize| i < quiet || i >= side - quiet;
    for (y, row) in dark.iter().enumerate() {
        assert!(row.iter().enumerate().all(|(x, dark)| !dark || !(edge(x) || edge(y))));
    }
}

#[test]
fn what_is_too_long_for_a_camera_has_no_code() {
    assert!(code(&"x".repeat(900)).is_some());
    assert_eq!(code(&"x".repeat(2000)), None);
    assert_eq!(code(&"1".repeat(1 << 20)), None);
    assert!(code("").is_some());
}
