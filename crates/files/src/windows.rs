//! By access list.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use windows_permissions::constants::{AccessRights, AceType, SeObjectType, SecurityInformation};
use windows_permissions::utilities::current_process_sid;
use windows_permissions::wrappers::{GetNamedSecurityInfo, SetNamedSecurityInfo};
use windows_permissions::{LocalBox, SecurityDescriptor};

/// How long a rename is tried while somebody else holds the file.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(20);
/// `ERROR_ACCESS_DENIED`, `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`.
const HELD: [i32; 3] = [5, 32, 33];
/// `FILE_READ_DATA` of a file, `FILE_LIST_DIRECTORY` of a folder.
const READ_DATA: AccessRights = AccessRights::Bit0;
/// The system, administrators, and the owner whoever it is.
const TRUSTED: [&str; 3] = ["S-1-5-18", "S-1-5-32-544", "S-1-3-4"];

pub(crate) fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let new = !path.exists();
    let file = options.open(path)?;
    if new && let Err(error) = protect(path, false) {
        drop(file);
        let _ = fs::remove_file(path);
        return Err(error);
    }
    Ok(file)
}

pub(crate) fn create_dir(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    protect(path, true)
}

pub(crate) fn protect(path: &Path, folder: bool) -> io::Result<()> {
    let me = current_process_sid()?;
    // P: nothing is inherited from above; OICI: what is made inside inherits; FA: all rights.
    let inside = if folder { "OICI" } else { "" };
    let text = format!("D:P(A;{inside};FA;;;{})(A;{inside};FA;;;SY)", &*me);
    let wanted: LocalBox<SecurityDescriptor> = text.parse()?;
    SetNamedSecurityInfo(
        path.as_os_str(),
        SeObjectType::SE_FILE_OBJECT,
        SecurityInformation::Dacl | SecurityInformation::ProtectedDacl,
        None,
        None,
        wanted.dacl(),
        None,
    )
}

pub(crate) fn others_can_read(path: &Path) -> io::Result<bool> {
    let found = GetNamedSecurityInfo(
        path.as_os_str(),
        SeObjectType::SE_FILE_OBJECT,
        SecurityInformation::Dacl | SecurityInformation::Owner,
    )?;
    // No list at all lets everybody in.
    let Some(list) = found.dacl() else {
        return Ok(true);
    };
    let me = current_process_sid()?.to_string();
    let owner = found.owner().map(ToString::to_string);
    for at in 0..list.len() {
        let Some(entry) = list.get_ace(at) else {
            continue;
        };
        if entry.ace_type() != AceType::ACCESS_ALLOWED_ACE_TYPE {
            continue;
        }
        let reads = entry
            .mask()
            .intersects(READ_DATA | AccessRights::GenericRead | AccessRights::GenericAll);
        let Some(who) = entry.sid().map(ToString::to_string) else {
            return Ok(true);
        };
        let trusted = TRUSTED.contains(&who.as_str()) || who == me || Some(&who) == owner.as_ref();
        if reads && !trusted {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let begun = Instant::now();
    loop {
        match fs::rename(from, to) {
            Err(error)
                if error
                    .raw_os_error()
                    .is_some_and(|code| HELD.contains(&code))
                    && begun.elapsed() < PATIENCE =>
            {
                std::thread::sleep(PAUSE);
            }
            outcome => return outcome,
        }
    }
}

pub(crate) fn sync_dir(_: &Path) -> io::Result<()> {
    Ok(())
}
