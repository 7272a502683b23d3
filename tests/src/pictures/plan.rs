//! Which screens are drawn, and each in which three of the languages, themes and sizes.

/// A screen and the languages that it is drawn in, in the order in which [`shots`] takes them.
pub struct Screen {
    /// As it stands in the name of its pictures.
    pub name: &'static str,
    languages: [&'static str; 3],
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shot {
    /// The screen.
    pub screen: &'static str,
    /// BCP 47.
    pub language: &'static str,
    /// As the settings name it.
    pub theme: &'static str,
    /// Pixels of the window.
    pub size: (u32, u32),
}

impl Shot {
    /// `inbox-fr-dark-1366`: its file, without the ending.
    #[must_use]
    pub fn name(&self) -> String {
        let (width, _) = self.size;
        format!("{}-{}-{}-{width}", self.screen, self.language, self.theme)
    }
}

const SIZES: [(u32, u32); 3] = [(1366, 768), (1024, 600), (1920, 1080)];

const fn screen(name: &'static str, languages: [&'static str; 3]) -> Screen {
    Screen { name, languages }
}

/// The screens in the order in which they are drawn.
pub const SCREENS: [Screen; 20] = [
    screen("locked", ["fr", "ar", "ru"]),
    screen("joining", ["ar", "pt", "en"]),
    screen("headquarters", ["fr", "ar", "en"]),
    screen("inbox", ["fr", "ar", "de"]),
    screen("search", ["ru", "fr", "en"]),
    screen("exercise", ["en", "es", "de"]),
    screen("card", ["ar", "fr", "es"]),
    screen("thread", ["fr", "ru", "ar"]),
    screen("reply", ["pt", "ar", "en"]),
    screen("directory", ["de", "ar", "pt"]),
    screen("watch", ["fr", "es", "ru"]),
    screen("handover", ["ar", "fr", "pt"]),
    screen("settings", ["de", "ru", "ar"]),
    screen("keys", ["es", "fr", "en"]),
    screen("palette", ["ru", "pt", "ar"]),
    screen("drafts", ["en", "de", "fr"]),
    screen("alert", ["ar", "fr", "pt"]),
    screen("alert-begun", ["fr", "ar", "de"]),
    screen("seizure", ["ar", "es", "fr"]),
    screen("outbox", ["pt", "ru", "es"]),
];

/// All pictures, three of each screen: every size once, a light one, a dark one and one of high
/// contrast, in combinations that change from screen to screen.
#[must_use]
pub fn shots() -> Vec<Shot> {
    let mut shots = Vec::new();
    for (number, screen) in SCREENS.iter().enumerate() {
        let contrast = if number % 2 == 0 {
            "contrast"
        } else {
            "contrast-dark"
        };
        let turn = |list: [&'static str; 3], by: usize| list.into_iter().cycle().skip(by % 3);
        let themes = turn(["light", "dark", contrast], number + number / 3);
        let sizes = SIZES.into_iter().cycle().skip(number % 3);
        for ((language, theme), size) in screen.languages.into_iter().zip(themes).zip(sizes) {
            shots.push(Shot {
                screen: screen.name,
                language,
                theme,
                size,
            });
        }
    }
    shots
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::kept;
    use super::*;

    fn counts<T: Ord>(of: impl Fn(&Shot) -> T) -> BTreeMap<T, usize> {
        let mut counts = BTreeMap::new();
        for shot in shots() {
            *counts.entry(of(&shot)).or_default() += 1;
        }
        counts
    }

    #[test]
    fn sixty_pictures_cover_every_language_theme_and_size() {
        let names: BTreeSet<String> = shots().iter().map(Shot::name).collect();
        assert_eq!(names.len(), 60);
        let languages = counts(|shot| shot.language);
        assert_eq!(languages.len(), 7);
        for (language, count) in &languages {
            let most = ["ar", "fr"].contains(language);
            assert!(*count >= if most { 13 } else { 6 }, "{languages:?}");
        }
        assert_eq!(counts(|shot| shot.size).into_values().min(), Some(20));
        let themes = counts(|shot| shot.theme);
        assert_eq!((themes["light"], themes["dark"]), (20, 20));
        assert_eq!((themes["contrast"], themes["contrast-dark"]), (10, 10));
        // No theme is only ever drawn in one size.
        assert_eq!(counts(|shot| (shot.theme, shot.size)).len(), 12);
    }

    #[test]
    fn a_picture_of_every_screen_is_kept_and_all_are_small() {
        let mut bytes = 0;
        for shot in shots() {
            let file = kept(&shot.name());
            bytes += std::fs::metadata(&file).unwrap().len();
        }
        assert!(bytes < 1_200_000, "{bytes} bytes");
        let files = std::fs::read_dir(kept("x").parent().unwrap()).unwrap();
        assert_eq!(files.count(), 60, "pictures of screens that are gone");
    }
}
