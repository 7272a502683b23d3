//! `witness`: this desk cosigns the directory, for offices that must not depend on headquarters alone.

use aircop_client::Witness;
use aircop_directory::key_fingerprint;
use aircop_message::DeviceKey;

use crate::arguments::Options;
use crate::documents::WitnessDocument;
use crate::failure::Outcome;
use crate::print::{Answer, Console, clean};
use crate::session::Session;

/// Shows this desk as a witness, and makes it one when a name is given.
pub(crate) async fn witness(
    console: &Console,
    options: &Options,
    begin: Option<&str>,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let found = match begin {
        Some(name) => engine.begin_witness(name).map(Some),
        None => engine.witness(),
    };
    engine.shutdown().await;
    let found = found?;
    Answer::new(&document(found.as_ref()), text(console, found.as_ref()))
}

fn document(witness: Option<&Witness>) -> WitnessDocument {
    WitnessDocument {
        name: witness.map(|witness| witness.name.clone()),
        key: witness.map(|witness| DeviceKey(witness.key).to_string()),
        fingerprint: witness.map(|witness| key_fingerprint(&witness.key)),
        named: witness.is_some_and(|witness| witness.named),
        cosigned: witness.and_then(|w| w.cosigned.map(|last| last.size)),
        refused: witness.and_then(|witness| witness.refused.clone()),
    }
}

fn text(console: &Console, witness: Option<&Witness>) -> String {
    let Some(witness) = witness else {
        return format!("{}\n", console.text("cli-witness-none"));
    };
    let key = DeviceKey(witness.key).to_string();
    let mut out = console.fields(&[
        ("cli-witness", witness.name.clone()),
        ("cli-fingerprint", key_fingerprint(&witness.key)),
        ("cli-public-key", key.clone()),
    ]);
    let mut say = |line: String| {
        out.push_str(&line);
        out.push('\n');
    };
    if !witness.named {
        let signer = format!("{}={key}", witness.name);
        say(console.text_with("cli-witness-unnamed", &[("signer", (&signer).into())]));
    }
    if let Some(last) = witness.cosigned {
        let size = last.size.to_string();
        say(console.text_with("cli-witness-cosigned", &[("size", (&size).into())]));
    }
    if let Some(why) = &witness.refused {
        let why = clean(why);
        say(console.text_with("cli-witness-refused", &[("why", (&why).into())]));
    }
    out
}
