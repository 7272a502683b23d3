//! What an officer types, made into an FTS5 expression that is always valid.
//!
//! Words are joined by AND and the last one counts as begun. `"…"` is a phrase, `-word` and
//! `-"…"` exclude. Nothing typed reaches FTS5 except as letters and digits inside quotes.

use super::words::{Word, ascii, sound, stem, words};

/// More is cut off: nobody types that, and each word costs time.
const MAX_TERMS: usize = 32;
/// Longer words are searched by their beginning.
const MAX_LETTERS: usize = 64;

/// A parsed query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    wanted: Vec<Term>,
    excluded: Vec<Term>,
    /// Something was typed that holds no letter or digit and is not mere punctuation.
    hopeless: bool,
}

/// A word, or several that must stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    /// The last word may go on.
    begun: bool,
}

impl Query {
    /// Reads what was typed. Never fails: an unclosed quote closes at the end, anything that
    /// is neither letter nor digit parts words.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed.trim_start();
        while !rest.is_empty() && query.wanted.len() + query.excluded.len() < MAX_TERMS {
            let (excluded, after) = match rest.strip_prefix('-') {
                Some(after) => (true, after),
                None => (false, rest),
            };
            let (part, quoted, after) = match after.strip_prefix(is_quote) {
                Some(inside) => match inside.split_once(is_quote) {
                    Some((part, after)) => (part, true, after),
                    None => (inside, true, ""),
                },
                None => {
                    let ends = |c: char| c.is_whitespace() || is_quote(c);
                    let (part, after) = after.split_at(after.find(ends).unwrap_or(after.len()));
                    (part, false, after)
                }
            };
            rest = after.trim_start();
            // Only a word that the cursor still touches is begun; a blank after it ends it.
            let begun = !quoted && !excluded && after.is_empty();
            query.add(part, excluded, begun);
        }
        let nothing = query.wanted.is_empty() && query.excluded.is_empty();
        query.hopeless = nothing
            && !typed
                .chars()
                .all(|c| c.is_whitespace() || c.is_ascii_punctuation() || is_quote(c));
        query
    }

    /// Whether it asks for nothing: then every message fits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty() && !self.hopeless
    }

    /// Whether it cannot find anything: an emoji alone, for instance.
    pub(crate) fn is_hopeless(&self) -> bool {
        self.hopeless
    }

    /// The FTS5 expression of what must be there; `None` if nothing must.
    pub(crate) fn wanted(&self) -> Option<String> {
        join(&self.wanted, " AND ")
    }

    /// The FTS5 expression of what must not be there.
    pub(crate) fn excluded(&self) -> Option<String> {
        join(&self.excluded, " OR ")
    }

    /// Whether a word of a text is one that was asked for, as written or in its stem.
    pub(crate) fn marks(&self, word: &Word) -> bool {
        let code = ascii(&word.normal);
        self.each_wanted(|asked, begun| {
            let fits = |have: &str, want: &str| {
                if begun {
                    have.starts_with(want)
                } else {
                    have == want
                }
            };
            let in_code = asked.chars().any(|c| c.is_ascii_digit())
                && code.contains(asked)
                && code.chars().any(|c| c.is_ascii_alphabetic());
            fits(&word.normal, asked) || fits(stem(&word.normal), stem(asked)) || in_code
        })
    }

    /// Whether a word of a name sounds like one that was asked for.
    pub(crate) fn marks_name(&self, word: &Word) -> bool {
        let Some(have) = sound(stem(&word.normal)) else {
            return self.marks(word);
        };
        self.marks(word)
            || self.each_wanted(|asked, begun| {
                sound(stem(asked)).is_some_and(|want| {
                    if begun && want.len() > 1 {
                        have.starts_with(&want)
                    } else {
                        have == want
                    }
                })
            })
    }

    fn each_wanted(&self, test: impl Fn(&str, bool) -> bool) -> bool {
        self.wanted.iter().any(|term| {
            let last = term.words.len().saturating_sub(1);
            term.words
                .iter()
                .enumerate()
                .any(|(at, word)| test(word, term.begun && at == last))
        })
    }

    fn add(&mut self, part: &str, excluded: bool, mut begun: bool) {
        let mut found: Vec<String> = words(part)
            .map(|word| word.normal)
            .take(MAX_TERMS)
            .collect();
        if found.is_empty() {
            return;
        }
        for word in &mut found {
            if let Some((at, _)) = word.char_indices().nth(MAX_LETTERS) {
                word.truncate(at);
                begun = true;
            }
        }
        let list = if excluded {
            &mut self.excluded
        } else {
            &mut self.wanted
        };
        list.push(Term {
            words: found,
            begun,
        });
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn join(terms: &[Term], by: &str) -> Option<String> {
    let parts: Vec<String> = terms.iter().map(Term::expression).collect();
    (!parts.is_empty()).then(|| parts.join(by))
}

impl Term {
    /// Every form in which it may stand in the index.
    fn expression(&self) -> String {
        let mut any = vec![self.phrase("subject text names codes", self.words.clone())];
        let stems: Vec<String> = self
            .words
            .iter()
            .map(|word| stem(word).to_owned())
            .collect();
        if stems != self.words {
            any.push(self.phrase("subject text names", stems.clone()));
        }
        any.push(self.phrase("stems", stems.clone()));
        let sounds: Option<Vec<String>> = stems.iter().map(|word| sound(word)).collect();
        any.extend(sounds.map(|sounds| self.phrase("sounds", sounds)));
        // SU-2134 and СУ2134 as one code, СУ as a carrier.
        let code: String = self.words.iter().map(|word| ascii(word)).collect();
        let like_a_code = code.chars().any(|c| c.is_ascii_digit()) || (2..=3).contains(&code.len());
        if like_a_code && self.words.first() != Some(&code) {
            any.push(self.phrase("codes", vec![code]));
        }
        format!("({})", any.join(" OR "))
    }

    fn phrase(&self, columns: &str, words: Vec<String>) -> String {
        // One consonant as a beginning would find half of all names.
        let begun =
            self.begun && !(columns == "sounds" && words.last().is_none_or(|word| word.len() < 2));
        let star = if begun { "*" } else { "" };
        // Words hold letters and digits only, so nothing needs escaping inside the quotes.
        format!("{{{columns}}} : \"{}\"{star}", words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(typed: &str) -> (Vec<String>, Vec<String>) {
        let query = Query::parse(typed);
        let show = |terms: &[Term]| {
            terms
                .iter()
                .map(|term| term.words.join("+") + if term.begun { "*" } else { "" })
                .collect()
        };
        (show(&query.wanted), show(&query.excluded))
    }

    #[test]
    fn words_phrases_and_exclusions_are_told_apart() {
        let cases: [(&str, &[&str], &[&str]); 10] = [
            ("cocaine lis", &["cocaine", "lis*"], &[]),
            ("cocaine lis ", &["cocaine", "lis"], &[]),
            ("\"deux valises\" dkr", &["deux+valises", "dkr*"], &[]),
            ("«deux valises»", &["deux+valises"], &[]),
            ("lis -dkr", &["lis"], &["dkr"]),
            ("-\"deux valises\"", &[], &["deux+valises"]),
            ("DKR-2026-0042", &["dkr+2026+0042*"], &[]),
            ("\"never closed", &["never+closed"], &[]),
            ("a\"b c\"d", &["a", "b+c", "d*"], &[]),
            ("--x", &[], &["x"]),
        ];
        for (typed, wanted, excluded) in cases {
            let (have, have_not) = shape(typed);
            assert_eq!(have, wanted, "{typed}");
            assert_eq!(have_not, excluded, "{typed}");
        }
    }

    #[test]
    fn punctuation_asks_for_nothing_and_an_emoji_for_what_nobody_has() {
        for nothing in ["", "  ", "\"", "-", "*", "\"\"", "- \" ("] {
            assert!(Query::parse(nothing).is_empty(), "{nothing}");
        }
        assert!(Query::parse("🙂").is_hopeless());
    }
}
