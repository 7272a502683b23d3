//! The command line of enquiries.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum EnquiryTask {
    /// Ask offices: each thing that is named is a question, at most ten
    Ask(EnquiryAskArguments),
    /// Enquiries of this office and of others, the newest first
    List,
    /// An enquiry with its answers; of another office with what is here
    Show {
        /// Its number at this desk
        number: i64,
    },
    /// Answer an enquiry of another office; without a decision what the desk proposes is said
    Answer(EnquiryAnswerArguments),
    /// Whether this desk answers without an officer: "no hit" where it finds nothing, not even alike;
    /// blind enquiries
    AnswerByItself {
        /// What it may answer
        what: ByItself,
        /// From now on; left out, says how it is
        switch: Option<Switch>,
    },
}

/// What a desk may answer without an officer.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ByItself {
    /// That nothing is here.
    NoHit,
    /// Blind enquiries, of which it does not learn what is asked for.
    Blind,
}

/// On or off.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Switch {
    /// It may.
    On,
    /// An officer answers.
    Off,
}

/// What is asked, whom and why.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("question").required(true).multiple(true).args(["document", "name", "telephone", "find"])))]
pub(crate) struct EnquiryAskArguments {
    /// Whom: names or ids of offices
    #[arg(
        long,
        value_name = "OFFICE,...",
        value_delimiter = ',',
        required = true
    )]
    pub(crate) to: Vec<String>,
    /// Name or id of the group [default: one that all of them are in]
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,
    /// Number of a document; may be repeated
    #[arg(long, value_name = "NUMBER")]
    pub(crate) document: Vec<String>,
    /// Who issued the documents: ISO 3166-1, two letters
    #[arg(long, value_name = "COUNTRY", requires = "document")]
    pub(crate) country: Option<String>,
    /// Name of a person
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Date of birth of the person
    #[arg(long, value_name = "DATE", requires = "name")]
    pub(crate) born: Option<String>,
    /// Telephone number; may be repeated
    #[arg(long, value_name = "NUMBER")]
    pub(crate) telephone: Vec<String>,
    /// Anything else: pnr=QX7R2M, container=CSQU3054383; may be repeated
    #[arg(long, value_name = "KIND=TEXT")]
    pub(crate) find: Vec<String>,
    /// Without showing what is asked for: documents and numbers alone
    #[arg(long)]
    pub(crate) blind: bool,
    /// Why; every asked office reads it
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// Handling code [default: H1]
    #[arg(long, value_name = "CODE")]
    pub(crate) handling: Option<String>,
    /// TLP [default: AMBER]
    #[arg(long, value_name = "CODE")]
    pub(crate) tlp: Option<String>,
    /// Hours in which an answer is wanted [default: 24]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=720))]
    pub(crate) hours: Option<u16>,
}

/// What an officer answers.
#[derive(Debug, Args)]
pub(crate) struct EnquiryAnswerArguments {
    /// Its number at this desk
    pub(crate) number: i64,
    /// Questions, by their place, that are a hit, likenesses included
    #[arg(long, value_name = "N,...", value_delimiter = ',')]
    pub(crate) hit: Vec<u32>,
    /// Questions, by their place, that are none: what is alike is somebody else
    #[arg(long, value_name = "N,...", value_delimiter = ',')]
    pub(crate) no_hit: Vec<u32>,
    /// Decline every other question
    #[arg(long)]
    pub(crate) decline: bool,
    /// What this office releases
    #[arg(long, value_name = "TEXT")]
    pub(crate) text: Option<String>,
}
