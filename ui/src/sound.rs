//! The sounds of arrivals, made by the page itself: the content policy lets no file in from
//! elsewhere, and three tones need none.

use std::cell::RefCell;

use web_sys::{AudioContext, OscillatorType};

/// What something sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sound {
    /// Nothing.
    Off,
    /// One soft tone.
    Chime,
    /// Two tones, the second higher.
    Double,
    /// Rising and falling, three times; cannot be taken for anything else on a PC.
    Siren,
}

impl Sound {
    /// Every one, in the order of a choice.
    pub(crate) const ALL: [Self; 4] = [Self::Off, Self::Chime, Self::Double, Self::Siren];

    /// By the engine's name; an unknown one, of a newer version, sounds rather than not.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "off" => Self::Off,
            "double" => Self::Double,
            "siren" => Self::Siren,
            _ => Self::Chime,
        }
    }

    /// The engine's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Chime => "chime",
            Self::Double => "double",
            Self::Siren => "siren",
        }
    }

    /// Its words.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Off => "sounds-off",
            Self::Chime => "sounds-chime",
            Self::Double => "sounds-double",
            Self::Siren => "sounds-siren",
        }
    }

    /// Hertz, seconds from the beginning, seconds long.
    fn tones(self) -> &'static [(f32, f64, f64)] {
        match self {
            Self::Off => &[],
            Self::Chime => &[(660.0, 0.0, 0.35)],
            Self::Double => &[(660.0, 0.0, 0.18), (880.0, 0.22, 0.3)],
            Self::Siren => &[
                (740.0, 0.0, 0.2),
                (988.0, 0.2, 0.2),
                (740.0, 0.4, 0.2),
                (988.0, 0.6, 0.2),
                (740.0, 0.8, 0.2),
                (988.0, 1.0, 0.4),
            ],
        }
    }

    /// Plays it. A PC without sound, or a page that nobody has touched yet, stays silent: what is
    /// to be heard is on screen as well.
    pub(crate) fn play(self) {
        if self == Self::Off {
            return;
        }
        CONTEXT.with_borrow_mut(|context| {
            if context.is_none() {
                *context = AudioContext::new().ok();
            }
            if let Some(context) = context {
                // It sleeps until somebody has touched the page.
                let _ = context.resume();
                for (hertz, from, long) in self.tones() {
                    // None of this fails but for want of a device.
                    let _ = tone(context, *hertz, *from, *long);
                }
            }
        });
    }
}

/// A tone that swells and fades, so that it does not click.
fn tone(
    context: &AudioContext,
    hertz: f32,
    from: f64,
    long: f64,
) -> Result<(), wasm_bindgen::JsValue> {
    let start = context.current_time() + from;
    let oscillator = context.create_oscillator()?;
    oscillator.set_type(OscillatorType::Triangle);
    oscillator.frequency().set_value(hertz);
    let gain = context.create_gain()?;
    let volume = gain.gain();
    volume.set_value_at_time(0.0, start)?;
    volume.linear_ramp_to_value_at_time(LOUD, start + 0.02)?;
    volume.set_value_at_time(LOUD, start + long - 0.06)?;
    volume.linear_ramp_to_value_at_time(0.0, start + long)?;
    oscillator.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    oscillator.start_with_when(start)?;
    oscillator.stop_with_when(start + long)
}

/// Of full scale.
const LOUD: f32 = 0.3;

thread_local! {
    /// One for the page: a browser gives out few.
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sound_is_another_and_comes_back_by_its_name() {
        for sound in Sound::ALL {
            assert_eq!(Sound::of(sound.name()), sound);
            let same = Sound::ALL.iter().filter(|s| s.tones() == sound.tones());
            assert_eq!(same.count(), 1);
            assert!(sound.tones().iter().all(|(_, _, long)| *long > 0.1));
        }
        assert_eq!(Sound::of("of a newer version"), Sound::Chime);
    }
}
