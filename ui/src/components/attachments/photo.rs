//! A photo over the desk, as large as the window allows: the next one, nearer, and turned, by key as
//! by button.

use leptos::html::{Div, Img};
use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::components::{Icon, Sheet, icon};
use crate::state::{Photo, use_desk};

/// The sheet; nothing while no photo is looked at.
#[component]
pub(crate) fn PhotoSheet() -> impl IntoView {
    let desk = use_desk();
    move || {
        let photo = desk.files.looked_at.get()?;
        Some(view! { <Viewer photo/> })
    }
}

/// How a photo is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    /// Times the size at which it fits into the window.
    zoom: f64,
    /// Quarters of a turn, clockwise.
    turns: u16,
}

impl Look {
    const FITTING: Self = Self {
        zoom: 1.0,
        turns: 0,
    };

    fn nearer(self) -> Self {
        let zoom = (self.zoom * STEP).min(NEAREST);
        Self { zoom, ..self }
    }

    fn farther(self) -> Self {
        let zoom = (self.zoom / STEP).max(1.0);
        Self { zoom, ..self }
    }

    fn turned(self) -> Self {
        let turns = (self.turns + 1) % 4;
        Self { turns, ..self }
    }

    /// Width and height of the picture and of the room that it takes turned, out of those at which
    /// it fits upright, of its own width and of the frame around it, in pixels.
    fn sizes(self, fits: (f64, f64), own: f64, frame: (f64, f64)) -> ((f64, f64), (f64, f64)) {
        let (width, height) = fits;
        let across = self.turns % 2 == 1;
        let fit = if across && width > 0.0 && height > 0.0 {
            // Turned it is no larger than it is by itself, as upright.
            let whole = (own / width).max(1.0);
            (frame.0 / height).min(frame.1 / width).min(whole)
        } else {
            1.0
        };
        let drawn = (width * fit * self.zoom, height * fit * self.zoom);
        let room = if across { (drawn.1, drawn.0) } else { drawn };
        (drawn, room)
    }
}

#[component]
fn Viewer(photo: Photo) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, count) = (photo.number(), photo.all.len());
    let (before, after) = (photo.step(-1).is_some(), photo.step(1).is_some());
    let (name, caption) = (photo.name.clone(), photo.caption.clone());
    let title = Signal::derive(move || words.say("files-photo", &[("name", (&name).into())]));
    let look = RwSignal::new(Look::FITTING);
    let frame = NodeRef::<Div>::new();
    let picture = NodeRef::<Img>::new();
    // Width and height at which it fits upright, its own width, and those of its frame: measured
    // when it is first looked at in another way. Two photos may be the same, so that none is loaded
    // between them.
    let fits = RwSignal::new(None::<((f64, f64), f64, (f64, f64))>);
    let change = move |to: fn(Look) -> Look| {
        if look.get_untracked() == Look::FITTING
            && let (Some(picture), Some(frame)) = (picture.get_untracked(), frame.get_untracked())
        {
            let size = |element: &HtmlElement| {
                let (width, height) = (element.client_width(), element.client_height());
                (f64::from(width), f64::from(height))
            };
            let drawn = size(&picture);
            // Nothing is drawn of what is still being read.
            let own = f64::from(picture.natural_width());
            fits.set((drawn.0 > 0.0).then(|| (drawn, own, size(&frame))));
        }
        look.update(|look| *look = to(*look));
    };
    let keys = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        // The next one is where the next line would go on.
        let onward = if words.locale().language().is_rtl() {
            -1
        } else {
            1
        };
        match event.key().as_str() {
            "ArrowRight" => desk.look_on(onward),
            "ArrowLeft" => desk.look_on(-onward),
            "PageDown" => desk.look_on(1),
            "PageUp" => desk.look_on(-1),
            "+" | "=" => change(Look::nearer),
            "-" => change(Look::farther),
            "0" => change(|_| Look::FITTING),
            _ if event.code() == "KeyR" => change(Look::turned),
            _ => return false,
        }
        true
    };
    let sizes = move || {
        let (fits, own, frame) = fits.get()?;
        let look = look.get();
        // As it fits, the style sheet draws it.
        (look != Look::FITTING).then(|| look.sizes(fits, own, frame))
    };
    // Not in the markup: there a `>` ends the tag.
    let nearest = move || look.get().zoom >= NEAREST;
    let fitting = move || look.get().zoom <= 1.0;
    let pixels = |value: f64| format!("{value}px");
    let of_picture =
        move |side: fn((f64, f64)) -> f64| move || sizes().map(|(drawn, _)| pixels(side(drawn)));
    let of_room =
        move |side: fn((f64, f64)) -> f64| move || sizes().map(|(_, room)| pixels(side(room)));
    view! {
        <Sheet handle="photo" title class="photo" keys=Callback::new(keys)
            close=move |()| desk.files.looked_at.set(None)>
            <div class="photo-tools" role="toolbar" aria-label=move || title.get()>
                {(count > 1).then(|| view! {
                    <button type="button" data-testid="photo-before" disabled=!before
                        on:click=move |_| desk.look_on(-1)>
                        {icon(Icon::Back)} {words.t("photo-before")}
                    </button>
                    <span class="digits" data-testid="photo-number">{move || words.say("photo-number", &[
                        ("number", number.into()),
                        ("count", count.into()),
                    ])}</span>
                    <button type="button" data-testid="photo-next" disabled=!after
                        on:click=move |_| desk.look_on(1)>
                        {words.t("photo-next")} {icon(Icon::Forward)}
                    </button>
                })}
                <button type="button" data-testid="photo-nearer" aria-keyshortcuts="+"
                    disabled=nearest
                    on:click=move |_| change(Look::nearer)>
                    {icon(Icon::Plus)} {words.t("photo-nearer")} <kbd>"+"</kbd>
                </button>
                <button type="button" data-testid="photo-farther" aria-keyshortcuts="-"
                    disabled=fitting
                    on:click=move |_| change(Look::farther)>
                    {icon(Icon::Minus)} {words.t("photo-farther")} <kbd>"-"</kbd>
                </button>
                <button type="button" data-testid="photo-turn" aria-keyshortcuts="r"
                    on:click=move |_| change(Look::turned)>
                    {icon(Icon::Turn)} {words.t("photo-turn")} <kbd>"r"</kbd>
                </button>
            </div>
            <div class="photo-frame" node_ref=frame>
                <div class="photo-room"
                    style:width=of_room(|(width, _)| width)
                    style:height=of_room(|(_, height)| height)>
                    <img src=photo.data.clone() alt=move || title.get() node_ref=picture
                        class="photo-picture" class:photo-sized=move || sizes().is_some()
                        data-testid="photo-picture"
                        data-turns=move || look.get().turns.to_string()
                        data-zoom=move || format!("{:.2}", look.get().zoom)
                        style:width=of_picture(|(width, _)| width)
                        style:height=of_picture(|(_, height)| height)/>
                </div>
            </div>
            {(!caption.is_empty()).then(|| view! {
                <p class="photo-caption" dir="auto" data-testid="photo-caption">{caption}</p>
            })}
        </Sheet>
    }
}

/// Times nearer with each step.
const STEP: f64 = 1.5;
/// Nearer than this there is nothing more to see: 1.5 to the fifth.
const NEAREST: f64 = 7.593_75;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_photo_fits_and_takes_the_room_of_its_turned_sides() {
        let frame = (900.0, 600.0);
        let wide = (900.0, 450.0);
        let own = 4000.0;
        assert_eq!(Look::FITTING.sizes(wide, own, frame), (wide, wide));
        let turned = Look::FITTING.turned();
        // 900 wide would be higher than the frame: two thirds of it fit.
        let (drawn, room) = turned.sizes(wide, own, frame);
        assert_eq!((drawn, room), ((600.0, 300.0), (300.0, 600.0)));
        let nearer = turned.nearer();
        assert_eq!(nearer.sizes(wide, own, frame).1, (450.0, 900.0));
        // A tall one was made smaller to stand; lying it is as wide as the frame allows.
        let tall = (300.0, 600.0);
        assert_eq!(turned.sizes(tall, own, frame).1, (900.0, 450.0));
        // A small one is not made larger by turning it.
        let small = (300.0, 200.0);
        assert_eq!(turned.sizes(small, 300.0, frame).1, (200.0, 300.0));
        let around = turned.turned().turned().turned();
        assert_eq!(around, Look::FITTING);
    }

    #[test]
    fn zoom_has_two_ends() {
        let mut look = Look::FITTING.farther();
        assert_eq!(look, Look::FITTING);
        for _ in 0..9 {
            look = look.nearer();
        }
        assert!((look.zoom - NEAREST).abs() < 1e-9, "{}", look.zoom);
    }
}
