//! A desk's archive goes onto a stick and comes back, or does not.

use aircop_archive::Draft;
use aircop_message::{DeviceKey, MessageId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;

const CHEAP: Kdf = Kdf {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};
const PASSPHRASE: &str = "três malas sem dono";
const SECRET: &str = "Schwarzer Hartschalenkoffer";
const DEVICE: DeviceKey = DeviceKey([0xd1; 32]);
const MESSAGE: MessageId = MessageId([9; 16]);

struct Desk {
    dir: tempfile::TempDir,
    archive: Archive,
}

fn key(byte: u8) -> ArchiveKey {
    ArchiveKey::new(&[byte; 32])
}

fn draft(text: &str) -> Draft {
    Draft {
        id: MESSAGE,
        kind: "note".into(),
        updated: Timestamp(1),
        subject: text.into(),
        content: text.repeat(8000),
    }
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let archive = Archive::create(&dir.path().join("archive.db"), &key(1)).unwrap();
        archive.save_draft(&draft(SECRET)).unwrap();
        archive
            .remember(DEVICE, MESSAGE, Timestamp(i64::MAX))
            .unwrap();
        Self { dir, archive }
    }

    fn backup(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut rng = StdRng::seed_from_u64(5);
        write(&self.archive, &mut out, PASSPHRASE, &CHEAP, &mut rng).unwrap();
        out
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn restored(backup: &[u8]) -> Result<(), BackupError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("archive.db");
    fs::write(&path, b"the archive in place").unwrap();
    let outcome = restore(&mut &*backup, PASSPHRASE, &path, &key(2));
    if outcome.is_err() {
        // Nothing was touched and nothing is left over.
        assert_eq!(fs::read(&path).unwrap(), b"the archive in place");
        assert_eq!(files(dir.path()).len(), 1);
    }
    outcome
}

fn rechecked(mut backup: Vec<u8>) -> Vec<u8> {
    let checksum = Sha256::digest(&backup[..HEADER_LEN - 32]);
    backup[HEADER_LEN - 32..HEADER_LEN].copy_from_slice(&checksum);
    backup
}

const HEADER_LEN: usize = 15 + 12 + 16 + 8 + 32 + 32;
const SEALED: usize = 64 * 1024 + 16;

#[test]
fn what_was_there_comes_back_under_a_new_key_and_replays_stay_known() {
    let desk = Desk::new();
    let backup = desk.backup();
    assert_eq!(
        files(desk.dir.path()).len(),
        3,
        "archive, log, shared memory"
    );
    // The old archive's log must not be read into the restored one.
    desk.archive.save_draft(&draft("later")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("archive.db");
    for name in ["archive.db", "archive.db-wal"] {
        fs::copy(desk.dir.path().join(name), dir.path().join(name)).unwrap();
    }
    restore(&mut backup.as_slice(), PASSPHRASE, &path, &key(2)).unwrap();
    assert_eq!(files(dir.path()), std::slice::from_ref(&path));
    assert!(matches!(
        Archive::open(&path, &key(1)),
        Err(ArchiveError::WrongKey)
    ));
    let archive = Archive::open(&path, &key(2)).unwrap();
    archive.check().unwrap();
    assert_eq!(archive.drafts().unwrap(), [draft(SECRET)]);
    assert!(archive.has_seen(DEVICE, MESSAGE).unwrap());
    assert!(!archive.remember(DEVICE, MESSAGE, Timestamp(5)).unwrap());
    // And it can be written and searched: the index came along.
    archive.save_draft(&draft("again")).unwrap();
}

#[test]
fn a_wrong_or_weak_passphrase_is_told_apart_from_damage() {
    let desk = Desk::new();
    let backup = desk.backup();
    let path = desk.dir.path().join("other.db");
    let wrong = restore(
        &mut backup.as_slice(),
        "duas malas sem dono",
        &path,
        &key(2),
    );
    assert!(matches!(wrong, Err(BackupError::WrongPassphrase)));
    assert!(!path.exists());
    let mut rng = StdRng::seed_from_u64(6);
    let weak = write(&desk.archive, &mut Vec::new(), "curta", &CHEAP, &mut rng);
    assert!(matches!(weak, Err(BackupError::WeakPassphrase)));
}

#[test]
fn damage_of_every_kind_has_its_error() {
    let backup = Desk::new().backup();
    assert!(backup.len() > HEADER_LEN + 2 * SEALED, "{}", backup.len());
    for len in [
        0,
        10,
        15,
        60,
        HEADER_LEN,
        HEADER_LEN + 1,
        HEADER_LEN + SEALED,
        backup.len() - 1,
    ] {
        let cut = restored(&backup[..len]);
        assert!(matches!(cut, Err(BackupError::Truncated)), "{len}: {cut:?}");
    }
    for at in (0..backup.len()).step_by(8191).chain(0..HEADER_LEN) {
        let mut flipped = backup.clone();
        flipped[at] ^= 1;
        let outcome = restored(&flipped);
        match at {
            0..14 => assert!(matches!(outcome, Err(BackupError::NotABackup)), "{at}"),
            _ => assert!(
                matches!(outcome, Err(BackupError::Damaged(_))),
                "{at}: {outcome:?}"
            ),
        }
        if (15..HEADER_LEN - 32).contains(&at) {
            assert!(restored(&rechecked(flipped)).is_err(), "{at}");
        }
    }
    let mut reordered = backup.clone();
    let (first, second) = reordered[HEADER_LEN..].split_at_mut(SEALED);
    first.swap_with_slice(&mut second[..SEALED]);
    assert!(matches!(restored(&reordered), Err(BackupError::Damaged(_))));
    let longer = [backup.as_slice(), b"x"].concat();
    assert!(matches!(restored(&longer), Err(BackupError::Damaged(_))));
    let mut newer = backup.clone();
    newer[14] = 2;
    assert!(matches!(restored(&newer), Err(BackupError::Newer(2))));
    restored(&backup).unwrap();
}

/// Keeps what lies in the directory at each write.
struct Watch<'a> {
    dir: &'a Path,
    written: Vec<u8>,
    on_disk: Vec<u8>,
    names: std::collections::BTreeSet<PathBuf>,
}

impl Write for Watch<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.written.extend_from_slice(bytes);
        for file in files(self.dir) {
            self.on_disk.extend(fs::read(&file)?);
            self.names.insert(file);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn neither_the_backup_nor_a_file_on_the_way_holds_a_word_in_clear() {
    let desk = Desk::new();
    let mut out = Watch {
        dir: desk.dir.path(),
        written: Vec::new(),
        on_disk: Vec::new(),
        names: Default::default(),
    };
    let mut rng = StdRng::seed_from_u64(5);
    write(&desk.archive, &mut out, PASSPHRASE, &CHEAP, &mut rng).unwrap();
    assert!(
        out.names
            .iter()
            .any(|name| name.ends_with("archive.db.backup"))
    );
    let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|w| w == word.as_bytes());
    for word in [SECRET, "CREATE TABLE", "SQLite format 3", PASSPHRASE] {
        assert!(!holds(&out.written, word), "{word}");
        assert!(!holds(&out.on_disk, word), "{word}");
    }
    assert!(
        !files(desk.dir.path())
            .iter()
            .any(|name| name.ends_with("archive.db.backup"))
    );
}
