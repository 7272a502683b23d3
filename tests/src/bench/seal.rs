//! What the cryptography costs: 2 KiB sealed to 1, 50 and 150 devices, opened again, and a directory
//! of 500 offices with 5,000 entries verified from its first entry and entry by entry.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use aircop_directory::{Directory, EntryDraft, Event, HqKey, OfficeKind, Place, Policy};
use aircop_envelope::{
    ContentKind, DeviceSigningKey, Prekey, PrekeySecret, Unsealed, message_id, open, seal,
};
use aircop_message::{DeviceKey, MailboxId, OfficeId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::{Sample, load};

const NOW: Timestamp = Timestamp(1_795_572_000_000);
const ROUNDS: usize = 40;
const OFFICES: u64 = 500;
const ENTRIES: u64 = 5_000;

/// Runs it and prints the figures.
///
/// # Errors
/// When something cannot be sealed, opened or verified.
pub fn run() -> Result<(), Box<dyn Error>> {
    println!("  one thread; {}", load());
    let mut rng = StdRng::seed_from_u64(1);
    let sender = DeviceSigningKey::generate(&mut rng);
    let mut devices = Vec::new();
    for _ in 0..150 {
        let device = DeviceSigningKey::generate(&mut rng);
        devices.push((
            device.public(),
            PrekeySecret::generate(NOW, &mut rng, &device, 1),
        ));
    }
    let (us, them) = (OfficeId([1; 16]), OfficeId([2; 16]));
    let unsealed = Unsealed {
        kind: ContentKind::Message,
        message: message_id(&sender.public(), [9; 8]),
        sender_office: Some(us),
        officer: None,
        created: NOW,
        expires: NOW.plus_seconds(3600),
        in_reply_to: None,
        answered_hash: None,
        recipients: vec![them],
        checkpoint: None,
        prekey: None,
        attachments: Vec::new(),
        payload: vec![7; 2048],
    };
    // Interleaved, so that a busy moment falls on all of them.
    let counts = [1, 50, 150];
    let mut sealing = vec![Sample::default(); counts.len()];
    let mut opening = Sample::default();
    let mut sizes = vec![(0, 0); counts.len()];
    for _ in 0..ROUNDS {
        for ((count, sample), size) in counts.iter().zip(&mut sealing).zip(&mut sizes) {
            let to = devices
                .iter()
                .take(*count)
                .map(|(_, secret)| secret.bundle().verify(NOW))
                .collect::<Result<Vec<Prekey>, _>>()?;
            let begun = Instant::now();
            let sealed = seal(NOW, &mut rng, &sender, &unsealed, &to)?;
            sample.add(begun.elapsed());
            let wraps: usize = sealed.wraps.iter().map(|(_, wrap)| wrap.len()).sum();
            *size = (sealed.body.len() + wraps, sealed.body.len() + wraps / count);
            let (Some((_, wrap)), Some((me, secret))) = (sealed.wraps.first(), devices.first())
            else {
                return Err("no wrap".into());
            };
            let begun = Instant::now();
            let secrets = std::slice::from_ref(secret);
            black_box(open(NOW, &sealed.body, wrap, *me, Some(them), secrets)?);
            opening.add(begun.elapsed());
        }
    }
    for ((count, sample), (up, down)) in counts.iter().zip(&sealing).zip(&sizes) {
        println!(
            "seal to {count:3}      {}  {} B up, {} B down each",
            sample.line(),
            up,
            down
        );
    }
    println!("open             {}", opening.line());
    directory()?;
    println!("  {}", load());
    Ok(())
}

fn directory() -> Result<(), Box<dyn Error>> {
    let key = HqKey::from_seed("hq", [3; 32]);
    let sign = |place: &Place, event: &Event| -> Result<Vec<u8>, Box<dyn Error>> {
        Ok(EntryDraft::new(place, NOW, event)?.sign(&key).finish())
    };
    let policy = Event::Policy(Policy::single("hq", key.public()));
    let mut entries = vec![sign(&Place::first(), &policy)?];
    // Each entry names the root that it builds on.
    let mut log = Directory::found(entries.first().ok_or("no entries")?)?;
    let mut say = |entries: &mut Vec<Vec<u8>>, event: &Event| -> Result<(), Box<dyn Error>> {
        let entry = sign(&log.next_place(), event)?;
        log.append(&entry)?;
        entries.push(entry);
        Ok(())
    };
    for n in 0..OFFICES {
        let mut id = [0; 16];
        id.iter_mut()
            .zip(n.to_be_bytes())
            .for_each(|(to, from)| *to = from);
        let mut device = [0; 32];
        device.iter_mut().zip(id).for_each(|(to, from)| *to = from);
        let mut transport = device;
        transport.reverse();
        let office = OfficeId(id);
        let admitted = Event::OfficeAdmitted {
            office,
            name: format!("Office {n}"),
            kind: OfficeKind::Jaitf,
            country: "SN".into(),
            place: "DSS".into(),
            languages: vec!["fr".into()],
        };
        say(&mut entries, &admitted)?;
        device.iter_mut().last().into_iter().for_each(|b| *b = 1);
        let admitted = Event::DeviceAdmitted {
            office,
            device: DeviceKey(device),
            transport_key: transport,
            mailbox: MailboxId(id),
            label: "PC 1".into(),
            reading: [0x5e; 48],
        };
        say(&mut entries, &admitted)?;
    }
    while (entries.len() as u64) < ENTRIES {
        say(&mut entries, &Event::Heartbeat { at: NOW })?;
    }
    let bytes: usize = entries.iter().map(Vec::len).sum();
    let mut whole = Sample::default();
    let mut one = Sample::default();
    for _ in 0..3 {
        let begun = Instant::now();
        let (genesis, rest) = entries.split_first().ok_or("no entries")?;
        let mut directory = Directory::found(genesis)?;
        for entry in rest {
            let step = Instant::now();
            directory.append(entry)?;
            one.add(step.elapsed());
        }
        whole.add(begun.elapsed());
        black_box(directory.root());
    }
    println!(
        "directory        {}  {ENTRIES} entries, {OFFICES} offices, {} KiB",
        whole.line(),
        bytes / 1024
    );
    println!("one more entry   {}", one.line());
    Ok(())
}
