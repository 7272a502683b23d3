#!/usr/bin/env bash
# fluent-bundle never takes the branch [many] in French, Spanish, Portuguese or Italian.
#
# Unicode CLDR has the category "many" in these languages: one million, and what is followed by "de"
# in a sentence. fluent-bundle 0.16.0 chooses its branches by
# intl_pluralrules 7.0.2, whose rules are older: a translator's [many] is read, kept, and never shown,
# without a word. icu_plurals 2.4.0, from the same data as the browsers', says "many" for the same numbers.
#
# Needs cargo. About a minute. Fails when one of the answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "no-many"
version = "0.0.0"
edition = "2024"
[dependencies]
fluent-bundle = "=0.16.0"
intl_pluralrules = "=7.0.2"
unic-langid = "0.9"
icu_plurals = "=2.4.0"
icu_locale_core = "2"
TOML
cat > src/main.rs <<'RUST'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use icu_plurals::PluralRules;

const TEXT: &str = "messages = { $count ->
    [one] one
    [many] many
   *[other] other
}";

fn main() {
    for language in ["fr", "es", "pt", "it"] {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(FluentResource::try_new(TEXT.into()).unwrap()).unwrap();
        let pattern = bundle.get_message("messages").unwrap().value().unwrap();
        let locale: icu_locale_core::Locale = language.parse().unwrap();
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for count in [1, 2, 1_000_000] {
            let mut args = FluentArgs::new();
            args.set("count", count);
            let said = bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned();
            let icu = format!("{:?}", rules.category_for(count)).to_lowercase();
            println!("{language} {count}: fluent {said}, icu {icu}");
        }
    }
}
RUST
CARGO_TARGET_DIR="$folder/target" cargo run -q | tee seen
diff - seen <<'SEEN'
fr 1: fluent one, icu one
fr 2: fluent other, icu other
fr 1000000: fluent other, icu many
es 1: fluent one, icu one
es 2: fluent other, icu other
es 1000000: fluent other, icu many
pt 1: fluent one, icu one
pt 2: fluent other, icu other
pt 1000000: fluent other, icu many
it 1: fluent one, icu one
it 2: fluent other, icu other
it 1000000: fluent other, icu many
SEEN
echo "as described"
