//! A window of the landscape that moves to another one once its surface is there.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser;
use crate::picture::landscape::Window;
use crate::session::surface::Surface;

/// The duration of a move \[ms\].
const DURATION: f64 = 200.0;
/// The least time between the beginnings of two moves \[ms\].
const PAUSE: f64 = 1000.0;
/// The time between two frames \[ms\].
const FRAME: f64 = 16.0;

/// The surface that is shown, and the way to its window.
#[derive(Default)]
struct Move {
    from: Option<Window>,
    /// The surface at the end, and the one before.
    shown: Option<Rc<Surface>>,
    before: Option<Rc<Surface>>,
    /// The beginning \[ms\].
    begun: f64,
}

fn window(surface: &Surface) -> Window {
    Window { x: surface.view.x, y: surface.view.y }
}

impl Move {
    /// Takes the latest surface. Returns the time until it should be offered again \[ms\],
    /// if it lies elsewhere and the last move is too recent.
    fn take(&mut self, surface: Option<&Rc<Surface>>, now: f64, pause: f64) -> Option<f64> {
        let Some(surface) = surface else {
            *self = Self::default();
            return None;
        };
        let Some(shown) = &self.shown else {
            self.shown = Some(Rc::clone(surface));
            return None;
        };
        if Rc::ptr_eq(shown, surface) {
            return None;
        }
        if shown.view.axes != surface.view.axes {
            *self = Self { shown: Some(Rc::clone(surface)), ..Self::default() };
            return None;
        }
        if window(shown) != window(surface) {
            let wait = self.begun + pause - now;
            if wait > 0.0 {
                return Some(wait);
            }
            self.from = self.at(now).map(|(window, _)| window);
            self.before = self.shown.take();
            self.begun = now;
        }
        self.shown = Some(Rc::clone(surface));
        None
    }

    /// Returns the window now and a surface that fills it.
    fn at(&self, now: f64) -> Option<(Window, Rc<Surface>)> {
        let shown = self.shown.as_ref()?;
        let to = window(shown);
        let Some(from) = self.from.filter(|_| self.is_moving(now)) else {
            return Some((to, Rc::clone(shown)));
        };
        let left = 1.0 - ((now - self.begun) / DURATION).clamp(0.0, 1.0);
        let between = from.towards(to, 1.0 - left * left * left);
        // While it shrinks, the new surface does not fill it yet.
        let fills = |surface: &&Rc<Surface>| window(surface).contains(between);
        let surface = [Some(shown), self.before.as_ref()].into_iter().flatten().find(fills);
        Some((between, Rc::clone(surface.unwrap_or(shown))))
    }

    fn is_moving(&self, now: f64) -> bool {
        self.from.is_some() && now < self.begun + DURATION
    }
}

/// Returns the window to show and the surface in it: that of the last surface that came, on
/// the way from the one before. `None` as long as there is no surface. A move that the reader
/// asked for waits for no other.
#[hook]
pub(super) fn use_eased(
    surface: Option<&Rc<Surface>>,
    asked: bool,
) -> Option<(Window, Rc<Surface>)> {
    let current = use_mut_ref(Move::default);
    let frame = use_state(|| 0_u32);
    let now = browser::now();
    let mut current = current.borrow_mut();
    let is_still = browser::matches("(prefers-reduced-motion: reduce)");
    let wait = current.take(surface, now, if asked { 0.0 } else { PAUSE });
    if is_still {
        current.from = None;
    }
    let next = if current.is_moving(now) { Some(FRAME) } else { wait };
    use_effect_with((*frame, next.map(f64::to_bits)), move |_| {
        let next = next.map(|wait| {
            Timeout::new(wait.clamp(1.0, PAUSE) as u32, move || frame.set(frame.wrapping_add(1)))
        });
        move || drop(next)
    });
    current.at(now)
}
