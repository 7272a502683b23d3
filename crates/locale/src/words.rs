//! The parsed files.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::langid;

use crate::plural::{Category, Plurals};
use crate::{Arg, Language, figures};

/// One language's texts, with or without isolation marks around what is filled in.
pub(crate) struct Words {
    language: Language,
    plurals: Plurals,
    bundle: FluentBundle<&'static FluentResource>,
}

impl Words {
    /// Parsed once per process; both ways share the parsed text.
    pub(crate) fn of(language: Language, isolating: bool) -> &'static Self {
        static ISOLATING: [OnceLock<Words>; 7] = [const { OnceLock::new() }; 7];
        static PLAIN: [OnceLock<Words>; 7] = [const { OnceLock::new() }; 7];
        let cells = if isolating { &ISOLATING } else { &PLAIN };
        cell(cells, language).get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![langid!("ar")]);
            bundle.set_use_isolating(isolating);
            bundle.set_formatter(Some(shown));
            for resource in resources(language) {
                bundle.add_resource_overriding(resource);
            }
            Self {
                language,
                plurals: Plurals::of(language),
                bundle,
            }
        })
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|m| m.value().is_some())
    }

    /// The text, or none when the id has none here. What cannot be filled in shows as `{$name}`.
    pub(crate) fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Number(n) => values.set(*name, self.number(*n)),
            }
        }
        let mut gaps = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut gaps);
        Some(text.into_owned())
    }

    /// A number as the bundle is to see it. What is shown is written by us beforehand and travels
    /// in an option that nothing else here reads. The value is not the number itself but one that
    /// stands for its plural category (`crate::plural`): Arabic has all six, so every bundle is told
    /// that it is Arabic, whatever its texts are written in.
    fn number(&self, n: f64) -> FluentValue<'static> {
        let options = FluentNumberOptions {
            currency: Some(figures::number(self.language, n)),
            ..FluentNumberOptions::default()
        };
        let stands_for = match self.plurals.category(n) {
            Category::Zero => 0.0,
            Category::One => 1.0,
            Category::Two => 2.0,
            Category::Few => 3.0,
            Category::Many => 11.0,
            Category::Other => 100.0,
        };
        FluentValue::from(FluentNumber::new(stands_for, options))
    }

    /// What a text asks for and does not get.
    #[cfg(test)]
    pub(crate) fn gaps(
        &self,
        id: &str,
        values: &FluentArgs<'_>,
    ) -> Vec<fluent_bundle::FluentError> {
        let mut gaps = Vec::new();
        if let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) {
            self.bundle.format_pattern(pattern, Some(values), &mut gaps);
        }
        gaps
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

fn shown(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(n) => n.options.currency.clone(),
        _ => None,
    }
}

/// Name and text of each file of a language.
pub(crate) fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! of {
        ($code:literal) => {
            &[
                (
                    "codes",
                    include_str!(concat!("../../../locales/", $code, "/codes.ftl")),
                ),
                (
                    "phrases",
                    include_str!(concat!("../../../locales/", $code, "/phrases.ftl")),
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
                (
                    "forms",
                    include_str!(concat!("../../../locales/", $code, "/forms.ftl")),
                ),
                (
                    "guide",
                    include_str!(concat!("../../../locales/", $code, "/guide.ftl")),
                ),
                (
                    "help",
                    include_str!(concat!("../../../locales/", $code, "/help.ftl")),
                ),
                (
                    "statement",
                    include_str!(concat!("../../../locales/", $code, "/statement.ftl")),
                ),
                (
                    "watch",
                    include_str!(concat!("../../../locales/", $code, "/watch.ftl")),
                ),
                (
                    "headquarters",
                    include_str!(concat!("../../../locales/", $code, "/headquarters.ftl")),
                ),
                (
                    "reading",
                    include_str!(concat!("../../../locales/", $code, "/reading.ftl")),
                ),
                (
                    "desk",
                    include_str!(concat!("../../../locales/", $code, "/desk.ftl")),
                ),
                (
                    "handover",
                    include_str!(concat!("../../../locales/", $code, "/handover.ftl")),
                ),
                (
                    "connections",
                    include_str!(concat!("../../../locales/", $code, "/connections.ftl")),
                ),
                (
                    "statistics",
                    include_str!(concat!("../../../locales/", $code, "/statistics.ftl")),
                ),
                (
                    "operation",
                    include_str!(concat!("../../../locales/", $code, "/operation.ftl")),
                ),
                (
                    "cli",
                    include_str!(concat!("../../../locales/", $code, "/cli.ftl")),
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
