//! `cargo xtask package relay`: the relay with its systemd unit.

use std::path::Path;

use super::deb::{About, Deb};
use super::programs::{Profile, build};
use crate::run::{Outcome, root};

const NAME: &str = "aircop-relay";

/// The relay's data outlive the package: neither removal nor purge touches them.
const POSTINST: &str = "#!/bin/sh
set -e
if [ \"$1\" = configure ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    # Only where it runs: a new relay is set up by its operator first.
    if [ -n \"$2\" ]; then
        systemctl try-restart aircop-relay.service
    fi
fi
";
const PRERM: &str = "#!/bin/sh
set -e
if [ \"$1\" = remove ] && [ -d /run/systemd/system ]; then
    systemctl disable --now aircop-relay.service
fi
";
const POSTRM: &str = "#!/bin/sh
set -e
if [ \"$1\" != upgrade ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
";

/// What goes where from `relay/operate`.
const FILES: &[(&str, &str)] = &[
    (
        "aircop-relay.service",
        "usr/lib/systemd/system/aircop-relay.service",
    ),
    ("relay.toml", "etc/aircop/relay.toml"),
    ("alerts.yml", "usr/share/doc/aircop-relay/alerts.yml"),
    ("grafana.json", "usr/share/doc/aircop-relay/grafana.json"),
];

pub(crate) fn package(profile: Profile) -> Outcome {
    let programs = build(profile, &[NAME])?;
    lay_out(&programs, env!("CARGO_PKG_VERSION"))
}

/// The package of a version, out of built programs.
pub(crate) fn lay_out(programs: &Path, version: &str) -> Outcome {
    let mut deb = Deb::begin(NAME)?;
    deb.program(&programs.join(NAME))?;
    let operate = root().join("relay").join("operate");
    for (from, to) in FILES {
        deb.file(&operate.join(from), to)?;
    }
    deb.manual(&operate.join("aircop-relay.8"))?;
    deb.control_file("conffiles", "/etc/aircop/relay.toml\n")?;
    for (name, text) in [("postinst", POSTINST), ("prerm", PRERM), ("postrm", POSTRM)] {
        deb.control_file(name, text)?;
    }
    let about = About {
        name: NAME,
        section: "net",
        depends: "",
        recommends: "",
        suggests: "",
        description: "relay of an AIRCOP network\n \
             A QUIC server that stores and forwards sealed envelopes between offices, and\n \
             can read none. Set it up with aircop-relay init, then start aircop-relay.service.",
    };
    deb.finish(&about, version).map(drop)
}
