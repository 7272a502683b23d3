//! The directory that a relay lives in: its transport key, headquarters' key, its database.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use aircop_wire::TransportKey;
use ed25519_dalek::{SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::store::{Checked, OpenError, Sqlite, SqliteOptions, Totals};

const KEY: &str = "transport.key";
const ADMIN: &str = "admin.pub";
const DATABASE: &str = "relay.db";
const LOCK: &str = "lock";

/// What is wrong with the directory, and what to do. The operator's fault.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// There is a relay already.
    #[error("{} holds a relay already; choose another --data", .0.display())]
    AlreadyThere(PathBuf),
    /// There is none.
    #[error("{} holds no relay; make one with aircop-relay init", .0.display())]
    NotThere(PathBuf),
    /// Another process serves it.
    #[error("another process serves {}; stop it first", .0.display())]
    InUse(PathBuf),
    /// Not what [`init`] wrote.
    #[error("{} is damaged; put it back from a copy", .0.display())]
    Damaged(PathBuf),
    /// A backup in which bytes are not what was put.
    #[error(
        "{} is damaged: use another backup, or this one with --accept-damaged, which leaves out what \
         is damaged",
        .0.display()
    )]
    DamagedCopy(PathBuf),
    /// Not an Ed25519 key.
    #[error("the admin key is 64 hexadecimal digits that headquarters prints at hq init")]
    AdminKey,
    /// The file system says no.
    #[error("{}: {source}", path.display())]
    Io {
        /// What was used.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The database says no.
    #[error(transparent)]
    Database(#[from] OpenError),
}

/// A relay's directory, held against other processes until dropped.
pub struct Data {
    dir: PathBuf,
    seed: Zeroizing<[u8; 32]>,
    admin: VerifyingKey,
    _lock: File,
}

impl std::fmt::Debug for Data {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Data")
            .field("dir", &self.dir)
            .finish_non_exhaustive()
    }
}

/// Makes a relay that believes `admin` (hexadecimal), and returns the key that its clients pin.
/// `seed` is 32 fresh random bytes.
///
/// # Errors
/// [`DataError`]; a directory that holds a relay stays untouched.
pub fn init(dir: &Path, admin: &str, seed: &[u8; 32]) -> Result<TransportKey, DataError> {
    parse_admin(admin).ok_or(DataError::AdminKey)?;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(dir)
        .map_err(at(dir))?;
    let _lock = lock(dir)?;
    if dir.join(KEY).exists() {
        return Err(DataError::AlreadyThere(dir.to_owned()));
    }
    drop(Sqlite::open(
        &dir.join(DATABASE),
        &SqliteOptions::default(),
    )?);
    write(dir, ADMIN, 0o644, &format!("{admin}\n"))?;
    // Last: it is what tells a relay from the rest of an attempt.
    let text = Zeroizing::new(format!("{}\n", *Zeroizing::new(hex::encode(seed))));
    write(dir, KEY, 0o600, &text)?;
    Ok(public(seed))
}

/// The key that clients pin, without holding the directory.
///
/// # Errors
/// [`DataError`].
pub fn key(dir: &Path) -> Result<TransportKey, DataError> {
    Ok(public(&*read_seed(dir)?))
}

/// Counts everything, also while another process serves it.
///
/// # Errors
/// [`DataError`].
pub fn totals(dir: &Path) -> Result<Totals, DataError> {
    Ok(Sqlite::totals(&dir.join(DATABASE))?)
}

/// Bytes of the database and its log on the disk.
#[must_use]
pub fn database_bytes(dir: &Path) -> u64 {
    let names = [DATABASE.to_owned(), format!("{DATABASE}-wal")];
    let metas = names.iter().map(|name| fs::metadata(dir.join(name)));
    metas.flatten().map(|meta| meta.len()).sum()
}

/// Digests everything again, also while another process serves it.
///
/// # Errors
/// [`DataError`].
pub fn check(dir: &Path) -> Result<Checked, DataError> {
    read_seed(dir)?;
    Ok(Sqlite::check(&dir.join(DATABASE))?)
}

/// Copies a relay to a new directory, also while another process serves it: the database as it is at
/// one instant, its keys, the files. The copy holds the relay's own key, as its directory does.
///
/// # Errors
/// [`DataError`]; a directory that holds a relay stays untouched.
pub fn backup(dir: &Path, to: &Path) -> Result<(), DataError> {
    let seed = read_seed(dir)?;
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(to)
        .map_err(at(to))?;
    let _lock = lock(to)?;
    if to.join(KEY).exists() || to.join(DATABASE).exists() {
        return Err(DataError::AlreadyThere(to.to_owned()));
    }
    let admin = dir.join(ADMIN);
    let admin = fs::read_to_string(&admin).map_err(at(&admin))?;
    // The database first: a chunk that it names was on the disk before.
    Sqlite::copy(&dir.join(DATABASE), &to.join(DATABASE))?;
    let files = Sqlite::files(&dir.join(DATABASE));
    let copies = Sqlite::files(&to.join(DATABASE));
    if files.is_dir() {
        DirBuilder::new()
            .mode(0o700)
            .create(&copies)
            .map_err(at(&copies))?;
        for entry in fs::read_dir(&files).map_err(at(&files))? {
            let entry = entry.map_err(at(&files))?;
            let copy = copies.join(entry.file_name());
            match fs::copy(entry.path(), &copy) {
                Ok(_) => File::open(&copy)
                    .and_then(|file| file.sync_all())
                    .map_err(at(&copy))?,
                // It has expired meanwhile.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(at(&copy)(error)),
            }
        }
    }
    Sqlite::settle_copy(&to.join(DATABASE), &dir.join(DATABASE))?;
    write(to, ADMIN, 0o644, &admin)?;
    let text = Zeroizing::new(format!("{}\n", *Zeroizing::new(hex::encode(*seed))));
    // Last: it is what tells a relay from the rest of an attempt.
    write(to, KEY, 0o600, &text)
}

/// Puts a backup in place as a relay's directory, once every byte of it has been checked. With
/// `accept_damaged` also one that is not whole: what is damaged is never handed out.
///
/// # Errors
/// [`DataError::DamagedCopy`] for a backup that is not whole; a directory that holds a relay stays
/// untouched.
pub fn restore(backup: &Path, dir: &Path, accept_damaged: bool) -> Result<(), DataError> {
    if !accept_damaged && !check(backup)?.is_whole() {
        return Err(DataError::DamagedCopy(backup.to_owned()));
    }
    self::backup(backup, dir)
}

/// Gives the room of what was deleted back to the disk. Not while another process serves it.
///
/// # Errors
/// [`DataError`].
pub fn compact(dir: &Path) -> Result<(), DataError> {
    read_seed(dir)?;
    let _lock = lock(dir)?;
    Ok(Sqlite::compact(&dir.join(DATABASE))?)
}

impl Data {
    /// Opens what [`init`] made.
    ///
    /// # Errors
    /// [`DataError`].
    pub fn open(dir: &Path) -> Result<Self, DataError> {
        let seed = read_seed(dir)?;
        let lock = lock(dir)?;
        let path = dir.join(ADMIN);
        let text = fs::read_to_string(&path).map_err(at(&path))?;
        let admin = parse_admin(text.trim()).ok_or(DataError::Damaged(path))?;
        Ok(Self {
            dir: dir.to_owned(),
            seed,
            admin,
            _lock: lock,
        })
    }

    /// The transport key's Ed25519 seed.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The key that clients pin.
    #[must_use]
    pub fn key(&self) -> TransportKey {
        public(&self.seed)
    }

    /// Headquarters' relay-admin key.
    #[must_use]
    pub fn admin(&self) -> VerifyingKey {
        self.admin
    }

    /// Opens the database.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn store(&self, options: &SqliteOptions) -> Result<Sqlite, OpenError> {
        Sqlite::open(&self.dir.join(DATABASE), options)
    }
}

fn public(seed: &[u8; 32]) -> TransportKey {
    TransportKey(SigningKey::from_bytes(seed).verifying_key().to_bytes())
}

fn parse_admin(text: &str) -> Option<VerifyingKey> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    // A weak key would take anyone's signatures.
    VerifyingKey::from_bytes(&bytes)
        .ok()
        .filter(|key| !key.is_weak())
}

fn read_seed(dir: &Path) -> Result<Zeroizing<[u8; 32]>, DataError> {
    let path = dir.join(KEY);
    let text = match fs::read_to_string(&path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(DataError::NotThere(dir.to_owned()));
        }
        Err(error) => return Err(at(&path)(error)),
    };
    let mut seed = Zeroizing::new([0; 32]);
    hex::decode_to_slice(text.trim(), seed.as_mut_slice()).map_err(|_| DataError::Damaged(path))?;
    Ok(seed)
}

fn lock(dir: &Path) -> Result<File, DataError> {
    let path = dir.join(LOCK);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(&path)
        .map_err(at(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(DataError::InUse(dir.to_owned())),
        Err(TryLockError::Error(error)) => Err(at(&path)(error)),
    }
}

/// Whole or not at all.
fn write(dir: &Path, name: &str, mode: u32, text: &str) -> Result<(), DataError> {
    let path = dir.join(name);
    let draft = dir.join(format!("{name}.new"));
    let put = || {
        // Left over from an attempt; its mode might be another.
        let _ = fs::remove_file(&draft);
        let mut file = File::options()
            .create_new(true)
            .write(true)
            .mode(mode)
            .open(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, &path)?;
        File::open(dir)?.sync_all()
    };
    put().map_err(at(&path))
}

fn at(path: &Path) -> impl Fn(io::Error) -> DataError {
    move |source| DataError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    const SEED: [u8; 32] = [3; 32];

    fn admin() -> String {
        hex::encode(SigningKey::from_bytes(&[9; 32]).verifying_key().to_bytes())
    }

    #[test]
    fn what_init_made_is_opened_by_one_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("relay");
        let made = init(&dir, &admin(), &SEED).unwrap();
        let mode = |name: &str| {
            let meta = fs::metadata(dir.join(name)).unwrap();
            meta.permissions().mode() & 0o777
        };
        assert_eq!((mode(KEY), mode(".")), (0o600, 0o700));
        let data = Data::open(&dir).unwrap();
        assert_eq!((data.key(), data.seed()), (made, &SEED));
        assert_eq!(hex::encode(data.admin().to_bytes()), admin());
        assert!(matches!(Data::open(&dir), Err(DataError::InUse(_))));
        // Counting needs no turn.
        let _store = data.store(&SqliteOptions::default()).unwrap();
        assert_eq!(totals(&dir).unwrap().devices, 0);
        assert_eq!(key(&dir).unwrap(), made);
        drop((_store, data));
        Data::open(&dir).unwrap();
    }

    #[test]
    fn a_relay_is_never_made_over_another() {
        let dir = tempfile::tempdir().unwrap();
        let made = init(dir.path(), &admin(), &SEED).unwrap();
        let again = init(dir.path(), &admin(), &[4; 32]);
        assert!(
            matches!(again, Err(DataError::AlreadyThere(_))),
            "{again:?}"
        );
        assert_eq!(key(dir.path()).unwrap(), made);
    }

    #[test]
    fn bad_keys_and_damage_are_named() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(
            Data::open(dir.path()),
            Err(DataError::NotThere(_))
        ));
        // Too short, no hexadecimal, and the point that takes any signature.
        let weak = format!("01{}", "00".repeat(31));
        for bad in ["", "12", &"xy".repeat(32), &weak] {
            let made = init(dir.path(), bad, &SEED);
            assert!(matches!(made, Err(DataError::AdminKey)), "{bad}: {made:?}");
        }
        init(dir.path(), &admin(), &SEED).unwrap();
        fs::write(dir.path().join(ADMIN), "half").unwrap();
        let opened = Data::open(dir.path());
        assert!(matches!(opened, Err(DataError::Damaged(_))), "{opened:?}");
    }
}
