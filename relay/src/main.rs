//! `aircop-relay`: sets a relay up, runs it, and says how it stands.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aircop_relay::data::{self, Data};
use aircop_relay::settings::Settings;
use aircop_relay::store::{Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay, import, metrics, serve};
use aircop_wire::Refusal;
use clap::{Parser, Subcommand};
use rand::RngExt as _;
use sd_notify::NotifyState;
use serde_json::{Value, json};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;
use zeroize::Zeroizing;

/// A relay that stores and forwards sealed envelopes and can read none.
#[derive(Debug, Parser)]
#[command(
    name = "aircop-relay",
    version,
    after_help = "Exit status: 0 done, 1 refused with the \
    reason on standard error, 2 usage. AIRCOP_LOG sets what is logged (warn, info, debug)."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a relay's directory and key, and print the key that clients pin
    Init {
        #[command(flatten)]
        at: At,
        /// Headquarters' relay-admin key, as hq init prints it
        #[arg(long, value_name = "HEX")]
        admin_key: String,
    },
    /// Serve until SIGTERM or SIGINT
    Run {
        #[command(flatten)]
        at: At,
        /// UDP address to serve at; port 0 takes a free one
        #[arg(long, value_name = "ADDRESS:PORT", default_value = "[::]:4740")]
        listen: SocketAddr,
        /// TCP address to serve at, too, for networks that let no UDP out; may be given again
        #[arg(long, value_name = "ADDRESS:PORT")]
        tcp: Vec<SocketAddr>,
        /// Configuration file; its limits are read again at SIGHUP
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
        /// Bytes that the database may use before deposits are refused
        #[arg(long, value_name = "BYTES")]
        max_bytes: Option<u64>,
        /// Bytes that deposits leave free on the disk
        #[arg(long, value_name = "BYTES")]
        reserve_bytes: Option<u64>,
        /// Loopback port that Prometheus reads metrics from; 0 takes a free one
        #[arg(long, value_name = "PORT")]
        metrics_port: Option<u16>,
    },
    /// Count what the relay holds, also while it runs
    Status {
        #[command(flatten)]
        at: At,
    },
    /// Digest every stored byte again, also while the relay runs; exit status 1 when one is wrong
    Check {
        #[command(flatten)]
        at: At,
    },
    /// Copy the relay to a new directory, its key too, also while it runs
    Backup {
        #[command(flatten)]
        at: At,
        /// The new directory
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Put a backup in place as a relay's directory, once it has been checked
    Restore {
        #[command(flatten)]
        at: At,
        /// The backup
        #[arg(long, value_name = "DIR")]
        from: PathBuf,
        /// Also when some of it is damaged; that is left out
        #[arg(long)]
        accept_damaged: bool,
    },
    /// Take a bundle that an office without a line has exported; stop the relay first
    Import {
        #[command(flatten)]
        at: At,
        /// The bundle
        file: PathBuf,
    },
    /// Give the room of what was deleted back to the disk; stop the relay first
    Compact {
        #[command(flatten)]
        at: At,
    },
}

#[derive(Debug, clap::Args)]
struct At {
    /// The relay's directory
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Print one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Init { at, admin_key } => init(&at, &admin_key),
        Command::Run {
            at,
            listen,
            mut tcp,
            config,
            max_bytes,
            reserve_bytes,
            metrics_port,
        } => read(config.as_deref()).and_then(|settings| {
            let defaults = SqliteOptions::default();
            let options = SqliteOptions {
                max_bytes: max_bytes.or(settings.max_bytes),
                reserve_bytes: reserve_bytes
                    .or(settings.reserve_bytes)
                    .unwrap_or(defaults.reserve_bytes),
                ..defaults
            };
            let metrics_port = metrics_port.or(settings.metrics_port);
            if tcp.is_empty() {
                tcp.clone_from(&settings.tcp);
            }
            let doors = (listen, tcp.as_slice());
            run(&at, doors, &options, config, &settings, metrics_port)
        }),
        Command::Status { at } => status(&at),
        Command::Check { at } => check(&at),
        Command::Backup { at, to } => data::backup(&at.data, &to)
            .map_err(Failure::from)
            .and_then(|()| done(&at, "copied")),
        Command::Restore {
            at,
            from,
            accept_damaged,
        } => data::restore(&from, &at.data, accept_damaged)
            .map_err(Failure::from)
            .and_then(|()| done(&at, "restored")),
        Command::Import { at, file } => import(&at, &file),
        Command::Compact { at } => data::compact(&at.data)
            .map_err(Failure::from)
            .and_then(|()| done(&at, "compacted")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aircop-relay: {error}");
            ExitCode::FAILURE
        }
    }
}

fn init(at: &At, admin_key: &str) -> Result<(), Failure> {
    let mut seed = Zeroizing::new([0; 32]);
    rand::rng().fill(seed.as_mut_slice());
    let key = data::init(&at.data, admin_key, &seed)?;
    print(
        at,
        &json!({ "key": key.to_string() }),
        &format!("relay key {key}"),
    )
}

fn status(at: &At) -> Result<(), Failure> {
    let key = data::key(&at.data)?;
    let totals = data::totals(&at.data)?;
    let files = data::database_bytes(&at.data);
    print(
        at,
        &json!({
            "key": key.to_string(),
            "devices": totals.devices,
            "revoked": totals.revoked,
            "tickets": totals.tickets,
            "bodies": totals.bodies,
            "waiting": totals.waiting,
            "blobs": totals.blobs,
            "blob_bytes": totals.blob_bytes,
            "directory_size": totals.directory_size,
            "bytes": totals.bytes,
            "file_bytes": files,
        }),
        &format!(
            "relay key          {key}\n\
             devices admitted   {}\n\
             devices revoked    {}\n\
             tickets            {}\n\
             bodies             {}\n\
             envelopes waiting  {}\n\
             files              {}, {} bytes\n\
             directory entries  {}\n\
             bytes in use       {}\n\
             bytes of files     {files}",
            totals.devices,
            totals.revoked,
            totals.tickets,
            totals.bodies,
            totals.waiting,
            totals.blobs,
            totals.blob_bytes,
            totals.directory_size,
            totals.bytes,
        ),
    )
}

fn read(config: Option<&Path>) -> Result<Settings, Failure> {
    Ok(config.map_or_else(|| Ok(Settings::default()), Settings::read)?)
}

fn done(at: &At, what: &str) -> Result<(), Failure> {
    print(at, &json!({ what: true }), what)
}

fn check(at: &At) -> Result<(), Failure> {
    let found = data::check(&at.data)?;
    print(
        at,
        &json!({
            "rows": found.rows,
            "without_digest": found.without_digest,
            "damaged": found.damaged,
            "damaged_chunks": found.damaged_chunks,
            "faults": found.faults,
        }),
        &format!(
            "rows digested       {}\n\
             without a digest    {}\n\
             damaged envelopes   {}\n\
             damaged chunks      {}\n\
             faults in the pages {}",
            found.rows, found.without_digest, found.damaged, found.damaged_chunks, found.faults
        ),
    )?;
    if found.is_whole() {
        Ok(())
    } else {
        Err(
            "stored bytes are not what was put: restore a backup, or let what is damaged expire"
                .into(),
        )
    }
}

fn import(at: &At, file: &Path) -> Result<(), Failure> {
    let data = Data::open(&at.data)?;
    let store: Arc<Sqlite> = Arc::new(data.store(&SqliteOptions::default())?);
    let relay = Relay::new(store, data.admin(), Limits::default());
    let from = std::fs::File::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let runtime = tokio::runtime::Runtime::new()?;
    let now_ms = || {
        i64::try_from(now_s())
            .unwrap_or(i64::MAX)
            .saturating_mul(1000)
    };
    let taken = runtime.block_on(import::import(
        &relay,
        data.key(),
        std::io::BufReader::new(from),
        now_ms,
    ));
    drop(relay);
    runtime.shutdown_timeout(Duration::from_secs(5));
    drop(data);
    let taken = taken.map_err(|error| format!("{}: {error}", file.display()))?;
    let refused: Vec<Value> = taken
        .refused
        .iter()
        .map(|(part, why)| json!({ "part": part, "why": why }))
        .collect();
    let mut text = format!(
        "envelopes  {}\nchunks     {}",
        taken.envelopes, taken.chunks
    );
    for (part, why) in &taken.refused {
        text.push_str(&format!("\npart {part} was not taken: {why}"));
    }
    print(
        at,
        &json!({ "envelopes": taken.envelopes, "chunks": taken.chunks, "refused": refused }),
        &text,
    )?;
    if taken.refused.is_empty() {
        Ok(())
    } else {
        Err("some of the bundle was not taken; its sender still has it".into())
    }
}

fn run(
    at: &At,
    (listen, tcp): (SocketAddr, &[SocketAddr]),
    options: &SqliteOptions,
    config: Option<PathBuf>,
    settings: &Settings,
    metrics_port: Option<u16>,
) -> Result<(), Failure> {
    let filter = EnvFilter::try_from_env("AIRCOP_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,aircop_relay=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let data = Data::open(&at.data)?;
    let store: Arc<Sqlite> = Arc::new(data.store(options)?);
    let relay = Relay::new(store, data.admin(), settings.limits());
    let runtime = tokio::runtime::Runtime::new()?;
    let served: Result<(), Failure> = runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let hangup = signal(SignalKind::hangup())?;
        let endpoint = serve::bind(listen, data.seed())?;
        let address = endpoint.local_addr()?;
        let mut doors = Vec::new();
        let mut also = Vec::new();
        for listen in tcp {
            let door = serve::Door::open(*listen, data.seed())?;
            also.push(door.local_addr()?.to_string());
            doors.push(door);
        }
        let mut measured = None;
        if let Some(port) = metrics_port {
            let listener = metrics::bind(port).await.map_err(|error| {
                format!(
                    "metrics cannot be served at 127.0.0.1:{port}: {error}; choose another port"
                )
            })?;
            measured = Some(listener.local_addr()?.to_string());
            let counted = Arc::clone(relay.metrics());
            counted.started_at_s.add(now_s());
            tokio::spawn(metrics::serve(listener, counted, at.data.clone()));
        }
        tokio::spawn(reload(hangup, config, relay.clone()));
        let mut ready = json!({
            "address": address.to_string(),
            "tcp": also,
            "key": data.key().to_string(),
        });
        if let (Some(measured), Some(members)) = (measured, ready.as_object_mut()) {
            members.insert("metrics".into(), measured.into());
        }
        print(
            at,
            &ready,
            &match also.as_slice() {
                [] => format!("serving at {address}, relay key {}", data.key()),
                _ => format!(
                    "serving at {address} and TCP {}, relay key {}",
                    also.join(", "),
                    data.key()
                ),
            },
        )?;
        // Outside systemd these do nothing.
        sd_notify::notify(&[NotifyState::Ready])?;
        if let Some(within) = sd_notify::watchdog_enabled() {
            tokio::spawn(feed(within, relay.clone()));
        }
        let shutdown = async {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            let _ = sd_notify::notify(&[NotifyState::Stopping]);
        };
        serve::run_at(endpoint, doors, relay, shutdown).await;
        Ok(())
    });
    // The store ends with the last task that holds it, and before the directory is given up.
    runtime.shutdown_timeout(Duration::from_secs(5));
    drop(data);
    served
}

/// Reads the limits again at each SIGHUP. A file that is wrong changes nothing.
async fn reload(mut hangup: Signal, config: Option<PathBuf>, relay: Relay) {
    while hangup.recv().await.is_some() {
        match config.as_deref().map(Settings::read) {
            None => tracing::warn!("there is no configuration file to read again"),
            Some(Ok(settings)) => {
                relay.limit(settings.limits());
                tracing::info!("the limits were read again");
            }
            Some(Err(error)) => tracing::error!(%error, "the limits stay as they were"),
        }
    }
}

/// Tells systemd's watchdog that the relay works, for as long as the store reads and commits. A full
/// disk is no reason to be started again.
async fn feed(within: Duration, relay: Relay) {
    let mut every = tokio::time::interval(within / 3);
    loop {
        every.tick().await;
        match tokio::time::timeout(within, relay.probe()).await {
            Ok(Ok(()) | Err(Refusal::StorageFull)) => {
                let _ = sd_notify::notify(&[NotifyState::Watchdog]);
            }
            Ok(Err(refusal)) => tracing::error!(%refusal, "the store does not work"),
            Err(_) => tracing::error!("the store does not answer"),
        }
    }
}

fn now_s() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

/// One document or one text, and out at once: whoever started us may wait for the line.
fn print(at: &At, document: &Value, text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if at.json {
        writeln!(out, "{document}")?;
    } else {
        writeln!(out, "{text}")?;
    }
    Ok(out.flush()?)
}
