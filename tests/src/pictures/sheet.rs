//! All screens on a few sheets, with their names, to be looked through.
//!
//! The window lays them out itself, so that nothing here has to draw letters.

use std::path::Path;

use base64::Engine as _;
use image::codecs::png::PngEncoder;
use image::imageops::thumbnail;
use image::{ExtendedColorType, ImageEncoder as _};
use serde_json::{Value, json};

use super::{PicturesError, WIDTH, shots};
use crate::process::program;
use crate::webdriver::{Desktop, Screen, WebDriverError, Window};

/// On one sheet: four beside each other, in five rows.
const ON_A_SHEET: usize = 20;
/// Pixels of a sheet.
const SHEET: (u32, u32) = (1984, 1620);

const LAY_OUT: &str = "
    const [pictures, width] = arguments;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        body { display: grid !important; grid-template-columns: repeat(4, ${width}px);
            gap: 8px; padding: 8px; margin: 0; background: #777; align-content: start; }
        figure { margin: 0; }
        img { display: block; width: ${width}px; }
        figcaption { font: 15px sans-serif; color: #fff; background: #222; padding: 2px 4px; }`);
    document.adoptedStyleSheets = [sheet];
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) link.disabled = true;
    document.documentElement.dir = 'ltr';
    document.documentElement.style.overflow = 'hidden';
    document.body.replaceChildren(...pictures.map(([name, png]) => {
        const figure = document.createElement('figure');
        const picture = document.createElement('img');
        picture.src = 'data:image/png;base64,' + png;
        const words = document.createElement('figcaption');
        words.textContent = name;
        figure.append(picture, words);
        return figure;
    }));";

/// Decoded, and painted once.
const ALL_DRAWN: &str = "const done = arguments[0];
    Promise.all([...document.images].map(one => one.decode()))
        .then(() => requestAnimationFrame(() => setTimeout(() => done(true), 300)));";

/// Writes `sheet-1.png` and so on into `folder` out of what lies in its `full`.
pub(super) fn lay_out(folder: &Path) -> Result<(), PicturesError> {
    let data = tempfile::tempdir().map_err(|source| PicturesError::file(folder, source))?;
    let (width, height) = SHEET;
    let screen = Screen::open(width, height)?;
    let start = |source| WebDriverError::Start {
        program: "aircop-desktop".into(),
        source,
    };
    let desktop = Desktop {
        program: program("aircop-desktop").map_err(start)?,
        data: data.path().to_path_buf(),
        log: None,
        bus: None,
    };
    let window = Window::open(&screen, &desktop)?;
    window.find("main")?;
    window.resize(width, height)?;
    for (number, shots) in (1..).zip(shots().chunks(ON_A_SHEET)) {
        let mut pictures = Vec::new();
        for shot in shots {
            let name = shot.name();
            let small = reduced(&folder.join("full").join(format!("{name}.png")))?;
            pictures.push(json!([name, small]));
        }
        let arguments = [Value::Array(pictures), json!(WIDTH)];
        window.session().script(LAY_OUT, &arguments)?;
        window.session().script_async(ALL_DRAWN, &[])?;
        window.screenshot(&folder.join(format!("sheet-{number}.png")))?;
    }
    Ok(window.close()?)
}

/// A screenshot as small as on the sheet, in colour; base64.
fn reduced(path: &Path) -> Result<String, PicturesError> {
    let colour = image::open(path)?.into_rgb8();
    let height = colour.height().saturating_mul(WIDTH) / colour.width().max(1);
    let small = thumbnail(&colour, WIDTH, height.max(1));
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(
        small.as_raw(),
        small.width(),
        small.height(),
        ExtendedColorType::Rgb8,
    )?;
    Ok(base64::engine::general_purpose::STANDARD.encode(png))
}
