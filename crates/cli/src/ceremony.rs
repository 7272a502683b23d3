//! Statements that several people of headquarters sign: proposals in files that pass from hand to
//! hand.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use aircop_api::{ApiError, ErrorCode};
use aircop_client::PolicyChange;
use aircop_client::hq::proposal::{self, BadProposal};
use aircop_directory::{DirectoryError, Event, Policy, Proposal, key_fingerprint};
use aircop_message::DeviceKey;

use crate::arguments::{Options, Out};
use crate::documents::{PolicyDocument, PolicyKey, Proposed, Renewed, Standing, Submitted};
use crate::failure::{Failure, Outcome};
use crate::hq;
use crate::key;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::proposal_text;
use crate::session::{self, Session};

/// Writes what needs more signatures into a file and says how it goes on.
pub(crate) fn written(console: &Console, proposal: &Proposal, out: &Out) -> Outcome<Answer> {
    let text = proposal::to_text(proposal);
    let path = match &out.proposal {
        Some(path) => path.clone(),
        None => unused(proposal.first()),
    };
    let mut file = NewFile::create(&path)?;
    file.write(&text)?;
    file.keep();
    let name = path.display().to_string();
    let missing = proposal.missing();
    let said = console.text_with(
        "cli-proposed",
        &[
            ("file", (&name).into()),
            ("missing", u32::try_from(missing).unwrap_or(u32::MAX).into()),
        ],
    );
    let document = Proposed {
        proposal: name,
        missing,
        says: proposal_text::document(proposal),
    };
    Answer::new(
        &document,
        format!("{}\n{said}", proposal_text::text(console, proposal)),
    )
}

/// A name of a file that is not there yet.
fn unused(place: u64) -> PathBuf {
    let name = |more: &str| PathBuf::from(format!("proposal-{place}{more}.json"));
    let mut numbered = (2..).map(|n| name(&format!("-{n}")));
    match name("") {
        first if !first.exists() => first,
        first => numbered.find(|path| !path.exists()).unwrap_or(first),
    }
}

/// Shows in words what a proposal says and, with a key, adds a signature to the file.
pub(crate) fn sign(console: &Console, file: &Path, key_file: Option<&Path>) -> Outcome<Answer> {
    let mut proposal = read(file)?;
    let Some(key_file) = key_file else {
        return Answer::new(
            &standing(file, &proposal),
            format!(
                "{}\n{}",
                proposal_text::text(console, &proposal),
                missing_text(console, file, &proposal)
            ),
        );
    };
    let steps = proposal.steps();
    if steps.iter().any(|s| matches!(s.event(), Event::Unknown(_))) {
        return Err(Failure::with_words(
            ApiError::with(ErrorCode::BadProposal, "an event of a newer version"),
            "cli-proposal-unknown",
            vec![("file", file.display().to_string())],
        ));
    }
    use aircop_client::clock::Clock as _;
    let now = aircop_client::clock::SystemClock.now();
    proposal
        .check_clock(now)
        .map_err(|fault| ApiError::with(ErrorCode::ClockWrong, fault))?;
    let closed = key::read(key_file)?;
    // What is signed is read before the passphrase is typed.
    console.show(&format!("{}\n", proposal_text::text(console, &proposal)));
    let passphrase = session::key_passphrase(console, &closed.name, false)?;
    let key = closed.open(&passphrase)?;
    proposal.sign(&key).map_err(|error| {
        let words = match error {
            DirectoryError::NotInPolicy => "cli-key-not-in-policy",
            _ => "cli-proposal-bad",
        };
        Failure::with_words(
            ApiError::with(ErrorCode::BadProposal, error),
            words,
            vec![
                ("file", file.display().to_string()),
                ("name", key.name().to_owned()),
            ],
        )
    })?;
    replace(file, &proposal::to_text(&proposal))?;
    let signed = console.text_with(
        "cli-signed",
        &[
            ("file", file.display().to_string().as_str().into()),
            ("name", key.name().into()),
        ],
    );
    Answer::new(
        &standing(file, &proposal),
        format!("{signed}\n{}", missing_text(console, file, &proposal)),
    )
}

fn missing_text(console: &Console, file: &Path, proposal: &Proposal) -> String {
    let name = file.display().to_string();
    match proposal.missing() {
        0 => console.text_with("cli-signatures-enough", &[("file", (&name).into())]),
        missing => console.text_with(
            "cli-signatures-missing",
            &[("missing", u32::try_from(missing).unwrap_or(u32::MAX).into())],
        ),
    }
}

fn standing(file: &Path, proposal: &Proposal) -> Standing {
    Standing {
        proposal: file.display().to_string(),
        place: proposal.first(),
        log: proposal.before().map(|d| d.fingerprint().to_string()),
        missing: proposal.missing(),
        says: proposal_text::document(proposal),
    }
}

/// Reads a proposal and verifies everything in it.
fn read(file: &Path) -> Outcome<Proposal> {
    let mut text = String::new();
    File::open(file)
        .and_then(|f| {
            f.take(proposal::MAX_LEN as u64 + 1)
                .read_to_string(&mut text)
        })
        .map_err(|error| Failure::file(file, &error))?;
    proposal::from_text(&text).map_err(|why: BadProposal| {
        Failure::with_words(
            ApiError::with(ErrorCode::BadProposal, why),
            "cli-proposal-bad",
            vec![("file", file.display().to_string())],
        )
    })
}

/// Puts a new text in the place of a file, all of it or nothing.
fn replace(file: &Path, text: &str) -> Outcome<()> {
    let failed = |error: std::io::Error| Failure::file(file, &error);
    let mut name = file.as_os_str().to_os_string();
    name.push(".new");
    let beside = PathBuf::from(name);
    let written = File::create(&beside).and_then(|mut new| {
        writeln!(new, "{text}")?;
        new.sync_all()
    });
    written
        .and_then(|()| aircop_files::rename(&beside, file))
        .inspect_err(|_| {
            // Half a file is of no use to anyone.
            let _ = std::fs::remove_file(&beside);
        })
        .map_err(failed)
}

/// Brings copies of a proposal together and puts it into the directory.
pub(crate) async fn submit(
    console: &Console,
    options: &Options,
    files: &[PathBuf],
) -> Outcome<Answer> {
    let copies: Vec<Proposal> = files.iter().map(|f| read(f)).collect::<Outcome<_>>()?;
    let first = files.first().cloned().unwrap_or_default();
    hq::state(console, options, &Out { proposal: None }, |engine| {
        let submitted = engine
            .submit(&copies)
            .map_err(|error| refused(error, &first))?;
        let founded = submitted.founded.as_ref();
        let document = Submitted {
            submitted: true,
            size: submitted.size,
            fingerprint: founded.map(|founded| founded.fingerprint.clone()),
            relay_admin_key: founded.map(|founded| founded.relay_admin_key.clone()),
            office: founded.map(|founded| founded.office),
        };
        let text = match founded {
            Some(founded) => hq::founded_text(console, founded),
            None => console.text_with(
                "cli-submitted",
                &[("size", submitted.size.to_string().as_str().into())],
            ),
        };
        Ok(aircop_client::Stated::Done((document, text)))
    })
    .await
}

fn refused(error: ApiError, file: &Path) -> Failure {
    let words = match error.code {
        ErrorCode::ProposalStale => "cli-proposal-stale",
        ErrorCode::SignaturesMissing => "cli-proposal-unsigned",
        _ => return error.into(),
    };
    Failure::with_words(error, words, vec![("file", file.display().to_string())])
}

/// States a stale proposal again.
pub(crate) async fn renew(
    console: &Console,
    options: &Options,
    file: &Path,
    out: &Out,
) -> Outcome<Answer> {
    let stale = read(file)?;
    hq::state(console, options, out, |engine| {
        let stated = engine.renew(&stale)?;
        Ok(stated.map(|()| (Renewed { renewed: true }, console.text("cli-renewed"))))
    })
    .await
}

/// Shows the policy, or changes it.
pub(crate) async fn policy(
    console: &Console,
    options: &Options,
    change: &PolicyChange,
    out: &Out,
) -> Outcome<Answer> {
    if *change == PolicyChange::default() {
        let session = Session::begin(console, options).await?;
        let engine = session.open(false).await?;
        let policy = engine.policy();
        engine.shutdown().await;
        let policy = policy?;
        return Answer::new(&document(&policy), policy_text(console, &policy));
    }
    hq::state(console, options, out, |engine| {
        let stated = engine.change_policy(change)?;
        let policy = engine.policy()?;
        Ok(stated.map(|()| (document(&policy), policy_text(console, &policy))))
    })
    .await
}

fn document(policy: &Policy) -> PolicyDocument {
    let listed = |key: &aircop_directory::PolicyKey| PolicyKey {
        name: key.name.clone(),
        key: key.key.clone(),
        fingerprint: spoken(&key.key),
    };
    PolicyDocument {
        keys: policy.keys.iter().map(listed).collect(),
        witnesses: policy.witnesses.iter().map(listed).collect(),
        cosignatures: policy.cosignatures,
        root: policy.root,
        admit: policy.admit,
        revoke: policy.revoke,
        groups: policy.groups,
    }
}

pub(crate) fn spoken(key: &str) -> String {
    let key = key.parse::<DeviceKey>();
    key.map(|key| key_fingerprint(&key.0)).unwrap_or_default()
}

/// The keys and the numbers of a policy.
pub(crate) fn policy_text(console: &Console, policy: &Policy) -> String {
    let table = |keys: &[aircop_directory::PolicyKey], name: &str| {
        let row = |key: &aircop_directory::PolicyKey| {
            vec![key.name.clone(), spoken(&key.key), key.key.clone()]
        };
        let rows: Vec<Vec<String>> = keys.iter().map(row).collect();
        console.table(&[name, "cli-fingerprint", "cli-public-key"], &rows, name)
    };
    let mut keys = table(&policy.keys, "cli-name");
    let mut cosignatures = String::new();
    if !policy.witnesses.is_empty() {
        keys = format!("{keys}\n{}", table(&policy.witnesses, "cli-witness"));
        cosignatures = policy.cosignatures.to_string();
    }
    let numbers = console.fields(&[
        ("cli-needs-root", policy.root.to_string()),
        ("cli-needs-admit", policy.admit.to_string()),
        ("cli-needs-revoke", policy.revoke.to_string()),
        ("cli-needs-groups", policy.groups.to_string()),
        ("cli-needs-cosignatures", cosignatures),
    ]);
    format!("{keys}\n{numbers}")
}
