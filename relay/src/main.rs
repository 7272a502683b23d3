//! `aircop-relay`: sets a relay up, runs it, and says how it stands.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use aircop_relay::data::{self, Data};
use aircop_relay::store::{Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay, serve};
use clap::{Parser, Subcommand};
use rand::RngExt as _;
use serde_json::{Value, json};
use tokio::signal::unix::{SignalKind, signal};
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
        /// Bytes that the database may use before deposits are refused
        #[arg(long, value_name = "BYTES")]
        max_bytes: Option<u64>,
        /// Bytes that deposits leave free on the disk
        #[arg(long, value_name = "BYTES", default_value_t = SqliteOptions::default().reserve_bytes)]
        reserve_bytes: u64,
    },
    /// Count what the relay holds, also while it runs
    Status {
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
            max_bytes,
            reserve_bytes,
        } => {
            let options = SqliteOptions {
                max_bytes,
                reserve_bytes,
                ..SqliteOptions::default()
            };
            run(&at, listen, &options)
        }
        Command::Status { at } => status(&at),
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
    let files = files_bytes(&at.data);
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

fn run(at: &At, listen: SocketAddr, options: &SqliteOptions) -> Result<(), Failure> {
    let filter = EnvFilter::try_from_env("AIRCOP_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,aircop_relay=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let data = Data::open(&at.data)?;
    let store: Arc<Sqlite> = Arc::new(data.store(options)?);
    let relay = Relay::new(store, data.admin(), Limits::default());
    let runtime = tokio::runtime::Runtime::new()?;
    let served: Result<(), Failure> = runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let endpoint = serve::bind(listen, data.seed())?;
        let address = endpoint.local_addr()?;
        print(
            at,
            &json!({ "address": address.to_string(), "key": data.key().to_string() }),
            &format!("serving at {address}, relay key {}", data.key()),
        )?;
        let shutdown = async {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        serve::run(endpoint, relay, shutdown).await;
        Ok(())
    });
    // The store ends with the last task that holds it, and before the directory is given up.
    runtime.shutdown_timeout(Duration::from_secs(5));
    drop(data);
    served
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

/// The database and its log on the disk.
fn files_bytes(dir: &Path) -> u64 {
    ["relay.db", "relay.db-wal"]
        .iter()
        .filter_map(|name| std::fs::metadata(dir.join(name)).ok())
        .map(|meta| meta.len())
        .sum()
}
