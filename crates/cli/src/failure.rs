//! Why a command ended without doing what it was asked, and how the reader is told.

use std::io;

use aircop_api::{ApiError, ErrorCode};
use aircop_locale::{Arg, Locale};

use crate::print::clean;

/// The result of a command.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// Why a command ended without doing what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Refused: exit status 1.
    Refused(Refusal),
    /// Wrong usage that only shows here: exit status 2. The words' Fluent id.
    Usage(&'static str),
    /// Nobody reads what is printed any more: no failure at all.
    Closed,
}

/// A refusal: a stable code with its detail and, where the code's own words say too little, better
/// ones.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) error: ApiError,
    words: Option<(&'static str, Vec<(&'static str, String)>)>,
}

impl Failure {
    /// A refusal with words of its own.
    pub(crate) fn with_words(
        error: ApiError,
        id: &'static str,
        values: Vec<(&'static str, String)>,
    ) -> Self {
        Self::Refused(Refusal {
            error,
            words: Some((id, values)),
        })
    }

    /// The same refusal in other words, without values.
    pub(crate) fn reworded(self, id: &'static str) -> Self {
        match self {
            Self::Refused(refusal) => Self::with_words(refusal.error, id, Vec::new()),
            other => other,
        }
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(path: &std::path::Path, error: &io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
            io::ErrorKind::NotFound => ErrorCode::FileMissing,
            io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                ErrorCode::FileForbidden
            }
            io::ErrorKind::InvalidData => ErrorCode::Malformed,
            _ => ErrorCode::FileFailed,
        };
        Self::with_words(
            ApiError::with(code, error),
            "cli-file-failed",
            vec![("file", path.display().to_string())],
        )
    }

    /// The stable code, for a refusal.
    pub(crate) fn code(&self) -> Option<ErrorCode> {
        match self {
            Self::Refused(refusal) => Some(refusal.error.code),
            Self::Usage(_) | Self::Closed => None,
        }
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Refused(Refusal { error, words: None })
    }
}

/// `ERROR_PIPE_NOT_CONNECTED`: the reader of a named pipe has gone, which is what many programs on
/// Windows start others with. Rust has no kind for it.
const NOT_CONNECTED: Option<i32> = if cfg!(windows) { Some(233) } else { None };

/// Every write of this program goes to standard output or standard error.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        let gone = NOT_CONNECTED.is_some() && error.raw_os_error() == NOT_CONNECTED;
        if gone || error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        // What was asked is done by now; it is the telling that failed.
        ApiError::with(ErrorCode::OutputFailed, error).into()
    }
}

impl Refusal {
    /// The words of the code, with the UDP port that is silent, which the detail ends with.
    fn why(&self, locale: &Locale) -> String {
        let port = self.error.detail.rsplit(' ').next();
        locale.unreached(self.error.code.code(), port.and_then(|n| n.parse().ok()))
    }

    /// What standard error says: the words, the code with its detail, and each faulty field.
    pub(crate) fn words(&self, locale: &Locale) -> String {
        let said = match &self.words {
            Some((id, values)) => {
                let values: Vec<(&str, String)> = values
                    .iter()
                    .map(|(name, value)| (*name, clean(value)))
                    .collect();
                let why = self.why(locale);
                let values: Vec<(&str, Arg<'_>)> = values
                    .iter()
                    .map(|(name, value)| (*name, value.into()))
                    .chain([("why", (&why).into())])
                    .collect();
                locale.text_with(id, &values)
            }
            None => self.why(locale),
        };
        let mut text = format!(
            "aircop: {said}\n        {}\n",
            clean(&self.error.to_string())
        );
        for fault in &self.error.fields {
            let (field, code) = (clean(&fault.field), fault.fault.code());
            let words = locale.fault(code);
            text.push_str(&format!("        {field}: {words} ({code})\n"));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use aircop_locale::Language;
    use aircop_message::{Fault, FieldError};

    use super::*;

    #[test]
    fn the_first_line_names_the_port_that_is_silent() {
        let detail = "nothing comes back from UDP port 4740";
        let failure = Failure::from(ApiError::with(ErrorCode::RelaySilent, detail));
        let Failure::Refused(refusal) = failure else {
            panic!("a refusal")
        };
        for language in Language::ALL {
            let text = refusal.words(&Locale::plain(language));
            let first = text.lines().next().unwrap();
            assert!(first.contains("UDP") && first.contains("4740"), "{first}");
        }
    }

    #[test]
    fn a_refusal_says_words_code_detail_and_fields_in_the_readers_language() {
        let error = ApiError {
            fields: vec![FieldError::new("alert.legs.0.flight", Fault::FlightNumber)],
            ..ApiError::with(ErrorCode::InvalidDraft, "3 faults")
        };
        let Failure::Refused(refusal) = Failure::from(error) else {
            panic!("not a refusal");
        };
        let french = refusal.words(&Locale::plain(Language::Fr));
        let lines: Vec<&str> = french.lines().collect();
        assert_eq!(lines.len(), 3, "{french}");
        assert_ne!(
            lines[0],
            refusal
                .words(&Locale::plain(Language::En))
                .lines()
                .next()
                .unwrap()
        );
        assert_eq!(lines[1].trim(), "invalid-draft: 3 faults");
        assert!(lines[2].contains("alert.legs.0.flight: "), "{french}");
        assert!(lines[2].ends_with("(flight-number)"), "{french}");
    }

    #[test]
    fn what_a_file_or_a_peer_says_cannot_move_the_cursor() {
        let error = ApiError::with(ErrorCode::Malformed, "\u{1b}[2Jgone");
        let Failure::Refused(refusal) = Failure::from(error) else {
            panic!("not a refusal");
        };
        assert!(
            !refusal
                .words(&Locale::plain(Language::En))
                .contains('\u{1b}')
        );
    }

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let closed = io::Error::from(io::ErrorKind::BrokenPipe);
        assert!(matches!(Failure::from(closed), Failure::Closed));
        #[cfg(windows)]
        assert!(matches!(
            Failure::from(io::Error::from_raw_os_error(233)),
            Failure::Closed
        ));
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert_eq!(Failure::from(full).code(), Some(ErrorCode::OutputFailed));
    }
}
