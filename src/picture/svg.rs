//! SVG as a backend of plotters. Its coordinates are pixels with at most two decimals.

use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};

use plotters::style::RGBColor;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use super::geometry::Point;
use super::medium::{Medium, UNITS};
use super::surface::{HPos, Lettering, VPos};

/// An SVG being written.
pub(super) struct Svg<'a> {
    text: &'a mut String,
    size: (u32, u32),
}

/// The result of writing, which never fails.
type Written = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Svg<'a> {
    pub(super) fn new(text: &'a mut String, size: (u32, u32)) -> Self {
        let (width, height) = size;
        *text = format!(
            "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             xmlns=\"http://www.w3.org/2000/svg\" stroke-linejoin=\"round\" \
             stroke-linecap=\"round\">\n"
        );
        Self { text, size }
    }

    /// Adds an element that a transparent colour leaves out.
    fn add(&mut self, colour: BackendColor, element: fmt::Arguments<'_>) -> Written {
        if colour.alpha > 0.0 {
            self.text.push_str(&element.to_string());
            self.text.push_str("/>\n");
        }
        Ok(())
    }
}

/// A number with at most two decimals.
struct Short(f64);

impl Display for Short {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

fn pixels(units: impl Into<f64>) -> Short {
    Short(units.into() / f64::from(UNITS))
}

/// The points of a line or an area.
struct Points<I>(I);

impl<I: Iterator<Item = BackendCoord> + Clone> Display for Points<I> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (i, (x, y)) in self.0.clone().enumerate() {
            let gap = if i == 0 { "" } else { " " };
            write!(f, "{gap}{},{}", pixels(x), pixels(y))?;
        }
        Ok(())
    }
}

/// The attributes that fill or outline an element.
struct Look {
    colour: BackendColor,
    /// The width of its outline [units]; filled if there is none.
    width: Option<u32>,
}

impl Look {
    fn of<S: BackendStyle>(style: &S, fill: bool) -> Self {
        Self { colour: style.color(), width: (!fill).then(|| style.stroke_width()) }
    }
}

impl Display for Look {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let BackendColor { rgb: (r, g, b), alpha } = self.colour;
        let colour = Hex(RGBColor(r, g, b));
        match self.width {
            None => write!(f, "fill=\"{colour}\"")?,
            Some(width) => {
                let width = pixels(width);
                write!(f, "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"")?;
            }
        }
        if alpha < 1.0 { write!(f, " opacity=\"{}\"", Short(alpha)) } else { Ok(()) }
    }
}

/// A colour in hexadecimal digits.
struct Hex(RGBColor);

impl Display for Hex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let RGBColor(r, g, b) = self.0;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0 * UNITS, self.size.1 * UNITS)
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        self.text.push_str("</svg>\n");
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Written {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Written {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Written {
        let (x, y) = (pixels(left), pixels(top));
        let (width, height) = (pixels(right - left), pixels(bottom - top));
        let look = Look::of(style, fill);
        self.add(
            style.color(),
            format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {look}"),
        )
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        let path: Vec<BackendCoord> = path.into_iter().collect();
        let (points, look) = (Points(path.iter().copied()), Look::of(style, false));
        self.add(style.color(), format_args!("<polyline {look} points=\"{points}\""))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Written {
        let (x, y, radius) = (pixels(x), pixels(y), pixels(radius));
        let look = Look::of(style, fill);
        self.add(style.color(), format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {look}"))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Written {
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        let (points, look) = (Points(corners.iter().copied()), Look::of(style, true));
        self.add(style.color(), format_args!("<polygon {look} points=\"{points}\""))
    }
}

impl Medium for Svg<'_> {
    fn write(&mut self, lettering: Lettering<'_>, (x, y): Point) -> Written {
        let (anchor, down) = anchored(lettering.anchor);
        let (x, y, size) = (Short(x), Short(y), Short(lettering.size));
        let (font, fill) = (escaped(lettering.font), Hex(lettering.colour));
        let bold = if lettering.bold { " font-weight=\"bold\"" } else { "" };
        let italic = if lettering.italic { " font-style=\"italic\"" } else { "" };
        let turn = match lettering.turn {
            0.0 => String::new(),
            turn => format!(" transform=\"rotate({} {x} {y})\"", Short(turn)),
        };
        let halo = lettering.halo.map_or_else(String::new, |halo| {
            let (colour, width) = (Hex(halo.colour), Short(halo.width));
            format!(" paint-order=\"stroke\" stroke=\"{colour}\" stroke-width=\"{width}\"")
        });
        let text = escaped(lettering.text);
        self.text.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" dy=\"{down}\" text-anchor=\"{anchor}\" \
             font-family=\"{font}\" font-size=\"{size}\"{bold}{italic} fill=\"{fill}\"\
             {halo}{turn}>{text}</text>\n"
        ));
        Ok(())
    }
}

/// Returns the anchor along a text and the distance by which its letters hang below.
fn anchored((across, down): (HPos, VPos)) -> (&'static str, &'static str) {
    let across = match across {
        HPos::Left => "start",
        HPos::Center => "middle",
        HPos::Right => "end",
    };
    let down = match down {
        VPos::Top => "0.76em",
        VPos::Center => "0.5ex",
        VPos::Bottom => "-0.5ex",
    };
    (across, down)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
