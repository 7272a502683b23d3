//! Photos and films as telephones write them, made by code: of nobody, of nothing, with a place, a
//! time and a device that stand in them.

/// The maker in all of them; its bytes are looked for.
pub const MAKER: &str = "Teranga";
/// The model; `MAKER` comes before it.
pub const MODEL: &str = "Teranga One";
/// Where, as the officer is told.
pub const PLACE: &str = "14.74, -17.49";
/// When.
pub const TIME: &str = "2026-03-01 14:05:00";

/// An entry of a directory: tag, type, count, value.
type Entry = (u16, u16, u32, Vec<u8>);

fn text(tag: u16, said: &str) -> Entry {
    let value = [said.as_bytes(), b"\0"].concat();
    (tag, 2, u32::try_from(value.len()).unwrap(), value)
}

fn long(tag: u16, value: usize) -> Entry {
    let value = u32::try_from(value).unwrap();
    (tag, 4, 1, value.to_be_bytes().to_vec())
}

fn degrees(tag: u16, parts: [u32; 3]) -> Entry {
    let value = parts.map(|part| [part.to_be_bytes(), 1_u32.to_be_bytes()].concat());
    (tag, 5, 3, value.concat())
}

/// A directory of TIFF 6.0 that stands at `at`, its longer values behind it.
fn directory(at: usize, entries: &[Entry]) -> Vec<u8> {
    let mut table = u16::try_from(entries.len()).unwrap().to_be_bytes().to_vec();
    let behind = at + 2 + 12 * entries.len() + 4;
    let mut values = Vec::new();
    for (tag, kind, count, value) in entries {
        table.extend_from_slice(&tag.to_be_bytes());
        table.extend_from_slice(&kind.to_be_bytes());
        table.extend_from_slice(&count.to_be_bytes());
        if value.len() <= 4 {
            table.extend_from_slice(value);
            table.resize(table.len() + 4 - value.len(), 0);
        } else {
            let place = u32::try_from(behind + values.len()).unwrap();
            table.extend_from_slice(&place.to_be_bytes());
            values.extend_from_slice(value);
            values.resize(values.len().next_multiple_of(2), 0);
        }
    }
    [table, vec![0; 4], values].concat()
}

/// EXIF with maker, model, time and place: a whole TIFF, of no picture.
pub fn exif() -> Vec<u8> {
    let first = |taken, place| {
        directory(
            8,
            &[
                text(0x010f, MAKER),
                text(0x0110, MODEL),
                long(0x8769, taken),
                long(0x8825, place),
            ],
        )
    };
    let taken_at = 8 + first(0, 0).len();
    let taken = directory(taken_at, &[text(0x9003, &TIME.replace('-', ":"))]);
    let place_at = taken_at + taken.len();
    let place = [
        text(1, "N"),
        degrees(2, [14, 44, 24]),
        text(3, "W"),
        degrees(4, [17, 29, 24]),
    ];
    [
        b"MM\0\x2a\0\0\0\x08".to_vec(),
        first(taken_at, place_at),
        taken,
        directory(place_at, &place),
    ]
    .concat()
}

/// The same with something behind that passes for pixels.
pub fn tiff() -> Vec<u8> {
    [exif(), vec![0x55; 400]].concat()
}

fn riff(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let len = u32::try_from(content.len()).unwrap().to_le_bytes();
    [&kind[..], &len, content, &[0][..content.len() % 2]].concat()
}

/// One pixel, without loss, with EXIF and XMP.
pub fn webp() -> Vec<u8> {
    let pixel = b"\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07";
    let content = [
        b"WEBP".to_vec(),
        riff(b"VP8X", &[0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        riff(b"VP8L", pixel),
        riff(b"EXIF", &exif()),
        riff(b"XMP ", b"<x:xmpmeta>Teranga</x:xmpmeta>"),
    ];
    riff(b"RIFF", &content.concat())
}

fn boxed(kind: &[u8; 4], content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    let len = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
    [&len[..], kind, &content].concat()
}

/// A photo of newer telephones; without EXIF it has one item less.
pub fn heic(with_exif: bool) -> Vec<u8> {
    let exif = [&b"\0\0\0\x06Exif\0\0"[..], &exif()].concat();
    let ftyp = boxed(b"ftyp", &[b"heic\0\0\0\0mif1heic"]);
    let info =
        |id: u8, kind: &[u8; 4]| boxed(b"infe", &[b"\x02\0\0\0\0", &[id], b"\0\0", kind, b"\0"]);
    let mut items = vec![info(1, b"hvc1")];
    if with_exif {
        items.push(info(2, b"Exif"));
    }
    let number = u8::try_from(items.len()).unwrap();
    let meta = |at: usize| {
        let at = u32::try_from(at).unwrap().to_be_bytes();
        let len = u32::try_from(exif.len()).unwrap().to_be_bytes();
        let mut places = vec![0, 0, 0, 0, 0x44, 0, 0, number];
        for (id, at, len) in [(1, at, [0, 0, 0, 4]), (2, at, len)] {
            if id <= number {
                places.extend_from_slice(&[0, id, 0, 0, 0, 1]);
                places.extend_from_slice(&[at, len].concat());
            }
        }
        let list = boxed(b"iinf", &[&[0, 0, 0, 0, 0, number], &items.concat()]);
        boxed(b"meta", &[&[0; 4], &list, &boxed(b"iloc", &[&places])])
    };
    let at = ftyp.len() + meta(0).len() + 8;
    let kept: &[u8] = if with_exif { &exif } else { &[] };
    [ftyp, meta(at), boxed(b"mdat", &[kept, &[0x55; 400]])].concat()
}

/// A film of a telephone: its place in a box of Android's, its maker among Apple's keys.
pub fn mp4() -> Vec<u8> {
    let place = "+14.7400-017.4900/";
    let len = u16::try_from(place.len()).unwrap().to_be_bytes();
    let udta = boxed(
        b"udta",
        &[&boxed(b"\xa9xyz", &[&len, b"\x15\xc7", place.as_bytes()])],
    );
    // Seconds from 1904 on.
    let created = 3_855_218_700_u32.to_be_bytes();
    let mvhd = [[0; 4], created, created, [0, 0, 3, 0xe8], [0; 4]].concat();
    let mvhd = boxed(b"mvhd", &[&mvhd, &[0; 80]]);
    let said = [
        ("com.apple.quicktime.make", MAKER),
        ("com.apple.quicktime.model", MODEL),
    ];
    let keys = said.map(|(key, _)| boxed(b"mdta", &[key.as_bytes()]));
    let keys = boxed(b"keys", &[&[0; 4], &[0, 0, 0, 2], &keys.concat()]);
    let mut values = Vec::new();
    for (number, (_, value)) in (1_u32..).zip(said) {
        let data = boxed(b"data", &[&[0, 0, 0, 1, 0, 0, 0, 0], value.as_bytes()]);
        values.extend_from_slice(&boxed(&number.to_be_bytes(), &[&data]));
    }
    let hdlr = boxed(b"hdlr", &[&[0; 8], b"mdta", &[0; 13]]);
    let meta = boxed(b"meta", &[&hdlr, &keys, &boxed(b"ilst", &[&values])]);
    [
        boxed(b"ftyp", &[b"mp42\0\0\0\0isommp42"]),
        // As they are written: what was filmed first, what is known of it last.
        boxed(b"mdat", &[&[0x55; 70_000]]),
        boxed(b"moov", &[&mvhd, &udta, &meta]),
    ]
    .concat()
}
