#![allow(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::io::Write;

use super::*;

#[test]
fn a_new_file_and_a_new_folder_are_for_their_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("office").join("blobs");
    create_dir(&folder).unwrap();
    assert!(!others_can_read(&folder).unwrap());
    let file = folder.join("key");
    create_new(&file).unwrap().write_all(b"secret").unwrap();
    assert!(!others_can_read(&file).unwrap());
    assert_eq!(fs::read(&file).unwrap(), b"secret");
    let again = create_new(&file).unwrap_err();
    assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&file).unwrap(), b"secret");
}

#[test]
fn what_others_can_read_is_seen_and_can_be_closed() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("letter");
    fs::write(&file, "x").unwrap();
    open_to_all(&file);
    assert!(others_can_read(&file).unwrap());
    protect(&file).unwrap();
    assert!(!others_can_read(&file).unwrap());
    assert!(others_can_read(&dir.path().join("not there")).is_err());
}

#[test]
fn a_folder_that_is_there_keeps_its_rights() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("shared");
    fs::create_dir(&folder).unwrap();
    open_to_all(&folder);
    create_dir(&folder).unwrap();
    assert!(others_can_read(&folder).unwrap());
}

#[test]
fn a_rename_takes_the_place_of_what_was_there() {
    let dir = tempfile::tempdir().unwrap();
    let (old, new) = (dir.path().join("old"), dir.path().join("new"));
    fs::write(&old, "old").unwrap();
    fs::write(&new, "new").unwrap();
    rename(&new, &old).unwrap();
    sync_parent(&old).unwrap();
    assert_eq!(fs::read(&old).unwrap(), b"new");
    assert!(!new.exists());
}

#[cfg(unix)]
fn open_to_all(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = if path.is_dir() { 0o755 } else { 0o644 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(windows)]
fn open_to_all(path: &Path) {
    use windows_permissions::constants::{SeObjectType, SecurityInformation};
    let open: windows_permissions::LocalBox<windows_permissions::SecurityDescriptor> =
        "D:(A;;FA;;;WD)".parse().unwrap();
    windows_permissions::wrappers::SetNamedSecurityInfo(
        path.as_os_str(),
        SeObjectType::SE_FILE_OBJECT,
        SecurityInformation::Dacl,
        None,
        None,
        open.dacl(),
        None,
    )
    .unwrap();
}
