//! The whole system on one machine: a relay process, headquarters and four task forces, each
//! enrolled through a real invitation by the real command line.
//!
//! `cargo xtask demo` and the window journeys stand on it. Everything goes by the programs that
//! people run and nothing by calls into the engine, so that what is shown is what they get.

mod desk;
mod office;
mod relay;
mod traffic;

use std::path::{Path, PathBuf};
use std::thread;

use aircop_message::Timestamp;
use serde_json::{Value, json};

pub use desk::Desk;
pub use office::Office;
pub use relay::RelayProcess;
pub use traffic::Parcel;

/// The permanent group.
pub const GROUP: &str = "AIRCOP";
/// The training group.
pub const EXERCISE: &str = "EXERCISE HARMATTAN";

/// What a coded value is called in a language, as the window's driver tells it; none for an id that
/// has no label.
#[must_use]
pub fn label(language: &str, id: &str) -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");
    let begin = format!("{id} = ");
    ["codes", "phrases", "statement", "interface", "handover"]
        .iter()
        .find_map(|file| {
            let text = std::fs::read_to_string(format!("{folder}/{language}/{file}.ftl")).ok()?;
            let words = text.lines().find_map(|line| line.strip_prefix(&begin))?;
            // The driver tells spaces as spaces.
            Some(words.replace(['\u{a0}', '\u{202f}'], " "))
        })
}

/// Why the stage could not be set.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// A program could not be started or read.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A program refused.
    #[error("{office}: `{command}` refused: {reason}")]
    Refused {
        /// At which office, or the relay.
        office: String,
        /// The command line, without the password.
        command: String,
        /// Its standard error.
        reason: String,
    },
    /// A program's JSON is not what was expected.
    #[error("{what}: {document}")]
    Unexpected {
        /// What was missing.
        what: String,
        /// The document.
        document: String,
    },
}

/// A relay, headquarters and four task forces.
#[derive(Debug)]
pub struct Stage {
    /// Everything that any of them writes is below this directory.
    pub dir: PathBuf,
    /// The relay.
    pub relay: RelayProcess,
    /// Headquarters: OCU Brussels.
    pub hq: Office,
    /// Dakar, Praia, São Paulo, Lagos.
    pub offices: Vec<Office>,
}

/// Name, country, airport, languages, officer.
const OFFICES: [(&str, &str, &str, &str, &str); 4] = [
    ("JAITF Dakar", "SN", "DSS", "fr,en", "Lt A. Diop"),
    ("JAITF Praia", "CV", "RAI", "pt,en", "Insp. M. Tavares"),
    ("JAITF São Paulo", "BR", "GRU", "pt,es", "Ag. R. Nakamura"),
    ("JAITF Lagos", "NG", "LOS", "en", "Supt C. Okafor"),
];

impl Stage {
    /// Sets all of it up below `dir` and tells each step to `say`.
    ///
    /// # Errors
    /// When a program is missing or refuses.
    pub fn set(dir: &Path, say: &mut dyn FnMut(&str)) -> Result<Self, StageError> {
        let hq = Office::new(dir, "OCU Brussels", "Duty officer");
        let made = hq.run(&[
            "hq",
            "init",
            "--name",
            &hq.name,
            "--country",
            "BE",
            "--place",
            "Brussels",
        ])?;
        hq.send_at_once()?;
        say("headquarters has its keys and a directory");

        let relay = RelayProcess::start(&dir.join("relay"), text(&made, "relay_admin_key")?)?;
        hq.run(&[
            "hq",
            "relay",
            "--address",
            &relay.address,
            "--key",
            &relay.key,
        ])?;
        say(&format!(
            "the relay runs at {} and holds the directory",
            relay.address
        ));

        hq.run(&[
            "hq",
            "group",
            "create",
            "--name",
            GROUP,
            "--kind",
            "PERMANENT",
        ])?;
        hq.run(&[
            "hq",
            "group",
            "create",
            "--name",
            EXERCISE,
            "--kind",
            "EXERCISE",
            "--briefing",
            "Training. Nothing in it is real.",
        ])?;

        let mut offices = Vec::new();
        for (name, country, place, languages, officer) in OFFICES {
            let office = Office::new(dir, name, officer);
            enrol(&hq, &office, country, place, languages)?;
            say(&format!(
                "{name} has joined by its invitation; headquarters confirmed its fingerprint"
            ));
            offices.push(office);
        }
        let stage = Self {
            dir: dir.to_path_buf(),
            relay,
            hq,
            offices,
        };
        stage.sync()?;
        // Each has been told of those that joined after it.
        stage.each(&["alarm", "note"])?;
        Ok(stage)
    }

    /// An office by the city in its name.
    ///
    /// # Errors
    /// When there is none.
    pub fn office(&self, city: &str) -> Result<&Office, StageError> {
        self.all()
            .find(|office| office.name.ends_with(city))
            .ok_or_else(|| StageError::Unexpected {
                what: "no such office".into(),
                document: city.into(),
            })
    }

    /// Every office, headquarters first.
    pub fn all(&self) -> impl Iterator<Item = &Office> {
        std::iter::once(&self.hq).chain(&self.offices)
    }

    /// Every office exchanges what it has with the relay, all at the same time.
    ///
    /// # Errors
    /// When one of them cannot.
    pub fn sync(&self) -> Result<(), StageError> {
        self.each(&["sync"])
    }

    fn each(&self, command: &[&str]) -> Result<(), StageError> {
        let outcomes = thread::scope(|scope| {
            let running: Vec<_> = self
                .all()
                .map(|office| scope.spawn(|| office.run(command)))
                .collect();
            running
                .into_iter()
                .map(thread::ScopedJoinHandle::join)
                .collect::<Vec<_>>()
        });
        for outcome in outcomes {
            match outcome {
                Ok(result) => result.map(drop)?,
                Err(_) => return Err(std::io::Error::other("a command panicked").into()),
            }
        }
        Ok(())
    }

    /// Sends the traffic of `tests/demo`; returns how many messages.
    ///
    /// # Errors
    /// When a file makes no sense or an office refuses.
    pub fn play_traffic(&self, say: &mut dyn FnMut(&str)) -> Result<usize, StageError> {
        self.play_traffic_at(&|_| None, say)
    }

    /// The same, the clock of a message's sender standing still where `at` says for its number.
    ///
    /// # Errors
    /// As [`Self::play_traffic`].
    pub fn play_traffic_at(
        &self,
        at: &dyn Fn(usize) -> Option<Timestamp>,
        say: &mut dyn FnMut(&str),
    ) -> Result<usize, StageError> {
        let parcels = traffic::parcels()?;
        for (number, parcel) in parcels.iter().enumerate() {
            let sender = self
                .all()
                .find(|office| office.name == parcel.from)
                .ok_or_else(|| StageError::Unexpected {
                    what: "no such sender".into(),
                    document: parcel.from.clone(),
                })?;
            let sent = match at(number) {
                Some(at) => sender.with_its_clock_at(at).send(parcel)?,
                None => sender.send(parcel)?,
            };
            say(&format!(
                "{}: {} {}",
                parcel.from,
                sent.get("reference").and_then(Value::as_str).unwrap_or("?"),
                parcel.subject(),
            ));
        }
        self.sync()?;
        Ok(parcels.len())
    }
}

/// Numbers that nobody has.
fn telephone(place: &str) -> &'static str {
    match place {
        "DSS" => "+221 33 000 00 11",
        "RAI" => "+238 200 00 12",
        "GRU" => "+55 11 0000 0013",
        _ => "+234 1 000 0014",
    }
}

/// Invitation, request, the fingerprint read out by telephone, approval.
fn enrol(
    hq: &Office,
    office: &Office,
    country: &str,
    place: &str,
    languages: &str,
) -> Result<(), StageError> {
    let invitation = office.data.with_extension("invitation");
    let file = invitation.to_string_lossy();
    let roles = [format!("{GROUP}=PLAIN"), format!("{EXERCISE}=PLAIN")];
    hq.run(&[
        "hq",
        "invite",
        "--name",
        &office.name,
        "--country",
        country,
        "--place",
        place,
        "--languages",
        languages,
        "--role",
        &roles[0],
        "--role",
        &roles[1],
        "--telephone",
        telephone(place),
        "--out",
        &file,
    ])?;
    let joining = office.run(&["join", &file])?;
    let fingerprint = text(&joining, "fingerprint")?.to_owned();
    let requests = hq.run(&["hq", "requests"])?;
    let asked = requests.as_array().is_some_and(|all| {
        all.iter()
            .any(|r| r.get("fingerprint") == Some(&json!(fingerprint)))
    });
    if !asked {
        return Err(StageError::Unexpected {
            what: "the request has not arrived".into(),
            document: requests.to_string(),
        });
    }
    hq.run(&["hq", "approve", &fingerprint])?;
    office.send_at_once()?;
    let joined = office.run(&["sync"])?;
    match joined.get("session").and_then(Value::as_str) {
        Some("unlocked") => Ok(()),
        _ => Err(StageError::Unexpected {
            what: format!("{} has not joined", office.name),
            document: joined.to_string(),
        }),
    }
}

fn text<'a>(document: &'a Value, member: &str) -> Result<&'a str, StageError> {
    document
        .get(member)
        .and_then(Value::as_str)
        .ok_or_else(|| StageError::Unexpected {
            what: format!("no `{member}`"),
            document: document.to_string(),
        })
}
