//! Drawing pictures as SVG and reading the SVG's text.

use descent::experiment::address::Language;
use descent::picture::backend;
use descent::picture::pen::Pen;
use descent::picture::{Palette, Picture, Style};
use descent::text::Text;
use plotters::prelude::RGBColor;

pub(crate) const CARD: RGBColor = RGBColor(255, 255, 255);
pub(crate) const INK: RGBColor = RGBColor(28, 29, 33);
pub(crate) const MUTED: RGBColor = RGBColor(92, 95, 105);
pub(crate) const RULE: RGBColor = RGBColor(228, 226, 219);
pub(crate) const W: RGBColor = RGBColor(29, 95, 209);
pub(crate) const B: RGBColor = RGBColor(163, 83, 0);
pub(crate) const ERROR: RGBColor = RGBColor(180, 35, 90);
pub(crate) const GOOD: RGBColor = RGBColor(27, 127, 75);
pub(crate) const ZERO: RGBColor = RGBColor(163, 83, 1);
pub(crate) const ONE: RGBColor = RGBColor(29, 95, 210);

/// The colour of a band of the loss, from the deepest.
pub(crate) fn band(band: usize) -> RGBColor {
    RGBColor(216, 108 + 13 * band as u8, 138)
}

/// The size of a picture on a laptop.
pub(crate) const SIZE: (u32, u32) = (420, 200);

/// About the light page's colours, all different.
pub(crate) fn style(pixel_ratio: f64) -> Style<'static> {
    let palette = Palette {
        card: CARD,
        paper: RGBColor(251, 250, 247),
        ink: INK,
        muted: MUTED,
        rule: RULE,
        w: W,
        b: B,
        error: ERROR,
        good: GOOD,
        zero: ZERO,
        one: ONE,
        bands: std::array::from_fn(band),
        scale: 1.0,
    };
    Style { palette, pixel_ratio, font: "sans-serif" }
}

/// Draws a picture as SVG.
pub(crate) fn drawn(
    picture: &impl Picture,
    size: (u32, u32),
    pixel_ratio: f64,
    stop: Option<usize>,
) -> Svg {
    let name = Text::of(Language::English).quantity;
    let text = backend::svg(size, |surface| {
        picture.draw(&Pen { surface, style: style(pixel_ratio), name }, stop)
    });
    let text = text.expect("an SVG can always be written");
    Svg { text, size, pixel_ratio }
}

/// Draws a picture as SVG at an ordinary size.
pub(crate) fn svg(picture: &impl Picture) -> Svg {
    drawn(picture, SIZE, 1.0, None)
}

/// A drawing and its size.
pub(crate) struct Svg {
    pub(crate) text: String,
    size: (u32, u32),
    pixel_ratio: f64,
}

/// A label and about the box that its letters fill.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) text: String,
    colour: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Label {
    /// Returns true if a height goes through its letters.
    pub(crate) fn is_at_height(&self, y: f64) -> bool {
        self.top < y && y < self.bottom
    }

    /// Returns true if it is in one of two colours.
    pub(crate) fn is_of(&self, colours: [RGBColor; 2]) -> bool {
        colours.iter().any(|colour| self.colour == hex(*colour))
    }

    /// Returns the middle of its box.
    pub(crate) fn middle(&self) -> (f64, f64) {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    pub(crate) fn covers(&self, other: &Self) -> bool {
        let across = self.left < other.right && other.left < self.right;
        across && self.top < other.bottom && other.top < self.bottom
    }
}

/// Returns a colour as SVG writes it.
pub(crate) fn hex(RGBColor(r, g, b): RGBColor) -> String {
    format!("#{r:02X}{g:02X}{b:02X}")
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let from = element.find(&format!(" {name}=\""))? + name.len() + 3;
    element[from..].split('"').next()
}

fn number(element: &str, name: &str) -> f64 {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(f64::NAN)
}

impl Svg {
    /// Returns the elements with this tag, each from its name to its end.
    pub(crate) fn elements(&self, tag: &str) -> Vec<&str> {
        let begin = format!("<{tag} ");
        self.text
            .split(begin.as_str())
            .skip(1)
            .map(|rest| {
                let end = rest.find('>').unwrap_or(rest.len());
                // With the space before the first attribute.
                &self.text[rest.as_ptr() as usize - self.text.as_ptr() as usize - 1..][..end + 1]
            })
            .collect()
    }

    /// Returns the points of lines of a colour, line by line.
    pub(crate) fn lines(&self, colour: RGBColor) -> Vec<Vec<(f64, f64)>> {
        let lines = self.elements("polyline").into_iter();
        lines.filter(|line| attribute(line, "stroke") == Some(&hex(colour))).map(points).collect()
    }

    /// Returns the opacities of lines of a colour, ascending.
    pub(crate) fn opacities(&self, colour: RGBColor) -> Vec<f64> {
        let lines = self.elements("polyline").into_iter();
        let lines = lines.filter(|line| attribute(line, "stroke") == Some(&hex(colour)));
        let mut opacities: Vec<f64> = lines
            .map(|line| attribute(line, "opacity").map_or(1.0, |text| text.parse().unwrap_or(1.0)))
            .collect();
        opacities.sort_by(f64::total_cmp);
        opacities.dedup();
        opacities
    }

    /// Returns the middles of circles outlined in a colour.
    pub(crate) fn rings(&self, colour: RGBColor) -> Vec<(f64, f64)> {
        self.circles("stroke", colour)
    }

    /// Returns the middles of circles filled with a colour.
    pub(crate) fn discs(&self, colour: RGBColor) -> Vec<(f64, f64)> {
        self.circles("fill", colour)
    }

    fn circles(&self, name: &str, colour: RGBColor) -> Vec<(f64, f64)> {
        let circles = self.elements("circle").into_iter();
        circles
            .filter(|circle| attribute(circle, name) == Some(&hex(colour)))
            .map(|circle| (number(circle, "cx"), number(circle, "cy")))
            .collect()
    }

    /// Returns left, top, width and height of rectangles of a colour.
    pub(crate) fn blocks(&self, colour: RGBColor) -> Vec<[f64; 4]> {
        let blocks = self.elements("rect").into_iter();
        blocks
            .filter(|block| attribute(block, "fill") == Some(&hex(colour)))
            .map(|block| ["x", "y", "width", "height"].map(|name| number(block, name)))
            .collect()
    }

    /// Returns the number of areas filled with a colour.
    pub(crate) fn areas(&self, colour: RGBColor) -> usize {
        let areas = self.elements("polygon").into_iter();
        areas.filter(|area| attribute(area, "fill") == Some(&hex(colour))).count()
    }

    pub(crate) fn labels(&self) -> Vec<Label> {
        let elements = self.elements("text");
        let texts = self.text.split("<text ").skip(1).map(|rest| {
            let text = rest.split('>').nth(1).unwrap_or_default();
            text.split('<').next().unwrap_or_default().to_owned()
        });
        elements
            .into_iter()
            .zip(texts)
            .map(|(element, text)| {
                let (x, y) = (number(element, "x"), number(element, "y"));
                // No narrower than most letters are.
                let wide = text.chars().count() as f64 * 5.5 * self.pixel_ratio;
                let high = 9.0 * self.pixel_ratio;
                let left = match attribute(element, "text-anchor") {
                    Some("start") => x,
                    Some("end") => x - wide,
                    _ => x - wide / 2.0,
                };
                let top = match attribute(element, "dy") {
                    Some("0.76em") => y,
                    Some("-0.5ex") => y - high,
                    _ => y - high / 2.0,
                };
                let colour = attribute(element, "fill").unwrap_or_default().to_owned();
                let is_upright = attribute(element, "transform")
                    .is_some_and(|transform| transform.starts_with("rotate(-90 "));
                if is_upright {
                    // A centred text beside an axis.
                    let (left, top) = (x - high / 2.0, y - wide / 2.0);
                    return Label {
                        text,
                        colour,
                        left,
                        right: left + high,
                        top,
                        bottom: top + wide,
                    };
                }
                Label { text, colour, left, right: left + wide, top, bottom: top + high }
            })
            .collect()
    }

    /// Fails if a line or the middle of a disc of these colours lies on a label.
    pub(crate) fn check_labels_are_clear(&self, colours: &[RGBColor]) {
        for label in self.labels() {
            let covers = |(x, y): (f64, f64)| {
                label.left < x && x < label.right && label.top < y && y < label.bottom
            };
            for colour in colours {
                for line in self.lines(*colour) {
                    for pair in line.windows(2) {
                        let share = |i: u32| f64::from(i) / 200.0;
                        let on = (0..=200).map(share).map(|share| {
                            let along = |from: f64, to: f64| from + (to - from) * share;
                            (along(pair[0].0, pair[1].0), along(pair[0].1, pair[1].1))
                        });
                        assert!(!on.into_iter().any(covers), "{label:?} on {pair:?}");
                    }
                }
                let disc = self.discs(*colour).into_iter().find(|disc| covers(*disc));
                assert_eq!(disc, None, "{label:?}");
            }
            let others = self.labels();
            let other = others.iter().find(|other| other.text != label.text && label.covers(other));
            assert!(other.is_none(), "{label:?} and {other:?}");
        }
    }

    /// Returns true if a label has this text.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.labels().iter().any(|label| label.text == text)
    }

    /// Fails if something lies outside the picture or labels of the axes cover each
    /// other.
    pub(crate) fn check(&self) {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let near = |(x, y): (f64, f64)| {
            let beyond = 4.0 * self.pixel_ratio;
            (-beyond..=width + beyond).contains(&x) && (-beyond..=height + beyond).contains(&y)
        };
        let circles = self.elements("circle").into_iter();
        let middles = circles.map(|circle| (number(circle, "cx"), number(circle, "cy")));
        let paths = self.elements("polyline").into_iter().chain(self.elements("polygon"));
        let corners = self.elements("rect").into_iter().flat_map(|block| {
            let [x, y, wide, high] = ["x", "y", "width", "height"].map(|name| number(block, name));
            assert!(wide >= 0.0 && high >= 0.0, "{block}");
            [(x, y), (x + wide, y + high)]
        });
        for place in middles.chain(paths.flat_map(points)).chain(corners) {
            assert!(near(place), "{place:?} in {:?}", self.size);
        }
        let labels = self.labels();
        for label in &labels {
            let inside = label.left >= -1.0 && label.right <= width + 1.0;
            let inside = inside && label.top >= -1.0 && label.bottom <= height + 1.0;
            assert!(inside, "{label:?} in {:?}", self.size);
        }
        let of_axes: Vec<&Label> = labels.iter().filter(|l| l.colour == hex(MUTED)).collect();
        for (i, label) in of_axes.iter().enumerate() {
            for other in &of_axes[i + 1..] {
                assert!(!label.covers(other), "{label:?} and {other:?} in {:?}", self.size);
            }
        }
    }
}

fn points(element: &str) -> Vec<(f64, f64)> {
    let text = attribute(element, "points").unwrap_or_default();
    let pairs = text.split_whitespace().filter_map(|pair| pair.split_once(','));
    pairs.map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).collect()
}

/// Fails unless steps from any stop to the right or up and down reach all others
/// of `count`.
pub(crate) fn check_walk(picture: &impl Picture, count: usize) {
    use descent::picture::Towards::{Down, First, Last, Left, Right, Up};
    let first = picture.step(None, First).expect("there is a first stop");
    let mut seen = vec![first];
    let mut at = 0;
    while let Some(stop) = seen.get(at).copied() {
        for towards in [Left, Right, Down, Up, First, Last] {
            let next = picture.step(Some(stop), towards).expect("a stop has neighbours");
            assert!(!picture.reading(next).is_empty(), "{next} says nothing");
            if !seen.contains(&next) {
                seen.push(next);
            }
        }
        at += 1;
    }
    assert_eq!(seen.len(), count);
}
