//! Locks the desk when the system locks its screen or goes to sleep: an officer who leaves the
//! PC locked means AIRCOP too.
//!
//! On Linux by D-Bus: `ActiveChanged` of the session's screen saver (freedesktop, GNOME, KDE,
//! Cinnamon, MATE), `Lock` of our session and `PrepareForSleep` of logind. A system without a bus
//! has the lock after idle time.
//!
//! On Windows by looking every two seconds whether this session's screen belongs to the system's
//! secure desktop, which no program may open: the lock screen, but also Ctrl+Alt+Del and a
//! question for an administrator's rights. Once too often does no harm. Turned down:
//! `WTSRegisterSessionNotification`, which needs a window procedure and unsafe code.
//!
//! macOS tells it otherwise; there it is not built yet.

use tauri::AppHandle;

/// Listens for as long as the program runs.
pub(crate) fn watch(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    for listen in [linux::session, linux::system] {
        let app = app.clone();
        std::thread::spawn(move || {
            if let Err(error) = listen(&|| crate::tray::lock(&app)) {
                eprintln!("aircop-desktop: not told of a locked screen: {error}");
            }
        });
    }
    #[cfg(windows)]
    {
        let app = app.clone();
        std::thread::spawn(move || windows::session(&|| crate::tray::lock(&app)));
    }
    #[cfg(not(any(target_os = "linux", windows)))]
    let _ = app;
}

/// What a look at the screen tells beyond the look before.
#[cfg(any(windows, test))]
#[derive(Debug, Default)]
struct Screen {
    taken: bool,
}

#[cfg(any(windows, test))]
impl Screen {
    /// Whether it was taken from its user since the last look. A desk that was unlocked by
    /// somebody while it stays taken is not locked again.
    fn was_taken(&mut self, taken: bool) -> bool {
        !std::mem::replace(&mut self.taken, taken) && taken
    }
}

#[cfg(windows)]
mod windows {
    use std::time::Duration;

    use winsafe::{HDESK, co};

    use super::Screen;

    const PAUSE: Duration = Duration::from_secs(2);

    /// Looks for as long as the program runs.
    pub(super) fn session(lock: &dyn Fn()) {
        let mut screen = Screen::default();
        loop {
            if screen.was_taken(taken()) {
                lock();
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Whether the desktop that is on the screen lets nobody in. Another error says nothing about
    /// it: no lock, since it would come every time.
    pub(super) fn taken() -> bool {
        let look = HDESK::OpenInputDesktop(None, false, co::DESKTOP_RIGHTS::READOBJECTS);
        matches!(look, Err(co::ERROR::ACCESS_DENIED))
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;
    use zbus::zvariant::OwnedObjectPath;
    use zbus::{MatchRule, Message};

    const LOGIND: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";

    /// The session's screen saver.
    pub(super) fn session(lock: &dyn Fn()) -> zbus::Result<()> {
        let bus = Connection::session()?;
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .member("ActiveChanged")?
            .build();
        for signal in MessageIterator::for_match_rule(rule, &bus, None)? {
            let signal = signal?;
            let saver = signal
                .header()
                .interface()
                .is_some_and(|interface| interface.ends_with(".ScreenSaver"));
            if saver && says_yes(&signal) {
                lock();
            }
        }
        Ok(())
    }

    /// logind: the session is locked from elsewhere, or the machine goes to sleep.
    pub(super) fn system(lock: &dyn Fn()) -> zbus::Result<()> {
        let bus = Connection::system()?;
        // Without logind's answer the `Lock` of any session counts: once too often does no harm.
        let ours = bus
            .call_method(
                Some(LOGIND),
                "/org/freedesktop/login1",
                Some(MANAGER),
                "GetSessionByPID",
                &std::process::id(),
            )
            .ok()
            .and_then(|reply| reply.body().deserialize::<OwnedObjectPath>().ok());
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .path_namespace("/org/freedesktop/login1")?
            .build();
        for signal in MessageIterator::for_match_rule(rule, &bus, None)? {
            let signal = signal?;
            let header = signal.header();
            let (Some(interface), Some(member)) = (header.interface(), header.member()) else {
                continue;
            };
            let locks = match (interface.as_str(), member.as_str()) {
                ("org.freedesktop.login1.Session", "Lock") => ours.as_ref().is_none_or(|ours| {
                    header
                        .path()
                        .is_some_and(|path| path.as_str() == ours.as_str())
                }),
                (MANAGER, "PrepareForSleep") => says_yes(&signal),
                _ => false,
            };
            if locks {
                lock();
            }
        }
        Ok(())
    }

    fn says_yes(signal: &Message) -> bool {
        signal.body().deserialize::<bool>().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_that_is_taken_locks_once() {
        let mut screen = Screen::default();
        let looks = [false, true, true, false, false, true];
        let locks = looks.map(|taken| screen.was_taken(taken));
        assert_eq!(locks, [false, true, false, false, false, true]);
    }

    #[cfg(windows)]
    #[test]
    fn a_user_at_work_has_the_screen() {
        assert!(!windows::taken());
    }
}
