//! The command line of briefings.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum BriefingTask {
    /// Brief every office of an operation; only its OCU and headquarters can
    Send(BriefingSend),
    /// The newest briefing in this language, and the names of those before it
    Show {
        /// Name or id of the group
        group: String,
    },
    /// Tell the sender and the OCU that this office has taken note of the newest briefing
    Acknowledge {
        /// Name or id of the group
        group: String,
    },
    /// Which office has the newest briefing, and who acknowledged it when; for its sender and the OCU
    RollCall {
        /// Name or id of the group
        group: String,
    },
}

/// What is sent.
#[derive(Debug, Args)]
pub(crate) struct BriefingSend {
    /// Name or id of the group
    pub(crate) group: String,
    /// A text file (UTF-8) in a language: en=FILE; the first line is the subject. Again for each
    /// language, the sender's own first
    #[arg(long, value_name = "LANGUAGE=FILE", required = true, value_parser = language_file)]
    pub(crate) text: Vec<(String, PathBuf)>,
}

fn language_file(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((language, file)) if !language.is_empty() && !file.is_empty() => {
            Ok((language.to_owned(), PathBuf::from(file)))
        }
        _ => Err("LANGUAGE=FILE".to_owned()),
    }
}
