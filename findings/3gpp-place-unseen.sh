#!/usr/bin/env bash
# nom-exif reads no place out of a 3GPP film that says where it was taken.
#
# A 3GPP file has a box of its own for the place, `loci` (3GPP TS 26.244, 8.10: longitude, latitude
# and altitude as 16.16 fixed point), and need not have `©xyz` beside it. nom-exif 3.8.0
# parses such a file as a track, tells duration and time, and for the place answers "none", as for a
# film that holds none: no error, nothing that says there was a box which it did not read. Whoever
# asks it "does this film say where it was taken?" before passing the film on hears "no".
# The same place in `©xyz` is told.
#
# Needs cargo and python3. One minute. Fails when one of the answers changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 - <<'PY'
import struct

def box(kind, *parts):
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind + body

def fixed(degrees):
    return struct.pack(">i", round(degrees * 65536))

matrix = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
made = 3_870_000_000  # seconds since 1904
mvhd = box(b"mvhd", struct.pack(">IIIIIIH10x", 0, made, made, 1000, 4000, 0x10000, 0x100), matrix,
           bytes(24), struct.pack(">I", 2))
loci = box(b"loci", struct.pack(">IH", 0, 0x15C7), b"Gate\0", b"\0",
           fixed(-17.49), fixed(14.74), fixed(0), b"earth\0", b"\0")
text = b"+14.7400-017.4900/"
xyz = box(b"\xa9xyz", struct.pack(">HH", len(text), 0x15C7), text)
for name, place in [("loci", loci), ("xyz", xyz), ("none", b"")]:
    with open(f"{name}.3gp", "wb") as out:
        out.write(box(b"ftyp", b"3gp5", struct.pack(">I", 0), b"3gp5", b"isom"))
        out.write(box(b"moov", mvhd, box(b"udta", place)))
PY
cargo init --quiet --name place --vcs none .
cargo add --quiet nom-exif@=3.8.0
cat > src/main.rs <<'RS'
use nom_exif::{MediaParser, MediaSource, TrackInfoTag};

fn main() {
    for name in ["loci", "xyz", "none"] {
        let source = MediaSource::open(format!("{name}.3gp")).unwrap();
        let track = MediaParser::new().parse_track(source).unwrap();
        let place = track.gps_info().is_some();
        let when = track.get(TrackInfoTag::CreateDate).is_some();
        println!("{name}: place {place}, time {when}");
    }
}
RS
cargo run --quiet | tee seen
diff - seen <<'SEEN'
loci: place false, time true
xyz: place true, time true
none: place false, time true
SEEN
echo "as described"
