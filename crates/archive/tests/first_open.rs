//! The first archive of a process, opened by two threads at once.
//!
//! SQLCipher is not ready for some microseconds of a process's life. One try hits them about once in
//! two hundred, so that there are many, each a process of its own.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::hint::spin_loop;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use aircop_archive::{Archive, ArchiveKey};

/// Set for a try.
const TRY: &str = "AIRCOP_TEST_FIRST_OPEN";
const TRIES: u32 = 100;

#[test]
fn threads_that_open_the_first_archives_of_a_process_together_all_succeed() {
    if std::env::var_os(TRY).is_some() {
        open_together();
        return;
    }
    let program = std::env::current_exe().unwrap();
    for _ in 0..TRIES {
        let done = Command::new(&program).env(TRY, "1").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{said}");
    }
}

fn open_together() {
    const THREADS: u8 = 2;
    let dir = tempfile::tempdir().unwrap();
    let waiting = AtomicUsize::new(usize::from(THREADS));
    std::thread::scope(|scope| {
        let opened: Vec<_> = (0..THREADS)
            .map(|n| {
                let (path, waiting) = (dir.path().join(format!("{n}.db")), &waiting);
                scope.spawn(move || {
                    // A thread that sleeps wakes too late.
                    waiting.fetch_sub(1, Ordering::SeqCst);
                    while waiting.load(Ordering::SeqCst) > 0 {
                        spin_loop();
                    }
                    Archive::create(&path, &ArchiveKey::new(&[n + 1; 32])).map(drop)
                })
            })
            .collect();
        for thread in opened {
            thread.join().unwrap().unwrap();
        }
    });
}
