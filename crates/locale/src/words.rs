//! The parsed files.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::{LanguageIdentifier, langid};

use crate::{Arg, Language, figures};

/// One language's texts, with or without isolation marks around what is filled in.
pub(crate) struct Words(FluentBundle<&'static FluentResource>);

impl Words {
    /// Parsed once per process; both ways share the parsed text.
    pub(crate) fn of(language: Language, isolating: bool) -> &'static Self {
        static ISOLATING: [OnceLock<Words>; 7] = [const { OnceLock::new() }; 7];
        static PLAIN: [OnceLock<Words>; 7] = [const { OnceLock::new() }; 7];
        let cells = if isolating { &ISOLATING } else { &PLAIN };
        cell(cells, language).get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
            bundle.set_use_isolating(isolating);
            bundle.set_formatter(Some(formatter(language)));
            for resource in resources(language) {
                bundle.add_resource_overriding(resource);
            }
            Self(bundle)
        })
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.0.get_message(id).is_some_and(|m| m.value().is_some())
    }

    /// The text, or none when the id has none here. What cannot be filled in shows as `{$name}`.
    pub(crate) fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Number(n) => values.set(*name, FluentValue::from(*n)),
            }
        }
        let mut gaps = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&values), &mut gaps);
        Some(text.into_owned())
    }
}

/// A syntax error loses the one text that it stands in; the tests find it.
fn resources(language: Language) -> &'static [FluentResource] {
    static PARSED: [OnceLock<Vec<FluentResource>>; 7] = [const { OnceLock::new() }; 7];
    cell(&PARSED, language).get_or_init(|| {
        files(language)
            .iter()
            .map(
                |(_, text)| match FluentResource::try_new((*text).to_owned()) {
                    Ok(whole) | Err((whole, _)) => whole,
                },
            )
            .collect()
    })
}

fn cell<T>(cells: &[OnceLock<T>; 7], language: Language) -> &OnceLock<T> {
    let [en, fr, pt, es, ru, ar, de] = cells;
    match language {
        Language::En => en,
        Language::Fr => fr,
        Language::Pt => pt,
        Language::Es => es,
        Language::Ru => ru,
        Language::Ar => ar,
        Language::De => de,
    }
}

/// For the plural rules.
fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::En => langid!("en"),
        Language::Fr => langid!("fr"),
        Language::Pt => langid!("pt-PT"),
        Language::Es => langid!("es"),
        Language::Ru => langid!("ru"),
        Language::Ar => langid!("ar"),
        Language::De => langid!("de"),
    }
}

type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// The bundle takes a plain function, which cannot carry the language with it.
fn formatter(language: Language) -> Formatter {
    fn format(language: Language, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(n) => Some(figures::number(language, n.value)),
            _ => None,
        }
    }
    match language {
        Language::En => |v, _| format(Language::En, v),
        Language::Fr => |v, _| format(Language::Fr, v),
        Language::Pt => |v, _| format(Language::Pt, v),
        Language::Es => |v, _| format(Language::Es, v),
        Language::Ru => |v, _| format(Language::Ru, v),
        Language::Ar => |v, _| format(Language::Ar, v),
        Language::De => |v, _| format(Language::De, v),
    }
}

/// Name and text of each file of a language.
pub(crate) fn files(language: Language) -> [(&'static str, &'static str); 5] {
    macro_rules! of {
        ($code:literal) => {
            [
                (
                    "codes",
                    include_str!(concat!("../../../locales/", $code, "/codes.ftl")),
                ),
                (
                    "countries",
                    include_str!(concat!("../../../locales/", $code, "/countries.ftl")),
                ),
                (
                    "languages",
                    include_str!(concat!("../../../locales/", $code, "/languages.ftl")),
                ),
                (
                    "errors",
                    include_str!(concat!("../../../locales/", $code, "/errors.ftl")),
                ),
                (
                    "interface",
                    include_str!(concat!("../../../locales/", $code, "/interface.ftl")),
                ),
            ]
        };
    }
    match language {
        Language::En => of!("en"),
        Language::Fr => of!("fr"),
        Language::Pt => of!("pt"),
        Language::Es => of!("es"),
        Language::Ru => of!("ru"),
        Language::Ar => of!("ar"),
        Language::De => of!("de"),
    }
}
