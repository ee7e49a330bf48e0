//! Links as QR codes (ISO/IEC 18004), to be read from a screen by a phone.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The width of the quiet zone around the code [modules].
pub const QUIET: i32 = 4;

/// The largest code; the modules of a larger one are too small for a camera.
const LARGEST: u8 = 22;

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The side, with the quiet zone [modules].
    pub side: i32,
    /// The dark modules as an SVG path, one unit each.
    pub path: String,
}

/// Returns the code of a text; `None` if the text is too long for one.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    let segments = QrSegment::make_segments(text);
    let (least, most) = (Version::MIN, Version::new(LARGEST));
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, None, true)
        .ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|&x| code.get_module(x, y)).count();
            if dark > 0 {
                path += &format!("M{} {}h{dark}v1h-{dark}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(dark).unwrap_or(side) + 1;
        }
    }
    Some(Code { side: side + 2 * QUIET, path })
}
