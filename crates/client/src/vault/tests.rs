//! The vault of Praia's desk: its officers, a bad disk, a thief.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use rand::SeedableRng;
use rand::rngs::StdRng;
use sha2::{Digest, Sha256};

use super::*;

const CHEAP: Kdf = Kdf {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};
const SECRETS: &[u8] = b"the signing key of Praia and its prekeys";
const ZELIA: (&str, &str) = ("Zélia Évora", "morabeza na porto");
const JOAO: (&str, &str) = ("João Tavares", "catchupa de domingo");

struct Desk {
    _dir: tempfile::TempDir,
    path: PathBuf,
    rng: StdRng,
}

impl Desk {
    fn new() -> (Self, Vault) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("data").join("vault");
        let mut rng = StdRng::seed_from_u64(7);
        let vault = Vault::create(&path, ZELIA.0, ZELIA.1, &CHEAP, SECRETS, &mut rng).unwrap();
        let desk = Self {
            _dir: dir,
            path,
            rng,
        };
        (desk, vault)
    }

    fn unlocks(&self, who: (&str, &str)) -> Result<Vec<u8>, VaultError> {
        Vault::unlock(&self.path, who.0, who.1).map(|(_, secrets)| secrets.to_vec())
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).unwrap()
    }
}

/// What someone writes who knows the format: the checksum is right again.
fn rechecked(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 32;
    let checksum = Sha256::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&checksum);
    bytes
}

fn wrong<T>(outcome: Result<T, VaultError>) -> bool {
    matches!(outcome, Err(VaultError::WrongPassword))
}

fn damaged<T>(outcome: Result<T, VaultError>) -> bool {
    matches!(outcome, Err(VaultError::Damaged(_)))
}

#[test]
fn what_is_saved_comes_back_to_the_right_officer_and_password_alone() {
    let (mut desk, mut vault) = Desk::new();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), SECRETS);
    assert_eq!(
        desk.unlocks(("ze\u{301}LIA évora ", ZELIA.1)).unwrap(),
        SECRETS
    );
    assert!(wrong(desk.unlocks((ZELIA.0, "morabeza na portO"))));
    assert!(wrong(desk.unlocks((ZELIA.0, ""))));
    assert!(wrong(desk.unlocks((JOAO.0, ZELIA.1))));
    assert!(wrong(desk.unlocks((ZELIA.0, &"x".repeat(5000)))));
    vault.save(b"others", &mut desk.rng).unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), b"others");
    vault.save(b"", &mut desk.rng).unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), b"");
    assert_eq!(vault.officer().name, ZELIA.0);
    let again = Vault::create(&desk.path, ZELIA.0, ZELIA.1, &CHEAP, b"", &mut desk.rng);
    assert!(matches!(again, Err(VaultError::AlreadyExists)));
}

#[test]
fn every_save_has_another_nonce_and_ciphertext() {
    let (mut desk, mut vault) = Desk::new();
    let before = desk.bytes();
    vault.save(SECRETS, &mut desk.rng).unwrap();
    let after = desk.bytes();
    let payload = after.len() - 32 - 16 - SECRETS.len() - 32 - 24;
    assert_eq!(before[..payload], after[..payload]);
    assert_ne!(before[payload..payload + 24], after[payload..payload + 24]);
    assert_ne!(before[payload + 24..], after[payload + 24..]);
}

#[test]
fn a_removed_officer_gets_old_secrets_from_an_old_copy_and_nothing_from_the_new_file() {
    let (mut desk, mut vault) = Desk::new();
    let joao = vault
        .add_officer(JOAO.0, JOAO.1, &CHEAP, &mut desk.rng)
        .unwrap();
    assert_eq!(desk.unlocks(JOAO).unwrap(), SECRETS);
    let (his, _) = Vault::unlock(&desk.path, JOAO.0, JOAO.1).unwrap();
    let old_copy = desk.bytes();

    vault.remove_officer(joao, &mut desk.rng).unwrap();
    vault.save(b"new secrets", &mut desk.rng).unwrap();
    let new_file = desk.bytes();
    assert!(wrong(desk.unlocks(JOAO)));
    assert_eq!(desk.unlocks(ZELIA).unwrap(), b"new secrets");
    // Neither the payload key that he kept nor any wrap of his opens it.
    assert!(damaged(
        Sealed::parse(&new_file).unwrap().open(&his.key, None)
    ));

    fs::write(&desk.path, &old_copy).unwrap();
    assert_eq!(desk.unlocks(JOAO).unwrap(), SECRETS);
}

#[test]
fn an_absent_officer_still_gets_in_after_another_was_removed() {
    let (mut desk, mut vault) = Desk::new();
    vault
        .add_officer(JOAO.0, JOAO.1, &CHEAP, &mut desk.rng)
        .unwrap();
    let third = vault
        .add_officer("Ana Lopes", "uma senha comprida", &CHEAP, &mut desk.rng)
        .unwrap();
    vault.remove_officer(third, &mut desk.rng).unwrap();
    assert_eq!(desk.unlocks(JOAO).unwrap(), SECRETS);
    let (joao, _) = Vault::unlock(&desk.path, JOAO.0, JOAO.1).unwrap();
    assert_eq!(joao.listed(), Vault::officers(&desk.path).unwrap());
    assert_eq!(joao.listed().len(), 2);
}

#[test]
fn a_changed_password_leaves_nothing_to_the_old_one() {
    let (mut desk, mut vault) = Desk::new();
    vault
        .add_officer(JOAO.0, JOAO.1, &CHEAP, &mut desk.rng)
        .unwrap();
    let (old, _) = Vault::unlock(&desk.path, ZELIA.0, ZELIA.1).unwrap();
    let new = "outra senha comprida";
    assert!(wrong(vault.change_password(
        "not the old one",
        new,
        &CHEAP,
        &mut desk.rng
    )));
    let short = vault.change_password(ZELIA.1, "curta", &CHEAP, &mut desk.rng);
    assert!(matches!(short, Err(VaultError::WeakPassword)));
    assert_eq!(desk.unlocks(ZELIA).unwrap(), SECRETS);
    vault
        .change_password(ZELIA.1, new, &CHEAP, &mut desk.rng)
        .unwrap();
    assert!(wrong(desk.unlocks(ZELIA)));
    assert_eq!(desk.unlocks((ZELIA.0, new)).unwrap(), SECRETS);
    assert_eq!(desk.unlocks(JOAO).unwrap(), SECRETS);
    assert_eq!(vault.officer(), old.officer());
    assert!(damaged(
        Sealed::parse(&desk.bytes()).unwrap().open(&old.key, None)
    ));
}

#[test]
fn weak_costs_are_strengthened_once() {
    let (mut desk, mut vault) = Desk::new();
    let wanted = Kdf {
        memory_kib: 128,
        passes: 1,
        lanes: 2,
    };
    assert!(wrong(vault.strengthen(
        "not the password",
        &wanted,
        &mut desk.rng
    )));
    assert!(vault.strengthen(ZELIA.1, &wanted, &mut desk.rng).unwrap());
    assert!(!vault.strengthen(ZELIA.1, &wanted, &mut desk.rng).unwrap());
    let sealed = Sealed::parse(&desk.bytes()).unwrap();
    assert_eq!(sealed.entries[0].kdf, wanted);
    assert_eq!(desk.unlocks(ZELIA).unwrap(), SECRETS);
}

#[test]
fn who_may_be_added_and_removed() {
    let (mut desk, mut vault) = Desk::new();
    let own = vault.officer().id;
    let rng = &mut desk.rng;
    let last = vault.remove_officer(own, rng);
    assert!(matches!(last, Err(VaultError::LastOfficer)));
    let twice = vault.add_officer("ZÉLIA ÉVORA", JOAO.1, &CHEAP, rng);
    assert!(matches!(twice, Err(VaultError::OfficerExists)));
    let named = vault.add_officer(JOAO.0, JOAO.0, &CHEAP, rng);
    assert!(matches!(named, Err(VaultError::WeakPassword)));
    let greedy = Kdf::with_memory_mib(100 * 1024);
    let greedy = vault.add_officer(JOAO.0, JOAO.1, &greedy, rng);
    assert!(matches!(greedy, Err(VaultError::BadKdf)));
    vault.add_officer(JOAO.0, JOAO.1, &CHEAP, rng).unwrap();
    let own = vault.remove_officer(own, rng);
    assert!(matches!(own, Err(VaultError::OwnEntry)));
    let nobody = vault.remove_officer(OfficerId([9; 16]), rng);
    assert!(matches!(nobody, Err(VaultError::UnknownOfficer)));
    assert_eq!(vault.listed().len(), 2);
}

#[test]
fn every_flipped_byte_is_found() {
    let (desk, _) = Desk::new();
    let sound = desk.bytes();
    let mut refused = 0;
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&desk.path, &bytes).unwrap();
        let plain = desk.unlocks(ZELIA).unwrap_err();
        let is_version = at == 13 && matches!(plain, VaultError::Newer(_));
        assert!(
            is_version || matches!(plain, VaultError::Damaged(_)),
            "{at}: {plain}"
        );
        // Each byte of the header's small fields and the payload, some of the long keys'.
        if at < 80 || at.is_multiple_of(61) || at > sound.len() - 200 {
            fs::write(&desk.path, rechecked(bytes)).unwrap();
            if at < sound.len() - 32 {
                let clever = desk.unlocks(ZELIA).unwrap_err();
                let known = matches!(
                    clever,
                    VaultError::Damaged(_) | VaultError::WrongPassword | VaultError::Newer(_)
                );
                assert!(known, "{at}: {clever}");
                refused += 1;
            }
        }
    }
    assert!(refused > 250, "{refused}");
}

#[test]
fn every_truncation_is_found() {
    let (desk, _) = Desk::new();
    let sound = desk.bytes();
    for len in (0..sound.len()).step_by(7).chain([sound.len() - 1]) {
        fs::write(&desk.path, &sound[..len]).unwrap();
        assert!(damaged(desk.unlocks(ZELIA)), "{len}");
        assert!(damaged(Vault::officers(&desk.path)), "{len}");
        if len > 32 {
            fs::write(&desk.path, rechecked(sound[..len].to_vec())).unwrap();
            assert!(damaged(desk.unlocks(ZELIA)), "{len}");
        }
    }
    fs::remove_file(&desk.path).unwrap();
    assert!(matches!(desk.unlocks(ZELIA), Err(VaultError::NotFound)));
}

#[test]
fn swapped_or_dropped_officers_are_found() {
    let (mut desk, mut vault) = Desk::new();
    // Names of one length, so that the entries are.
    let other = ("Zélia Ávora", JOAO.1);
    vault
        .add_officer(other.0, other.1, &CHEAP, &mut desk.rng)
        .unwrap();
    let sound = desk.bytes();
    let len = 16 + 12 + 16 + officer_key::PUBLIC_LEN + officer_key::WRAP_LEN + 2 + ZELIA.0.len();
    let (first, second) = (15..15 + len, 15 + len..15 + 2 * len);

    let mut swapped = sound.clone();
    swapped[first.clone()].copy_from_slice(&sound[second.clone()]);
    swapped[second.clone()].copy_from_slice(&sound[first]);
    let mut dropped = sound.clone();
    dropped[14] = 1;
    dropped.drain(second.clone());
    let mut renamed = sound.clone();
    renamed[second.end - 1] = b'o';
    let mut cheaper = sound.clone();
    // The other's passes: Zélia would not see it in her own entry.
    cheaper[second.start + 23] = 2;
    for (what, changed) in [
        ("swapped", swapped),
        ("dropped", dropped),
        ("cheaper", cheaper),
        ("renamed", renamed),
    ] {
        fs::write(&desk.path, rechecked(changed)).unwrap();
        assert!(damaged(desk.unlocks(ZELIA)), "{what}");
    }
}

#[test]
fn a_vault_made_by_a_stranger_for_a_known_public_key_is_refused() {
    let (mut desk, _) = Desk::new();
    let sealed = Sealed::parse(&desk.bytes()).unwrap();
    let key = random_key(&mut desk.rng);
    let mut entry = sealed.entries[0].clone();
    entry.wrap = officer_key::wrap(entry.id, &entry.public, &key, &mut desk.rng).unwrap();
    let forged = format::seal(
        &[entry],
        &[Zeroizing::new([1; 32])],
        None,
        b"theirs",
        &key,
        [2; 24],
    );
    fs::write(&desk.path, forged.unwrap()).unwrap();
    let refused = desk.unlocks(ZELIA);
    assert!(matches!(
        refused,
        Err(VaultError::Damaged("it was made by someone else"))
    ));
}

#[test]
fn a_crash_before_the_rename_keeps_the_old_vault() {
    let (mut desk, mut vault) = Desk::new();
    let key = vault.key.clone();
    let new = format::seal(&vault.entries, &vault.proofs, None, b"new", &key, [3; 24]).unwrap();
    let staged = file::stage(&desk.path, &new).unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), SECRETS);
    // Half a file, as after a power cut, is no hindrance.
    fs::write(&staged, &new[..100]).unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), SECRETS);
    vault.save(b"later", &mut desk.rng).unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), b"later");
    assert!(!staged.exists());
}

#[test]
fn a_file_changed_behind_an_open_vault_is_not_overwritten() {
    let (mut desk, mut vault) = Desk::new();
    let (mut second, _) = Vault::unlock(&desk.path, ZELIA.0, ZELIA.1).unwrap();
    second
        .add_officer(JOAO.0, JOAO.1, &CHEAP, &mut desk.rng)
        .unwrap();
    let added = vault.add_officer("Ana Lopes", JOAO.1, &CHEAP, &mut desk.rng);
    assert!(damaged(added));
    assert!(damaged(vault.save(b"old officers", &mut desk.rng)));
    assert_eq!(desk.unlocks(JOAO).unwrap(), SECRETS);
}

#[cfg(unix)]
#[test]
fn only_this_user_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let (mut desk, mut vault) = Desk::new();
    vault.save(SECRETS, &mut desk.rng).unwrap();
    Attempts::record(&desk.path, aircop_message::Timestamp(0)).unwrap();
    let directory = desk.path.parent().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(directory), 0o700);
    let mut files = 0;
    for entry in fs::read_dir(directory).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
        files += 1;
    }
    assert_eq!(files, 2);
}

#[cfg(windows)]
#[test]
fn only_this_user_can_read_the_files() {
    let (mut desk, mut vault) = Desk::new();
    vault.save(SECRETS, &mut desk.rng).unwrap();
    Attempts::record(&desk.path, aircop_message::Timestamp(0)).unwrap();
    let directory = desk.path.parent().unwrap();
    assert!(!aircop_files::others_can_read(directory).unwrap());
    let mut files = 0;
    for entry in fs::read_dir(directory).unwrap() {
        assert!(!aircop_files::others_can_read(&entry.unwrap().path()).unwrap());
        files += 1;
    }
    assert_eq!(files, 2);
}

/// A virus scanner or a search index holds the vault open, for reading, while it is written anew.
#[cfg(windows)]
#[test]
fn who_reads_the_vault_does_not_keep_it_from_being_saved() {
    let (mut desk, mut vault) = Desk::new();
    let held = fs::File::open(&desk.path).unwrap();
    let soon = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(200));
        drop(held);
    });
    vault.save(b"new secrets", &mut desk.rng).unwrap();
    soon.join().unwrap();
    assert_eq!(desk.unlocks(ZELIA).unwrap(), b"new secrets");
}

#[test]
fn nothing_secret_is_in_the_file_in_debug_or_in_errors() {
    let (mut desk, mut vault) = Desk::new();
    let mut said = format!("{vault:?}");
    for error in [
        desk.unlocks((ZELIA.0, "morabeza na porta")).unwrap_err(),
        vault
            .change_password("morabeza na porta", JOAO.1, &CHEAP, &mut desk.rng)
            .unwrap_err(),
        vault
            .add_officer(ZELIA.0, JOAO.1, &CHEAP, &mut desk.rng)
            .unwrap_err(),
        vault
            .change_password(ZELIA.1, "catchupa", &CHEAP, &mut desk.rng)
            .unwrap_err(),
    ] {
        said += &format!("{error} {error:?}");
    }
    for secret in ["morabeza", "catchupa", "signing", "Zélia"] {
        assert!(!said.contains(secret), "{said}");
    }
    let bytes = desk.bytes();
    for secret in [
        SECRETS,
        ZELIA.1.as_bytes(),
        vault.key.as_slice(),
        vault.proofs[0].as_slice(),
    ] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret));
    }
}

#[test]
fn the_panic_wipe_leaves_nothing() {
    let (desk, vault) = Desk::new();
    file::stage(&desk.path, b"half of another").unwrap();
    Attempts::record(&desk.path, aircop_message::Timestamp(0)).unwrap();
    // A second name shows what became of the blocks.
    let blocks = desk.path.with_extension("link");
    fs::hard_link(&desk.path, &blocks).unwrap();
    let len = desk.bytes().len();
    drop(vault);
    Vault::destroy(&desk.path, &SystemKeyring).unwrap();
    assert!(!Vault::exists(&desk.path));
    assert_eq!(fs::read(&blocks).unwrap(), vec![0; len]);
    fs::remove_file(&blocks).unwrap();
    assert_eq!(
        fs::read_dir(desk.path.parent().unwrap()).unwrap().count(),
        0
    );
    Vault::destroy(&desk.path, &SystemKeyring).unwrap();
}

fn rng(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

/// A keyring in memory that can be emptied or switched off.
#[derive(Default)]
struct Pocket(Mutex<Option<BTreeMap<String, Vec<u8>>>>);

impl Pocket {
    fn working() -> Self {
        Self(Mutex::new(Some(BTreeMap::new())))
    }

    fn held(&self) -> usize {
        self.0.lock().unwrap().as_ref().map_or(0, BTreeMap::len)
    }
}

impl Keyring for Pocket {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyring> {
        let kept = self.0.lock().unwrap();
        let found = kept.as_ref().ok_or(NoKeyring)?.get(name).cloned();
        Ok(found.map(Zeroizing::new))
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), NoKeyring> {
        let mut kept = self.0.lock().unwrap();
        let kept = kept.as_mut().ok_or(NoKeyring)?;
        kept.insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), NoKeyring> {
        let mut kept = self.0.lock().unwrap();
        kept.as_mut().ok_or(NoKeyring)?.remove(name);
        Ok(())
    }
}

#[test]
fn a_tied_vault_opens_only_with_the_keyring_or_its_recovery_code() {
    let (desk, mut vault) = Desk::new();
    let keyring = Pocket::working();
    let tie = Tie::fresh(&mut rng(21));
    tie.keep(&keyring).unwrap();
    let code = tie.code();
    vault.tie(tie, &mut rng(22)).unwrap();
    assert!(vault.is_tied());
    vault.save(b"tied", &mut rng(23)).unwrap();
    let open = |keyring: &Pocket, recovery: Option<&str>| {
        Vault::unlock_with(&desk.path, ZELIA.0, ZELIA.1, keyring, recovery)
            .map(|(_, secrets)| secrets.to_vec())
    };
    assert_eq!(open(&keyring, None).unwrap(), b"tied");
    // A wrong password is told as such, whatever the keyring holds.
    let wrong = Vault::unlock_with(&desk.path, ZELIA.0, JOAO.1, &Pocket::working(), None);
    assert!(matches!(wrong, Err(VaultError::WrongPassword)));

    // The thief of the disk has no keyring; one without a service is no better.
    for other in [Pocket::working(), Pocket::default()] {
        assert!(matches!(
            open(&other, None),
            Err(VaultError::KeyringMissing)
        ));
    }
    // Nor does another secret under the same name do.
    let foreign = Pocket::working();
    let name = keyring
        .0
        .lock()
        .unwrap()
        .as_ref()
        .unwrap()
        .keys()
        .next()
        .unwrap()
        .clone();
    foreign.set(&name, &[7; 16]).unwrap();
    assert!(matches!(
        open(&foreign, None),
        Err(VaultError::KeyringMissing)
    ));

    let lost = Pocket::working();
    let other = Tie::fresh(&mut rng(24)).code();
    for bad in ["", "1234", &other] {
        assert!(matches!(
            open(&lost, Some(bad)),
            Err(VaultError::BadRecovery)
        ));
    }
    assert_eq!(open(&lost, Some(&code)).unwrap(), b"tied");
    // The code has put the secret back: it is not asked for again.
    assert_eq!(open(&lost, None).unwrap(), b"tied");

    let (mut vault, _) = Vault::unlock_with(&desk.path, ZELIA.0, ZELIA.1, &lost, None).unwrap();
    vault
        .add_officer(JOAO.0, JOAO.1, &CHEAP, &mut rng(25))
        .unwrap();
    assert!(vault.is_tied());
    let untied = vault.untie(&mut rng(26)).unwrap().unwrap();
    untied.forget(&lost);
    assert_eq!(lost.held(), 0);
    assert_eq!(open(&Pocket::default(), None).unwrap(), b"tied");
}

#[test]
fn a_keyring_that_keeps_nothing_ties_nothing_and_a_wipe_empties_it() {
    let (desk, mut vault) = Desk::new();
    let tie = Tie::fresh(&mut rng(31));
    assert!(matches!(
        tie.keep(&Pocket::default()),
        Err(VaultError::KeyringUnavailable)
    ));
    let keyring = Pocket::working();
    tie.keep(&keyring).unwrap();
    vault.tie(tie, &mut rng(32)).unwrap();
    assert_eq!(keyring.held(), 1);
    Vault::destroy(&desk.path, &keyring).unwrap();
    assert_eq!(keyring.held(), 0);
    assert!(!desk.path.exists());
}

/// The Credential Manager; elsewhere a keyring asks its user.
#[cfg(windows)]
#[test]
fn the_systems_keyring_keeps_replaces_and_forgets() {
    let name = format!("test {}", std::process::id());
    let keyring = SystemKeyring;
    assert!(keyring.get(&name).unwrap().is_none());
    // No text: it must not be taken for one.
    keyring.set(&name, &[0, 0xff, 0xfe, 0x80]).unwrap();
    keyring.set(&name, &[0xd8, 0, 0, 1]).unwrap();
    let kept = keyring.get(&name).unwrap();
    assert_eq!(
        kept.as_deref().map(Vec::as_slice),
        Some(&[0xd8, 0, 0, 1][..])
    );
    keyring.remove(&name).unwrap();
    keyring.remove(&name).unwrap();
    assert!(keyring.get(&name).unwrap().is_none());
}
