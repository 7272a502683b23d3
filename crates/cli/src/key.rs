//! Key files of the people who sign for headquarters. Needs no vault and no network.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use aircop_api::{ApiError, ErrorCode};
use aircop_client::hq::key_file::{self, KeyFile};

use crate::arguments::{KeyTask, Options};
use crate::documents::KeyDocument;
use crate::failure::{Failure, Outcome};
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session;

/// Makes a key or shows one.
pub(crate) fn run(console: &Console, options: &Options, task: KeyTask) -> Outcome<Answer> {
    match task {
        KeyTask::New { file, name } => {
            let name = match name {
                Some(name) => name,
                None => stem(&file)?,
            };
            let mut out = NewFile::create(&file)?;
            let passphrase = session::key_passphrase(console, &name, true)?;
            let made = KeyFile::generate(&name, &passphrase, &session::kdf(options))?;
            let key = made.open(&passphrase)?;
            out.write(&made.to_text())?;
            out.keep();
            shown(console, &file, &key, "cli-key-made")
        }
        KeyTask::Show { file } => {
            let read = read(&file)?;
            let passphrase = session::key_passphrase(console, &read.name, false)?;
            let key = read.open(&passphrase)?;
            shown(console, &file, &key, "cli-key-opens")
        }
    }
}

/// A key file, still closed.
pub(crate) fn read(file: &Path) -> Outcome<KeyFile> {
    let mut text = String::new();
    File::open(file)
        .and_then(|f| {
            f.take(key_file::MAX_LEN as u64 + 1)
                .read_to_string(&mut text)
        })
        .map_err(|error| Failure::file(file, &error))?;
    Ok(KeyFile::from_text(&text)?)
}

fn stem(file: &Path) -> Outcome<String> {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.ok_or_else(|| ApiError::with(ErrorCode::BadKeyFile, "a key without a name"))?;
    Ok(stem.to_owned())
}

fn shown(
    console: &Console,
    file: &Path,
    key: &aircop_directory::HqKey,
    said: &str,
) -> Outcome<Answer> {
    let signer = format!("{}={}", key.name(), aircop_message::DeviceKey(key.public()));
    let fingerprint = key_file::fingerprint(key);
    let fields = console.fields(&[
        ("cli-public-key", signer.clone()),
        ("cli-fingerprint", fingerprint.clone()),
    ]);
    let path = file.display().to_string();
    Answer::new(
        &KeyDocument {
            file: path.clone(),
            name: key.name().to_owned(),
            public: aircop_message::DeviceKey(key.public()),
            signer,
            fingerprint,
        },
        format!(
            "{fields}{}",
            console.text_with(said, &[("file", (&path).into())])
        ),
    )
}
