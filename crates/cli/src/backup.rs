//! The archive as a file that a passphrase opens, and back.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::{Duration, Instant};

use aircop_api::ErrorCode;
use aircop_client::{Recovered, Taken, Was};
use aircop_codes::{CodeList as _, Kind};

use crate::arguments::Options;
use crate::documents::{Replaced, Restored, Written};
use crate::failure::{Failure, Outcome};
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session::{self, Session};

/// The archive, encrypted to a passphrase, as a new file.
pub(crate) async fn backup(console: &Console, options: &Options, out: &Path) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let passphrase = session::passphrase(console, true)?;
    let mut file = NewFile::create(out)?;
    let engine = session.open(false).await?;
    let written = engine.back_up(file.file(), &passphrase);
    engine.shutdown().await;
    written?;
    file.sync()?;
    file.keep();
    let name = out.display().to_string();
    let text = console.text_with("cli-backed-up", &[("file", (&name).into())]);
    Answer::new(&Written { file: name }, text)
}

/// Adds the messages of a backup to this desk; where the archive is damaged, puts the backup's in
/// its place and adds what can still be read of it.
pub(crate) async fn restore(console: &Console, options: &Options, from: &Path) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let open = || File::open(from).map_err(|error| Failure::file(from, &error));
    let mut file = BufReader::new(open()?);
    let passphrase = session::passphrase(console, false)?;
    let mut said = Instant::now();
    let mut say = |id: &'static str, done: u64, total: u64| {
        if said.elapsed() >= SAY_EVERY {
            said = Instant::now();
            let numbers = [("done", done.into()), ("total", total.into())];
            console.note(&console.text_with(id, &numbers));
        }
    };
    let taken = match session.open(false).await {
        Ok(engine) => {
            let mut progress = |done, total| say("cli-restoring", done, total);
            let taken = engine.restore(&mut file, &passphrase, &mut progress);
            engine.shutdown().await;
            taken.map_err(Failure::from)
        }
        Err(failure) => Err(failure),
    };
    let name = from.display().to_string();
    match taken {
        Ok(taken) => {
            let mut text = console.text_with(
                "cli-restored",
                &[
                    ("file", (&name).into()),
                    ("added", taken.added.into()),
                    ("known", taken.known.into()),
                    ("refused", taken.refused.into()),
                ],
            );
            text.push_str(&drafts(console, &taken));
            Answer::new(&Restored::from(&taken), text)
        }
        // Whichever page it is: at the first look or in the middle.
        Err(failure) if failure.code() == Some(ErrorCode::ArchiveDamaged) => {
            let mut file = BufReader::new(open()?);
            let mut progress = |done, total| say("cli-salvaging", done, total);
            let recovered = session.recover(&mut file, &passphrase, &mut progress);
            let Recovered { taken, kept } = recovered.await?;
            let kept = kept.display().to_string();
            let mut text = console.text_with(
                "cli-restored-place",
                &[
                    ("file", (&name).into()),
                    ("kept", (&kept).into()),
                    ("added", taken.added.into()),
                ],
            );
            text.push_str(&drafts(console, &taken));
            let document = Replaced {
                replaced: true,
                kept,
                taken: Restored::from(&taken),
            };
            Answer::new(&document, text)
        }
        Err(failure) => Err(failure),
    }
}

/// What came as a draft, by name.
fn drafts(console: &Console, taken: &Taken) -> String {
    if taken.drafts.is_empty() {
        return String::new();
    }
    let count = u64::try_from(taken.drafts.len()).unwrap_or(u64::MAX);
    let said = console.text_with("cli-restored-drafts", &[("count", count.into())]);
    let mut text = format!("\n{said}\n");
    for draft in &taken.drafts {
        let was = console.text(match draft.was {
            Was::Draft => "cli-was-draft",
            Was::Waiting => "cli-was-waiting",
            Was::Recalled => "cli-was-recalled",
        });
        let kind = console.locale.label(&Kind::from_code(&draft.kind));
        let line = format!("  {kind}  {}  ({was})", draft.subject);
        text.push_str(&format!("{}\n", crate::print::clean(&line)));
    }
    text
}

/// How often a long command says how far it is.
const SAY_EVERY: Duration = Duration::from_secs(1);
