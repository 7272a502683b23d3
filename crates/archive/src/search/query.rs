//! What an officer types, made into an FTS5 expression that is always valid.
//!
//! Words are joined by AND and the last one counts as begun. `"…"` is a phrase, `-word` and
//! `-"…"` exclude. Nothing typed reaches FTS5 except as letters and digits inside quotes.

use std::collections::BTreeMap;

use super::labels::{called, named};
use super::name::{is_particle, parts_of_word, same_spelling};
use super::number;
use super::words::{Word, ascii, stem, unspaced, words};

/// More is cut off: nobody types that, and each word costs time.
const MAX_TERMS: usize = 32;
/// Longer words are searched by their beginning.
const MAX_LETTERS: usize = 64;
/// Terms that may be one number written in groups: `+221 77 123 45 67`, `7 de março de 1985`.
const MAX_GROUPS: usize = 6;

/// A parsed query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    wanted: Vec<Term>,
    /// What satisfies several wanted terms at once.
    together: Vec<Together>,
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
    /// Its forms in names that occur here, as an expression; filled in by [`Query::spell`].
    names: Option<String>,
    /// Words that occur here and begin like its last word or that one's stem, where they are known;
    /// filled in by [`Query::go_on`].
    endings: BTreeMap<String, Vec<String>>,
}

/// Neighbouring terms that were typed apart and stand in the index as one: a number in groups, a name
/// in two words. What each of them asks for is there when this is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Together {
    from: usize,
    to: usize,
    expression: String,
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
        query.together = runs(&query.wanted);
        let nothing = query.wanted.is_empty() && query.excluded.is_empty();
        query.hopeless = nothing
            && !typed
                .chars()
                .all(|c| c.is_whitespace() || c.is_ascii_punctuation() || is_quote(c));
        query
    }

    /// Looks up how the names that were asked for are spelled in the archive: `spellings` gives the
    /// forms of one normalised word that occur, and is told whether the word may go on.
    ///
    /// # Errors
    /// Those of `spellings`.
    pub(crate) fn spell<E>(
        &mut self,
        spellings: impl Fn(&str, bool) -> Result<Vec<String>, E>,
    ) -> Result<(), E> {
        for term in self.wanted.iter_mut().chain(&mut self.excluded) {
            term.spell(&spellings)?;
        }
        for (at, pair) in self.wanted.windows(2).enumerate() {
            if let [a, b] = pair
                && let ([first], [second]) = (a.words.as_slice(), b.words.as_slice())
                && a.is_name()
                && b.is_name()
            {
                let joined = spellings(&format!("{first}{second}"), b.begun)?;
                self.together.push(Together {
                    from: at,
                    to: at + 1,
                    expression: any_of("names sounds", &joined),
                });
            }
        }
        self.join_three(&spellings)?;
        self.leave_particles_out();
        Ok(())
    }

    /// Looks up which words that occur in the archive begin like what is still being typed: `words`
    /// gives them, or none where the index has to be asked for the beginning itself.
    ///
    /// # Errors
    /// Those of `words`.
    pub(crate) fn go_on<E>(
        &mut self,
        words: impl Fn(&str) -> Result<Option<Vec<String>>, E>,
    ) -> Result<(), E> {
        for term in self.wanted.iter_mut().filter(|term| term.begun) {
            let Some(last) = term.words.last().cloned() else {
                continue;
            };
            for beginning in [stem(&last), last.as_str()] {
                if let Some(found) = words(beginning)? {
                    term.endings.insert(beginning.to_owned(), found);
                }
            }
        }
        Ok(())
    }

    /// Van der Berg is vanderberg there.
    fn join_three<E>(
        &mut self,
        spellings: &impl Fn(&str, bool) -> Result<Vec<String>, E>,
    ) -> Result<(), E> {
        for (at, three) in self.wanted.windows(3).enumerate() {
            let [a, b, c] = three else { continue };
            if b.is_particle()
                && let ([first], [second], [third]) =
                    (a.words.as_slice(), b.words.as_slice(), c.words.as_slice())
                && a.is_name()
                && c.is_name()
            {
                let joined = spellings(&[first.as_str(), second, third].concat(), c.begun)?;
                self.together.push(Together {
                    from: at,
                    to: at + 2,
                    expression: any_of("names sounds", &joined),
                });
            }
        }
        Ok(())
    }

    /// A particle that one document writes and another leaves out is there when the name beside it
    /// is: the one behind it, or the one before it where it stands last, as in "CRUZ, ZULMIRA DA".
    fn leave_particles_out(&mut self) {
        for at in 0..self.wanted.len() {
            if !self.wanted.get(at).is_some_and(Term::is_particle) {
                continue;
            }
            let name = |term: &&Term| term.is_name() && !term.is_particle();
            let behind = self.wanted.iter().skip(at + 1).find(name);
            let before = self.wanted.iter().take(at).rev().find(name);
            if let Some(names) = behind.or(before).and_then(|term| term.names.clone()) {
                self.together.push(Together {
                    from: at,
                    to: at,
                    expression: names,
                });
            }
        }
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
        let parts: Vec<String> = self
            .wanted
            .iter()
            .enumerate()
            .map(|(at, term)| {
                let mut any = vec![term.expression()];
                let covers = |one: &&Together| (one.from..=one.to).contains(&at);
                any.extend(
                    self.together
                        .iter()
                        .filter(covers)
                        .map(|one| one.expression.clone()),
                );
                format!("({})", any.join(" OR "))
            })
            .collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// The FTS5 expression of what must not be there.
    pub(crate) fn excluded(&self) -> Option<String> {
        let parts: Vec<String> = self.excluded.iter().map(Term::expression).collect();
        (!parts.is_empty()).then(|| parts.join(" OR "))
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

    /// Whether a word of a name is one that was asked for, in any spelling.
    pub(crate) fn marks_name(&self, word: &Word) -> bool {
        if self.marks(word) {
            return true;
        }
        let have = parts_of_word(&word.normal);
        let one_of = |asked: &str, begun: bool| {
            have.iter()
                .filter(|part| !part.optional)
                .any(|part| same_spelling(asked, &part.text, begun))
        };
        self.each_wanted(|asked, begun| {
            same_spelling(stem(asked), stem(&word.normal), begun)
                || parts_of_word(asked)
                    .iter()
                    .any(|part| !part.optional && one_of(&part.text, begun))
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
            names: None,
            endings: BTreeMap::new(),
        });
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Runs of neighbouring terms that may be one number or the name of one coded value, with what the
/// index holds for it.
fn runs(terms: &[Term]) -> Vec<Together> {
    let mut found = Vec::new();
    for from in 0..terms.len() {
        for to in from..terms.len().min(from + MAX_GROUPS) {
            let Some(run) = terms.get(from..=to) else {
                break;
            };
            let words: Vec<&str> = run
                .iter()
                .flat_map(|term| &term.words)
                .map(String::as_str)
                .collect();
            let begun = run.last().is_some_and(|term| term.begun);
            let named = match words.len() {
                0 | 1 => Vec::new(),
                _ => called(&words, begun),
            };
            if !named.is_empty() {
                found.push(Together {
                    from,
                    to,
                    expression: any_of("codes", &named),
                });
            }
            let tokens = number::asked(&words, begun);
            if !tokens.is_empty() {
                let tokens: Vec<String> = tokens
                    .iter()
                    .map(|(token, begun)| format!("\"{token}\"{}", if *begun { "*" } else { "" }))
                    .collect();
                found.push(Together {
                    from,
                    to,
                    expression: format!("{{codes}} : ({})", tokens.join(" OR ")),
                });
            }
        }
    }
    found
}

/// Any of these words in one of these columns. Words hold letters and digits only, so nothing needs
/// escaping inside the quotes.
fn any_of(columns: &str, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("{{{columns}}} : ({})", words.join(" OR "))
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
        any.extend(self.names.clone());
        if let [word] = self.words.as_slice() {
            let labels = named(word);
            if !labels.is_empty() {
                any.push(any_of("codes", &labels));
            }
        }
        // SU-2134 and СУ2134 as one code, СУ as a carrier.
        let code: String = self.words.iter().map(|word| ascii(word)).collect();
        let like_a_code = code.chars().any(|c| c.is_ascii_digit()) || (2..=3).contains(&code.len());
        if like_a_code && self.words.first() != Some(&code) {
            any.push(self.phrase("codes", vec![code]));
        }
        format!("({})", any.join(" OR "))
    }

    fn phrase(&self, columns: &str, words: Vec<String>) -> String {
        if let Some((last, before)) = words.split_last()
            && self.begun
            && let Some(endings) = self.endings.get(last)
        {
            let phrase = |ending: &String| {
                let all: Vec<&str> = before.iter().chain([ending]).map(String::as_str).collect();
                all.join(" ")
            };
            let phrases: Vec<String> = endings.iter().map(phrase).collect();
            return any_of(columns, &phrases);
        }
        let star = if self.begun { "*" } else { "" };
        // Words hold letters and digits only, so nothing needs escaping inside the quotes.
        format!("{{{columns}}} : \"{}\"{star}", words.join(" "))
    }

    /// Whether it can be a name that is spelled in other ways.
    fn is_name(&self) -> bool {
        let plain = |c: char| !c.is_numeric() && !unspaced(c);
        self.words.iter().all(|word| word.chars().all(plain))
    }

    /// Whether it is a word that stands between names, or an initial.
    fn is_particle(&self) -> bool {
        match self.words.as_slice() {
            [word] => self.is_name() && is_particle(word),
            _ => false,
        }
    }

    fn spell<E>(
        &mut self,
        spellings: &impl Fn(&str, bool) -> Result<Vec<String>, E>,
    ) -> Result<(), E> {
        if !self.is_name() || self.words.len() > MAX_GROUPS {
            return Ok(());
        }
        let parts: Vec<_> = self
            .words
            .iter()
            .flat_map(|word| parts_of_word(word))
            .collect();
        let needed: Vec<_> = parts.iter().filter(|part| !part.optional).collect();
        let needed = if needed.is_empty() {
            parts.iter().collect()
        } else {
            needed
        };
        let mut each = Vec::new();
        for (at, part) in needed.iter().enumerate() {
            let begun = self.begun && at + 1 == needed.len();
            each.push(any_of("names sounds", &spellings(&part.text, begun)?));
        }
        let mut any = vec![format!("({})", each.join(" AND "))];
        // N'Diaye is ndiaye there, Abdelrahman abdalrahman.
        if self.words.len() > 1 || parts.len() > 1 {
            let joined = spellings(&self.words.concat(), self.begun)?;
            any.push(any_of("names sounds", &joined));
        }
        self.names = Some(any.join(" OR "));
        Ok(())
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
