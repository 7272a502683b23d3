//! A photo on the screen, without a copy on the disk.
//!
//! What somebody sent is decoded here, within bounds, and made anew: the window's decoder gets no
//! byte of a stranger's. So officers see a passport or a suitcase without leaving it in clear in
//! their downloads, and also where the originator forbids to pass it on.

use aircop_api::ErrorCode;
use aircop_archive::AuditAction;
use aircop_message::MessageId;
use zeroize::Zeroizing;

use super::{photo, save};
use crate::desk::Desk;
use crate::error::{ClientError, Outcome};

impl Desk {
    /// The photo as a JPEG of at most [`photo::MAX_SCREEN_SIDE`] pixels a side, upright.
    pub(super) fn look_at(&self, message: MessageId, position: u16) -> Outcome<Zeroizing<Vec<u8>>> {
        let file = self.lock().attachment(message, position)?;
        save::is_here(&file)?;
        if file.size > photo::MAX_PHOTO {
            return Err(ClientError::new(ErrorCode::NotAPhoto));
        }
        let room = usize::try_from(file.size).unwrap_or(0);
        let mut bytes = Zeroizing::new(Vec::with_capacity(room));
        save::read_all(&self.sealed_path(&file), &file, |chunk| {
            bytes.extend_from_slice(chunk);
            Ok(())
        })
        .map_err(|flaw| self.flawed(&file, flaw))?;
        let shown =
            photo::for_screen(&bytes).ok_or_else(|| ClientError::new(ErrorCode::NotAPhoto))?;
        self.lock()
            .audit(AuditAction::Opened, Some(message), self.now())?;
        Ok(Zeroizing::new(shown))
    }
}
