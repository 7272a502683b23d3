//! The command line as people type it: `aircop --help`.
//!
//! What can be judged without the directory is judged here and ends with exit status 2; everything
//! that only the engine knows (offices, groups, passwords) is refused later, with status 1.

use std::path::PathBuf;

use aircop_message::MessageId;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::arguments_briefing::BriefingTask;
use crate::arguments_enquiry::EnquiryTask;
pub(crate) use crate::arguments_hq::{
    Group, Hq, Invite, KeyTask, Needs, Office, Out, RelayArguments, Revoke,
};

use crate::arguments_statistics::{
    Board, ExportTask, Import, Passengers, Response, Results, Statistics,
};

/// AIRCOP without a window: for headquarters, gateways and scripts.
///
/// Exit status: 0 done, 1 refused (the reason is on standard error), 2 wrong usage; of `send` also
/// 3 when the message waits in the outbox and 4 when, within --wait, not every office has it.
/// The password is asked for at the terminal, or taken from AIRCOP_PASSWORD. A vault that is tied to
/// a PC opens on another with its recovery code in AIRCOP_RECOVERY.
#[derive(Debug, Parser)]
#[command(name = "aircop", version, propagate_version = true)]
pub(crate) struct Arguments {
    /// What every subcommand takes.
    #[command(flatten)]
    pub(crate) options: Options,
    /// What to do.
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// What every subcommand takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Options {
    /// Where the vault and the archive of this office are [default: where the desktop has them]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print exactly one JSON document on standard output (`sync --watch`: one a line)
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The officer who acts [default: the only one of the vault]
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) officer: Option<String>,
    /// Language of what is printed: en, fr, pt, es, ru, ar, de [default: from the environment]
    #[arg(long, global = true, value_name = "TAG", value_parser = language)]
    pub(crate) language: Option<String>,
    /// Memory that guessing a new password costs, in MiB
    #[arg(long, global = true, value_name = "MIB", value_parser = clap::value_parser!(u32).range(8..=2048))]
    pub(crate) kdf_memory: Option<u32>,
    /// Headquarters: sign by this PC's clock, which you have checked, whatever the relay's says
    #[arg(long, global = true)]
    pub(crate) clock_is_right: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RelayTask {
    /// Take a file of headquarters that says where the relay is, when none is reached any more
    Take {
        /// The file, or - for standard input
        file: PathBuf,
    },
    /// Set the proxy through which the relay is reached where the network lets no UDP out
    Proxy {
        /// http://[NAME:PASSWORD@]HOST:PORT, the same with socks5://, or - to read that from standard input; direct for none;
        /// environment for what HTTPS_PROXY and NO_PROXY say
        proxy: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Headquarters' work: the directory, invitations, groups, revocations
    #[command(subcommand)]
    Hq(Hq),
    /// Join an office by an invitation; needs --officer
    Join {
        /// The invitation file, or - for standard input
        file: PathBuf,
        /// Minutes to go on trying while the relay does not know the invitation yet
        #[arg(long, value_name = "MINUTES", default_value_t = 15)]
        wait: u32,
    },
    /// Which relay this office uses
    #[command(subcommand)]
    Relay(RelayTask),
    /// Office, officer, link and counts, as far as they are known here
    Whoami,
    /// Look at clock, disk, network, keyring, data folder and versions of this PC, and say what to do;
    /// exit status 5 when something is bad
    Doctor {
        /// Also unlock the office and reach its relay
        #[arg(long)]
        connect: bool,
    },
    /// Offices and groups
    Directory,
    /// This desk as an outside witness: it cosigns the directory while `sync` runs or the window is open
    Witness {
        /// Make this desk a witness, with a key of its own under this name
        #[arg(long, value_name = "NAME")]
        begin: Option<String>,
    },
    /// Send a message; when the relay cannot be reached it waits in the outbox
    Send(Send),
    /// Exchange everything with the relay
    Sync {
        /// Stay connected and print what happens, until interrupted
        #[arg(long)]
        watch: bool,
    },
    /// What has arrived, the newest first
    Inbox(Inbox),
    /// The rows of a view, the newest first
    ///
    /// Figures behind the state of a sent message: offices that have acknowledged it / read it /
    /// received it / all that it is for.
    List {
        /// Which view
        view: View,
        #[command(flatten)]
        page: Page,
    },
    /// A message with its thread and receipts; sends no read receipt
    Show {
        /// Its id or its reference
        message: String,
    },
    /// Messages that hold all of these words
    Search {
        /// The words
        #[arg(required = true)]
        query: Vec<String>,
        #[command(flatten)]
        page: Page,
    },
    /// Earlier messages about the same person, document, telephone ...
    Seen(SeenArguments),
    /// What arrivals are matched against, at this installation alone
    #[command(subcommand)]
    Watch(WatchTask),
    /// Ask other offices whether they hold a person, a document, a number; answer what they ask
    #[command(subcommand)]
    Enquiry(EnquiryTask),
    /// What every office of an operation is to know, and who has taken note of it
    #[command(subcommand)]
    Briefing(BriefingTask),
    /// How long messages are kept: what is due, legal holds, erasing
    #[command(subcommand)]
    Retention(RetentionTask),
    /// Who on a passenger list is on the watch list or in earlier messages; nothing of it is kept
    Passengers(Passengers),
    /// What waits to be sent
    Outbox(Outbox),
    /// Take a message back out of the outbox; it becomes a draft
    Recall {
        /// Its id or its reference
        message: String,
    },
    /// Take note of a message in the officer's name; its sender is told
    Acknowledge {
        /// Its id or its reference
        message: String,
    },
    /// Leave the thread of a message to an officer of this office; no other office hears of it
    Assign {
        /// Its id or its reference
        message: String,
        /// The officer's name; left out, the officer who opens the desk
        assignee: Option<String>,
        /// Nobody in particular: whoever is on duty
        #[arg(long, conflicts_with = "assignee")]
        nobody: bool,
    },
    /// Add a remark to the thread of a message; no other office sees it
    Remark {
        /// Its id or its reference
        message: String,
        /// The remark, 2,000 characters at most
        #[arg(required = true)]
        text: Vec<String>,
    },
    /// What could not be opened or trusted
    Quarantine,
    /// What is being written
    Drafts,
    /// One draft: look at it, write, change, send or drop it
    #[command(subcommand)]
    Draft(DraftTask),
    /// Seal a sent message again for the offices that have not confirmed that they have it
    Resend {
        /// Its id or its reference
        message: String,
    },
    /// The files of a message
    Attachments {
        /// Its id or its reference
        message: String,
    },
    /// Write a file of a message to a path, after it was checked against what the sender signed
    ///
    /// What has not arrived yet is fetched first.
    Save {
        /// Its id or its reference
        message: String,
        /// Number of the file, as `attachments` lists it
        #[arg(value_parser = clap::value_parser!(u16).range(1..))]
        number: u16,
        /// Where to write it
        #[arg(long, value_name = "PATH")]
        to: PathBuf,
        /// Over a file of this name, if there is one
        #[arg(long)]
        overwrite: bool,
    },
    /// Write a message into a file that anyone can check with `verify`
    Evidence {
        /// Its id or its reference
        message: String,
        /// Where to write it; a file of this name must not be there
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Two signed directories that conflict: the alarm, and its proof for others
    #[command(subcommand)]
    Alarm(AlarmTask),
    /// Check an evidence file of a message or of an alarm. Needs no vault and no network
    Verify {
        /// The file
        file: PathBuf,
    },
    /// Officers of this vault
    #[command(subcommand)]
    Officer(OfficerTask),
    /// Write the archive, encrypted to a passphrase, into a new file
    ///
    /// The passphrase is asked for at the terminal, or taken from AIRCOP_PASSPHRASE. Keys are
    /// never part of a backup, nor are files: within 30 days they can be fetched again.
    Backup {
        /// Where to write it; a file of this name must not be there
        file: PathBuf,
    },
    /// Add the messages of a backup to this desk's; in the place of an archive that is damaged
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Who did what at this desk, the newest first; fails when the log was changed
    Audit {
        /// At most this many rows
        #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        limit: u32,
        /// Take note that the log was cut or the archive exchanged; headquarters should know first
        #[arg(long)]
        noted: bool,
    },
    /// Figures over the messages of this desk: counts, sums, medians
    Statistics(Statistics),
    /// How fast and how well offices answer
    Response(Response),
    /// How an operation stands: open alerts, who is silent, seizures, how busy each office is
    Board(Board),
    /// What came of an operation so far: seizures, cash, persons, answers, what is still missing
    Results(Results),
    /// Take older records out of a table; they count only where that is asked for
    Import(Import),
    /// Write a list, or the record of a seizure, into a file
    #[command(subcommand)]
    Export(ExportTask),
    /// Play a scripted exercise into an exercise group
    #[command(subcommand)]
    Exercise(ExerciseTask),
    /// Codes of a list with what they mean; without a list, the lists. Needs no vault
    Codes {
        /// Name of the list
        list: Option<String>,
    },
    /// JSON Schema of what `send` takes (`message`) and of what --json prints; without a name,
    /// the names. Needs no vault
    Schema {
        /// Name of the command, or message
        of: Option<String>,
    },
    /// Completion for a shell, on standard output
    Completion {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Write manual pages into a folder
    Manual {
        /// Where to write them
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Destroy the keys, the messages and the settings of this installation for good
    Wipe {
        /// Do it
        #[arg(long)]
        yes: bool,
    },
}

/// One message, or one thing.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct SeenArguments {
    /// Its id or its reference
    #[arg(conflicts_with_all = ["document", "name", "telephone", "find"])]
    pub(crate) message: Option<String>,
    /// Number of a document
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["name", "telephone", "find"])]
    pub(crate) document: Option<String>,
    /// Who issued the document: ISO 3166-1, two letters
    #[arg(long, value_name = "COUNTRY", requires = "document")]
    pub(crate) country: Option<String>,
    /// Name of a person
    #[arg(long, value_name = "NAME", conflicts_with_all = ["telephone", "find"])]
    pub(crate) name: Option<String>,
    /// Date of birth of the person
    #[arg(long, value_name = "DATE", requires = "name")]
    pub(crate) born: Option<String>,
    /// Telephone number
    #[arg(long, value_name = "NUMBER", conflicts_with = "find")]
    pub(crate) telephone: Option<String>,
    /// Anything else: pnr=QX7R2M, container=CSQU3054383, flight=TP1483
    #[arg(long, value_name = "KIND=TEXT")]
    pub(crate) find: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RetentionTask {
    /// What would be erased now, by date, kind and group; nothing is
    List {
        /// What would be on this day [default: today, in UTC]
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// The threads that are held
    Holds,
    /// Keep the thread of a message, whatever its date says, until it is released
    Hold {
        /// Its id or its reference
        message: String,
        /// Why, 500 characters at most
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// End the hold of a message's thread
    Release {
        /// Its id or its reference
        message: String,
    },
    /// Erase for good what is due and not held; or one thread, by an order
    Erase {
        /// Only the thread of this message, also when it is not due
        #[arg(long, value_name = "MESSAGE", requires = "order")]
        thread: Option<String>,
        /// Who ordered it and why, 500 characters at most
        #[arg(long, value_name = "TEXT", requires = "thread")]
        order: Option<String>,
        #[command(flatten)]
        sure: crate::arguments_hq::Sure,
    },
    /// Write what was erased into a signed file that anyone can check with verify
    Certificate {
        /// Where to write it; a file of this name must not be there
        file: PathBuf,
        /// Number of the erasure [default: the last one]
        #[arg(long, value_name = "N")]
        number: Option<i64>,
    },
    /// Have this desk erase by itself, once a day, what is due
    Automatic {
        /// Whether it does; it does not at first
        on: Switch,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    /// Yes
    On,
    /// No
    Off,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WatchTask {
    /// Put an entry on the list
    Add(WatchEntryArguments),
    /// The list; that it was looked at is logged
    List,
    /// Take an entry off the list
    Remove {
        /// Its number
        number: i64,
    },
    /// Put entries on the list, all or none
    Import {
        /// A JSON list of entries; see `schema watch-entries`
        file: PathBuf,
    },
}

/// An entry of the watch list.
#[derive(Debug, Args)]
pub(crate) struct WatchEntryArguments {
    /// What it is: person, document, telephone, party, address, flight, route, ...
    pub(crate) kind: String,
    /// Name, number or route; * in a name stands for any letters
    pub(crate) text: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// Date of birth of the person
    #[arg(long, value_name = "DATE")]
    pub(crate) born: Option<String>,
    /// Who issued the document: ISO 3166-1, two letters
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
    /// Days of the week of a flight or route, 1 for Monday [default: all]
    #[arg(long, value_name = "DAY,...", value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=7))]
    pub(crate) weekdays: Vec<u8>,
    /// Handling code [default: H1]
    #[arg(long, value_name = "CODE")]
    pub(crate) handling: Option<String>,
    /// Who is responsible [default: the officer who acts]
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    /// Days until it goes by itself [default: 90]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=366))]
    pub(crate) days: Option<u16>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OfficerTask {
    /// Who can open the vault
    List,
    /// Add an officer; the new password is asked for, or taken from AIRCOP_NEW_PASSWORD
    Add {
        /// The name
        name: String,
    },
    /// Remove another officer
    Remove {
        /// The name
        name: String,
    },
    /// Name an officer who administers this desk: who may remove officers
    Administer {
        /// The name
        name: String,
        /// From now on they do not
        #[arg(long)]
        end: bool,
    },
    /// Change the own password; the new one is asked for, or taken from AIRCOP_NEW_PASSWORD
    Password,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DraftTask {
    /// A draft as the JSON that `send` and `draft change` take
    Show {
        /// Its id
        draft: MessageId,
    },
    /// Keep a message as a draft
    Save {
        /// Kind of message
        kind: SendKind,
        /// The message as JSON, or - for standard input
        #[arg(long, value_name = "FILE")]
        json_file: PathBuf,
        /// The message that it is about, by its id or reference
        #[arg(long, value_name = "MESSAGE")]
        about: Option<String>,
        /// Name or id of the group
        #[arg(long, value_name = "GROUP", conflicts_with = "about")]
        group: Option<String>,
        /// Whom it is for, as for `send`
        #[arg(
            long,
            value_name = "WHO,...",
            value_delimiter = ',',
            requires = "group"
        )]
        to: Vec<String>,
    },
    /// Put values over those of a draft; a list replaces the whole list
    Change {
        /// Its id
        draft: MessageId,
        /// The values as JSON, or - for standard input
        #[arg(long, value_name = "FILE")]
        json_file: PathBuf,
    },
    /// Send a draft, with its files
    Send {
        /// Its id
        draft: MessageId,
        /// Name or id of the group [default: that of the draft, or the only open one]
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        /// As for `send` [default: whom the draft is for]
        #[arg(long, value_name = "WHO,...", value_delimiter = ',')]
        to: Vec<String>,
        /// Wait so many seconds for every office to have it
        #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(0..=86_400))]
        wait: Option<u32>,
    },
    /// Throw a draft away
    Drop {
        /// Its id
        draft: MessageId,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AlarmTask {
    /// What this desk has found
    List,
    /// Write an alarm into a file that anyone can check with `verify`
    Export {
        /// Where to write it; a file of this name must not be there
        file: PathBuf,
        /// Which one of the list
        #[arg(long, value_name = "N", default_value_t = 1)]
        number: usize,
    },
    /// Take note of what is said about older data, copies and the log
    Note,
}

#[derive(Debug, Args)]
pub(crate) struct Send {
    /// Kind of message
    pub(crate) kind: SendKind,
    /// The message as JSON, or - for standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) json_file: PathBuf,
    /// The message that a reply answers, a seizure follows from or a correction corrects, by its
    /// id or reference: what is known is filled in, and the JSON stands over it
    #[arg(long, value_name = "MESSAGE")]
    pub(crate) about: Option<String>,
    /// Name or id of the group [default: the only open one, or that of --about]
    #[arg(long, value_name = "GROUP", conflicts_with = "about")]
    pub(crate) group: Option<String>,
    /// ALL_OCU, ALL_CN, ALL_PLAIN, MY_COUNTRY, EVERYONE, an office's name or id, or an airport
    /// [default with --about: everyone who takes part]
    #[arg(
        long,
        value_name = "WHO,...",
        required_unless_present = "about",
        value_delimiter = ','
    )]
    pub(crate) to: Vec<String>,
    /// The last day on which it is kept [default: as long as headquarters says for its kind]
    #[arg(long, value_name = "DATE")]
    pub(crate) retain_until: Option<String>,
    /// A file that follows the message; may be repeated, 32 files of 2 GiB at most
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// Leave in photos what the camera wrote: place, time, telephone
    #[arg(long, requires = "attach")]
    pub(crate) keep_metadata: bool,
    /// Wait so many seconds for every office to have it
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(0..=86_400))]
    pub(crate) wait: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SendKind {
    /// Look for this person or these goods
    Alert,
    /// What was done about an alert (--about)
    Reply,
    /// What was found, best with the alert that led to it (--about)
    Seizure,
    /// A message of ours as it should have been (--about)
    Correction,
    /// That an alert of ours is withdrawn, with why in `reply.stand_down` (--about)
    StandDown,
    /// Free text
    Note,
}

impl SendKind {
    /// As a draft spells it; a correction is of the kind of what it corrects.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Alert => "ALERT",
            Self::Reply => "REPLY",
            Self::Seizure => "SEIZURE",
            Self::Correction => "CORRECTION",
            Self::StandDown => "STAND_DOWN",
            Self::Note => "NOTE",
        }
    }

    /// Whether the draft that the engine begins says its own kind.
    pub(crate) fn is_begun_whole(self) -> bool {
        matches!(self, Self::Correction | Self::StandDown)
    }

    /// Whether it is about another message: `None` where it may be.
    pub(crate) fn needs_about(self) -> Option<bool> {
        match self {
            Self::Alert | Self::Note => Some(false),
            Self::Reply | Self::Correction | Self::StandDown => Some(true),
            Self::Seizure => None,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExerciseTask {
    /// Send the messages of a script in their time; broken off, the same command goes on
    Play {
        /// A script (JSON), or cocair for the week of operation COCAIR 2
        script: PathBuf,
        /// Name or id of an exercise group
        #[arg(long, value_name = "GROUP")]
        group: String,
        /// How many times faster than its own hours; 0 for all at once
        #[arg(long, value_name = "N", default_value_t = 60.0, value_parser = speed)]
        speed: f64,
        /// From the beginning, although it was played here in the last 14 days
        #[arg(long)]
        again: bool,
    },
}

/// One of the seven languages, by its BCP 47 tag with or without a region.
pub(crate) fn language(tag: &str) -> Result<String, String> {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    match aircop_locale::Language::from_code(&first.to_ascii_lowercase()) {
        Some(_) => Ok(tag.to_owned()),
        None => Err("one of en, fr, pt, es, ru, ar, de".into()),
    }
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if (0.0..=100_000.0).contains(&speed) => Ok(speed),
        _ => Err("a number from 0 to 100000".into()),
    }
}

/// The inbox, or what is to be done with a bundle.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Inbox {
    #[command(subcommand)]
    pub(crate) task: Option<InboxTask>,
    #[command(flatten)]
    pub(crate) page: Page,
}

#[derive(Debug, Subcommand)]
pub(crate) enum InboxTask {
    /// Take what is for this desk from a bundle that was brought on a stick; exit status 5 when parts of
    /// it were not taken
    Import {
        /// The bundle
        file: PathBuf,
    },
}

/// The outbox, or what is to be done with a bundle.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Outbox {
    #[command(subcommand)]
    pub(crate) task: Option<OutboxTask>,
    #[command(flatten)]
    pub(crate) page: Page,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OutboxTask {
    /// Write what waits into a bundle for a stick; it waits on until the relay has it
    Export {
        /// The new file
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// MiB of files that may go along
        #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(0..=512))]
        files: u64,
    },
    /// Give another desk's bundle to the relay; exit status 5 when parts of it were not taken
    Carry {
        /// The bundle
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Page {
    /// Only this group, by name or id
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,
    /// At most this many rows
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) limit: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum View {
    /// Received, live
    Inbox,
    /// Alerts that nobody here has acknowledged
    NeedsAnswer,
    /// Sent
    Sent,
    /// Waiting to be sent
    Outbox,
    /// Sent, live, and after ten minutes not with every office
    Undelivered,
    /// Exercises
    Exercise,
    /// Everything
    All,
}

#[cfg(test)]
mod tests {
    use aircop_directory::Role;
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Result<Arguments, i32> {
        Arguments::try_parse_from(["aircop"].into_iter().chain(line.split_whitespace()))
            .map_err(|error| error.exit_code())
    }

    #[test]
    fn the_command_line_fits_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn options_may_stand_behind_the_subcommand() {
        let line = "hq invite --name Praia --country cv --place RAI --languages pt,en \
            --role AIRCOP=PLAIN --role A=B=OBSERVER --out f --json --kdf-memory 64 \
            --officer Duty --data d";
        let parsed = parse(line).unwrap();
        assert!(parsed.options.json);
        assert_eq!(parsed.options.kdf_memory, Some(64));
        assert_eq!(parsed.options.officer.as_deref(), Some("Duty"));
        let Task::Hq(Hq::Invite(invite)) = parsed.task else {
            panic!("not an invitation");
        };
        assert_eq!(invite.country.as_deref(), Some("CV"));
        assert_eq!(invite.languages, ["pt", "en"]);
        assert_eq!(invite.hours, 72);
        let roles: Vec<_> = invite.role.iter().map(|m| (&*m.group, m.role)).collect();
        assert_eq!(roles, [("AIRCOP", Role::Plain), ("A=B", Role::Observer)]);
    }

    #[test]
    fn recipients_are_separated_by_commas() {
        let parsed = parse("send alert --json-file - --to ALL_OCU,DSS --to EVERYONE").unwrap();
        let Task::Send(send) = parsed.task else {
            panic!("not a message");
        };
        assert_eq!(send.to, ["ALL_OCU", "DSS", "EVERYONE"]);
        assert_eq!(send.kind.code(), "ALERT");
        assert_eq!(send.group, None);
    }

    #[test]
    fn wrong_usage_has_exit_status_2() {
        for line in [
            "",
            "fly",
            "send alert --to ALL_OCU",
            "send alert --json-file f",
            "send letter --json-file f --to ALL_OCU",
            "hq invite --name Praia --country CV",
            "hq invite --device-of Praia --name Praia",
            "hq invite --name P --country XX --place RAI",
            "hq invite --name P --country CV --place RAI --role AIRCOP=KING",
            "hq invite --name P --country CV --place RAI --role AIRCOP",
            "hq invite --device-of Praia --hours 0",
            "hq relay --address relay.example --key ab",
            "hq group create --name X --kind SECRET",
            "hq group create --name X --kind OPERATION --ends tomorrow",
            "hq revoke device",
            "hq init --name P --country BE --place B --signer ab",
            "hq init --name P --country BE --place B --root-needs 0",
            "hq policy --add awa=12",
            "hq submit",
            "hq sign",
            "hq key new",
            "alarm export",
            "inbox --limit 0",
            "search",
            "show",
            "whoami --kdf-memory much",
            "whoami --language xx",
            "draft show abc",
            "send note --json-file f --to DSS --wait soon",
        ] {
            assert_eq!(parse(line).unwrap_err(), 2, "{line}");
        }
        for line in ["--help", "--version", "hq group create --help"] {
            assert_eq!(parse(line).unwrap_err(), 0, "{line}");
        }
    }
}
