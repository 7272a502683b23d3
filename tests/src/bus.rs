//! A message bus of a test's own, and what a desktop has on it: a place for notifications, a row of
//! marks beside the clock, a keyring. The bus and the keyring are the real programs; the other two
//! are written down here by their specifications, since no desktop runs under Xvfb.

use std::collections::HashMap;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use zbus::blocking::{Connection, Proxy, connection};
use zbus::interface;
use zbus::message::Header;
use zbus::zvariant::{OwnedValue, Value};

use crate::process::{Group, bound};

/// A bus, with a desktop's services on it.
pub struct Bus {
    address: String,
    here: Connection,
    notices: Arc<Mutex<Vec<Notice>>>,
    marks: Arc<Mutex<Vec<(String, String)>>>,
    dir: PathBuf,
    keyring: Option<Group>,
    _daemon: Group,
}

/// A notification that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub id: u32,
    /// Its first line.
    pub title: String,
    /// What it says.
    pub body: String,
    /// 0 low, 1 normal, 2 critical.
    pub urgency: u8,
}

impl std::fmt::Debug for Bus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bus")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Bus {
    /// Starts a bus whose socket is below `dir`.
    ///
    /// # Errors
    /// When `dbus-daemon` is not there or does not answer.
    pub fn start(dir: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(dir)?;
        let mut command = bound(Path::new("dbus-daemon"));
        command
            .args(["--session", "--nofork", "--nosyslog", "--print-address=1"])
            .arg(format!("--address=unix:path={}", dir.join("bus").display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut daemon = Group::start(&mut command)?;
        let mut address = String::new();
        let said = daemon
            .child()
            .stdout
            .take()
            .ok_or_else(|| io::Error::other("no output"))?;
        BufReader::new(said).read_line(&mut address)?;
        let address = address.trim().to_owned();
        let (notices, marks) = (Arc::default(), Arc::default());
        let here = connection::Builder::address(address.as_str())
            .and_then(|builder| {
                let notifications = Notifications {
                    shown: Arc::clone(&notices),
                };
                let watcher = Watcher {
                    marks: Arc::clone(&marks),
                };
                builder
                    .serve_at("/org/freedesktop/Notifications", notifications)?
                    .serve_at("/StatusNotifierWatcher", watcher)?
                    .name("org.freedesktop.Notifications")?
                    .name("org.kde.StatusNotifierWatcher")?
                    .build()
            })
            .map_err(io::Error::other)?;
        Ok(Self {
            address,
            here,
            notices,
            marks,
            dir: dir.to_path_buf(),
            keyring: None,
            _daemon: daemon,
        })
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What was notified, in order.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.notices
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Clicks on a notification.
    ///
    /// # Errors
    /// When the bus is gone.
    pub fn click(&self, notice: &Notice) -> zbus::Result<()> {
        self.here.emit_signal(
            None::<&str>,
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "ActionInvoked",
            &(notice.id, "default"),
        )
    }

    /// The session's screen saver says that the screen is locked, or no longer.
    ///
    /// # Errors
    /// When the bus is gone.
    pub fn screen_locked(&self, locked: bool) -> zbus::Result<()> {
        self.here.emit_signal(
            None::<&str>,
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            "ActiveChanged",
            &locked,
        )
    }

    /// logind says that the machine goes to sleep.
    ///
    /// # Errors
    /// When the bus is gone.
    pub fn goes_to_sleep(&self) -> zbus::Result<()> {
        self.here.emit_signal(
            None::<&str>,
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            &true,
        )
    }

    /// What the newest mark beside the clock says: its label, and the labels of its menu by number.
    ///
    /// # Errors
    /// When there is none, or it does not answer.
    pub fn mark(&self) -> zbus::Result<(String, HashMap<String, i32>)> {
        let (item, menu) = self.mark_and_menu()?;
        let label: String = item.get_property("XAyatanaLabel")?;
        let (_, layout): (u32, Layout) = menu.call("GetLayout", &(0, -1, Vec::<String>::new()))?;
        let mut labels = HashMap::new();
        read_menu(layout, &mut labels);
        Ok((label, labels))
    }

    /// Chooses an entry of its menu.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn choose(&self, label: &str) -> zbus::Result<()> {
        let (_, labels) = self.mark()?;
        let id = labels
            .get(label)
            .ok_or_else(|| zbus::Error::Failure(format!("no {label} in {labels:?}")))?;
        let (_, menu) = self.mark_and_menu()?;
        menu.call("Event", &(*id, "clicked", Value::from(0_i32), 0_u32))
    }

    fn mark_and_menu(&self) -> zbus::Result<(Proxy<'_>, Proxy<'_>)> {
        // Not held while the program is asked: a mark that registers meanwhile would wait for it,
        // and the answer behind that mark.
        let last = {
            let marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
            marks.last().cloned()
        };
        let (name, path) = last.ok_or_else(|| zbus::Error::Failure("no mark".into()))?;
        let item = Proxy::new(&self.here, name.clone(), path, "org.kde.StatusNotifierItem")?;
        let menu: zbus::zvariant::OwnedObjectPath = item.get_property("Menu")?;
        let menu = Proxy::new(&self.here, name, menu, "com.canonical.dbusmenu")?;
        Ok((item, menu))
    }

    /// Starts the user's keyring, open, with what it has kept before.
    ///
    /// # Errors
    /// When `gnome-keyring-daemon` is not there.
    pub fn start_keyring(&mut self) -> io::Result<()> {
        let home = self.dir.join("home");
        std::fs::create_dir_all(&home)?;
        let mut command = bound(Path::new("gnome-keyring-daemon"));
        command
            .args(["--foreground", "--components=secrets", "--unlock"])
            .arg(format!("--control-directory={}", home.display()))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("XDG_DATA_HOME", &home)
            .env("HOME", &home)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut keyring = Group::start(&mut command)?;
        if let Some(mut password) = keyring.child().stdin.take() {
            password.write_all(b"the login of this PC")?;
        }
        self.keyring = Some(keyring);
        self.owned("org.freedesktop.secrets")
    }

    /// Ends it, and forgets what it has kept: the user's account is lost.
    ///
    /// # Errors
    /// When its files cannot be removed.
    pub fn lose_keyring(&mut self) -> io::Result<()> {
        self.keyring = None;
        std::fs::remove_dir_all(self.dir.join("home"))
    }

    fn owned(&self, name: &str) -> io::Result<()> {
        let bus = zbus::blocking::fdo::DBusProxy::new(&self.here).map_err(io::Error::other)?;
        let wanted = zbus::names::BusName::try_from(name).map_err(io::Error::other)?;
        let end = Instant::now() + Duration::from_secs(20);
        while Instant::now() < end {
            if bus.name_has_owner(wanted.clone()).unwrap_or(false) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, name.to_owned()))
    }
}

/// Desktop Notifications Specification 1.2.
struct Notifications {
    shown: Arc<Mutex<Vec<Notice>>>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[allow(
        clippy::too_many_arguments,
        clippy::allow_attributes,
        reason = "as specified"
    )]
    fn notify(
        &self,
        _app_name: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let id = u32::try_from(shown.len()).unwrap_or(u32::MAX) + 1;
        let urgency = hints
            .get("urgency")
            .and_then(|value| u8::try_from(value).ok());
        shown.push(Notice {
            id,
            title: summary,
            body,
            urgency: urgency.unwrap_or(1),
        });
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".into(), "actions".into()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let text = |text: &str| text.to_owned();
        (text("tests"), text("AIRCOP"), text("1"), text("1.2"))
    }
}

/// Status Notifier specification.
struct Watcher {
    marks: Arc<Mutex<Vec<(String, String)>>>,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string);
        let mut marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        // A path of the sender's, or a name with the usual path.
        marks.push(if service.starts_with('/') {
            (sender.unwrap_or_default(), service)
        } else {
            (service, "/StatusNotifierItem".into())
        });
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}

/// An entry of a menu: its number, its properties, and what is below it.
type Layout = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

fn read_menu((id, properties, below): Layout, labels: &mut HashMap<String, i32>) {
    if let Some(label) = properties.get("label")
        && let Ok(label) = <&str>::try_from(label)
    {
        labels.insert(label.replace('_', ""), id);
    }
    for entry in below {
        if let Ok(entry) = Layout::try_from(entry) {
            read_menu(entry, labels);
        }
    }
}
