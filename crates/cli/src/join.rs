//! `join`: an invitation makes this installation a device of an office.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use aircop_api::{ApiError, ErrorCode};
use aircop_client::Backoff;
use tokio::time::{Instant, sleep};

use crate::arguments::Options;
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console};
use crate::read::status_text;
use crate::session::{Newcomer, exchange, status};
use crate::sync::{joining_text, why};

/// Between two attempts while the relay does not know the invitation: doubled up to the longest.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(2), Duration::from_secs(30));
/// Bytes of an invitation at most; the engine refuses smaller ones already.
const MAX_FILE: u64 = 64 * 1024;

/// Joins by the invitation in `file`; goes on trying for so many minutes while the relay does
/// not know it.
pub(crate) async fn join(
    console: &Console,
    options: &Options,
    file: &Path,
    minutes: u32,
) -> Outcome<Answer> {
    let invitation = read(file)?;
    let newcomer = Newcomer::begin(console, options)?;
    let engine = newcomer.engine;
    let end = Instant::now() + Duration::from_secs(u64::from(minutes) * 60);
    let mut failures = 0;
    loop {
        let joined = engine
            .join(&invitation, &newcomer.officer, &newcomer.password)
            .await;
        match joined {
            Ok(()) => break,
            // Headquarters has made it and not exchanged with the relay since.
            Err(error) if error.code == ErrorCode::InvitationUnknown && Instant::now() < end => {
                if failures == 0 {
                    console.note(&why(console, error.code));
                }
                let wait = BACKOFF.ceiling(failures);
                sleep(wait.min(end - Instant::now())).await;
                failures += 1;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let asked = exchange(&engine).await;
    let status = status(&engine).await;
    engine.shutdown().await;
    let status = status?;
    if let Err(error) = asked {
        // The request is kept and goes up with the next sync.
        let why = why(console, error.code);
        console.note(&console.text_with("cli-request-waits", &[("why", (&why).into())]));
    }
    let mut text = status_text(console, &status);
    text.push_str(&joining_text(console, &status));
    Answer::new(&status, text)
}

fn read(file: &Path) -> Outcome<String> {
    let mut text = Vec::new();
    let read = if file.as_os_str() == "-" {
        std::io::stdin()
            .lock()
            .take(MAX_FILE)
            .read_to_end(&mut text)
    } else {
        std::fs::File::open(file).and_then(|f| f.take(MAX_FILE).read_to_end(&mut text))
    };
    read.map_err(|error| Failure::file(file, &error))?;
    // Not the bytes themselves: they may hold the secret.
    String::from_utf8(text)
        .map_err(|_| ApiError::with(ErrorCode::InvitationMalformed, "not UTF-8").into())
}
