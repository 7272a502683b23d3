//! Programs under test: where they are, and that none outlives the test that started it.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// Where a program of the workspace is: in `AIRCOP_BIN_DIR` when set (`cargo xtask` does),
/// otherwise beside the running test. Build it first with `cargo build --workspace --bins`.
///
/// # Errors
/// When it has not been built.
pub fn program(name: &str) -> io::Result<PathBuf> {
    let dir = match std::env::var_os("AIRCOP_BIN_DIR") {
        Some(dir) => PathBuf::from(dir),
        None => {
            let mut dir = std::env::current_exe()?;
            dir.pop();
            if dir.ends_with("deps") {
                dir.pop();
            }
            dir
        }
    };
    let path = dir.join(name);
    if path.is_file() {
        Ok(path)
    } else {
        Err(io::Error::new(
            io::ErrorKind::NotFound,
            format!(
                "{} is not built: cargo build --workspace --bins",
                path.display()
            ),
        ))
    }
}

/// A program that is killed by the kernel when the thread that starts it ends, however it ends:
/// `setpriv` of util-linux, since the call itself would need unsafe code.
#[must_use]
pub fn bound(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program);
    command
}

/// A program and everything it started, in a process group of its own. Killed when dropped.
#[derive(Debug)]
pub struct Group {
    child: Child,
    pid: Pid,
}

impl Group {
    /// Starts a command, best one of [`bound`], as the leader of a new group.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let child = command.process_group(0).spawn()?;
        let pid = Pid::from_child(&child);
        Ok(Self { child, pid })
    }

    /// The leader's process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The leader, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// How it ended, or none while it runs.
    ///
    /// # Errors
    /// When the system cannot say.
    pub fn ended(&mut self) -> io::Result<Option<ExitStatus>> {
        self.child.try_wait()
    }

    /// SIGTERM, and how it ended; SIGKILL when that took longer than `patience`.
    ///
    /// # Errors
    /// When the system cannot say how it ended.
    pub fn stop(mut self, patience: Duration) -> io::Result<ExitStatus> {
        // Fails when it has ended already.
        let _ = kill_process(self.pid, Signal::TERM);
        let deadline = Instant::now() + patience;
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.kill();
        self.child.wait()
    }

    /// SIGKILL to all of it, as a power cut would.
    pub fn kill(&mut self) {
        // Fails when nothing of it is left, which is what was wanted.
        let _ = kill_process_group(self.pid, Signal::KILL);
        let _ = self.child.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// SIGKILL to one process.
///
/// # Errors
/// When there is none of that id.
pub fn kill_one(id: u32) -> io::Result<()> {
    let pid = i32::try_from(id).ok().and_then(Pid::from_raw);
    let pid = pid.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    Ok(kill_process(pid, Signal::KILL)?)
}

/// Processes whose parent is `parent`.
#[must_use]
pub fn children_of(parent: u32) -> Vec<u32> {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|id| parent_of(*id) == Some(parent))
        .collect()
}

/// Field 4 of `/proc/ID/stat`; the name in field 2 may hold spaces and parentheses.
fn parent_of(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}
