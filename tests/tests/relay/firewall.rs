//! The programs themselves on two machines with a firewall between them that drops UDP: network
//! namespaces and a routing rule, which need root and `ip`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use aircop_tests::process::program;
use serde_json::Value;

const PASSWORD: &str = "one password for all of them";
/// Where the relay and whoever has UDP are, and the desk that has not.
const THERE: &str = "aircop-test-there";
const HERE: &str = "aircop-test-here";
const RELAY: &str = "10.9.77.1";

fn ip(words: &str) {
    let output = Command::new("ip").args(words.split(' ')).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "ip {words}: {said}");
}

/// Two machines and a line between them.
struct Machines;

impl Machines {
    fn new() -> Self {
        ip(&format!("netns add {THERE}"));
        let made = Self;
        ip(&format!("netns add {HERE}"));
        ip(&format!(
            "link add aircop-t netns {THERE} type veth peer name aircop-h netns {HERE}"
        ));
        for (machine, device, address) in
            [(THERE, "aircop-t", RELAY), (HERE, "aircop-h", "10.9.77.2")]
        {
            ip(&format!("-n {machine} addr add {address}/24 dev {device}"));
            ip(&format!("-n {machine} link set {device} up"));
            ip(&format!("-n {machine} link set lo up"));
        }
        // Rules are asked before the table of local addresses from now on.
        ip(&format!("-n {THERE} rule add pref 9 lookup local"));
        ip(&format!("-n {THERE} rule del pref 0"));
        made
    }

    fn drop_udp(&self, on: bool) {
        let verb = if on { "add" } else { "del" };
        ip(&format!(
            "-n {THERE} rule {verb} pref 1 iif aircop-t ipproto udp blackhole"
        ));
    }
}

impl Drop for Machines {
    fn drop(&mut self) {
        for machine in [HERE, THERE] {
            let _ = Command::new("ip").args(["netns", "del", machine]).output();
        }
    }
}

fn on(machine: &str, name: &str) -> Command {
    let mut command = Command::new("ip");
    command
        .args(["netns", "exec", machine])
        .arg(program(name).unwrap());
    command
}

/// A vault at one of the machines.
struct Desk<'a> {
    machine: &'static str,
    data: &'a Path,
}

impl Desk<'_> {
    fn try_run(&self, args: &[&str]) -> Output {
        let mut command = on(self.machine, "aircop");
        command
            .env("AIRCOP_PASSWORD", PASSWORD)
            .env("LANG", "en_US.UTF-8");
        command
            .args(["--json", "--kdf-memory", "8", "--data"])
            .arg(self.data);
        command.args(args).output().unwrap()
    }

    fn run(&self, args: &[&str]) -> Value {
        let output = self.try_run(args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{args:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn carrier(&self) -> String {
        self.run(&["sync"])["carrier"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn subjects(&self) -> String {
        self.run(&["sync"]);
        self.run(&["inbox"]).to_string()
    }
}

struct Running(Child);

impl Running {
    fn start(data: &Path, tcp: bool) -> Self {
        let mut command = on(THERE, "aircop-relay");
        command.args(["run", "--json", "--data"]).arg(data);
        command.args(["--listen", &format!("{RELAY}:4433")]);
        if tcp {
            command.args(["--tcp", &format!("{RELAY}:443")]);
        }
        let mut relay = Self(command.stdout(Stdio::piped()).spawn().unwrap());
        let mut ready = String::new();
        let out = relay.0.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut ready).unwrap();
        assert!(ready.contains("4433"), "{ready}");
        relay
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "needs root and network namespaces"]
fn a_desk_behind_a_firewall_that_drops_udp_works_by_tcp_443() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    let machines = Machines::new();
    machines.drop_udp(true);
    let (hq_data, praia_data, dakar_data) = (at("hq"), at("praia"), at("dakar"));
    let hq = Desk {
        machine: THERE,
        data: &hq_data,
    };
    let praia = Desk {
        machine: THERE,
        data: &praia_data,
    };
    let dakar = Desk {
        machine: HERE,
        data: &dakar_data,
    };

    let made = hq.run(&[
        "hq",
        "init",
        "--officer",
        "Duty",
        "--name",
        "OCU Brussels",
        "--country",
        "BE",
        "--place",
        "Brussels",
    ]);
    let admin = made["relay_admin_key"].as_str().unwrap();
    let mut init = on(THERE, "aircop-relay");
    init.args(["init", "--json", "--admin-key", admin, "--data"])
        .arg(at("relay"));
    let init: Value = serde_json::from_slice(&init.output().unwrap().stdout).unwrap();
    let relay = Running::start(&at("relay"), true);
    let address = format!("{RELAY}:4433");
    hq.run(&[
        "hq",
        "relay",
        "--address",
        &address,
        "--key",
        init["key"].as_str().unwrap(),
    ]);
    hq.run(&[
        "hq",
        "group",
        "create",
        "--name",
        "AIRCOP",
        "--kind",
        "PERMANENT",
    ]);
    for (desk, name, place) in [
        (&praia, "JAITF Praia", "RAI"),
        (&dakar, "JAITF Dakar", "DSS"),
    ] {
        let invitation = at(&format!("{place}.invitation")).display().to_string();
        hq.run(&[
            "hq",
            "invite",
            "--name",
            name,
            "--country",
            "SN",
            "--place",
            place,
            "--role",
            "AIRCOP=PLAIN",
            "--out",
            &invitation,
        ]);
        hq.run(&["sync"]);
        let joined = desk.run(&["join", &invitation, "--officer", "Officer"]);
        hq.run(&["sync"]);
        hq.run(&["hq", "approve", joined["fingerprint"].as_str().unwrap()]);
        desk.run(&["sync"]);
        desk.run(&["sync"]);
    }
    assert_eq!(
        (dakar.carrier().as_str(), praia.carrier().as_str()),
        ("tcp", "quic")
    );

    let send = |from: &Desk<'_>, to: &str, subject: &str| {
        let file = at("note.json");
        let note = serde_json::json!({ "subject": subject, "narrative": "On the way." });
        std::fs::write(&file, note.to_string()).unwrap();
        let file = file.display().to_string();
        from.run(&["send", "note", "--json-file", &file, "--to", to]);
    };
    send(&dakar, "JAITF Praia", "From behind the firewall");
    assert!(praia.subjects().contains("From behind the firewall"));
    send(&praia, "JAITF Dakar", "And back");
    assert!(dakar.subjects().contains("And back"));
    assert_eq!(dakar.run(&["whoami"])["carrier"], "tcp");

    machines.drop_udp(false);
    assert_eq!(dakar.carrier(), "quic");
    machines.drop_udp(true);
    assert_eq!(dakar.carrier(), "tcp");

    // Without the door the officer is told which port, in the first line.
    drop(relay);
    let _relay = Running::start(&at("relay"), false);
    let output = dakar.try_run(&["sync"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.lines().next().unwrap().contains("UDP port 4433"),
        "{said}"
    );
}
