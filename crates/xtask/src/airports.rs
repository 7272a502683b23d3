//! `cargo xtask airports [--check]`: the airport tables of `aircop-codes`, out of the PyPI package
//! `airportsdata` (MIT) of the day.
//!
//! Fetched by `python3 -m pip`, so that no HTTP client is compiled here. `--check` writes nothing
//! and names the codes that the package has and the tables lack.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// What the package of the day holds.
struct Package {
    /// `20260905`.
    version: String,
    airports: String,
    cities: String,
}

/// Writes the tables, or says what they lack.
pub(crate) fn airports(options: &[&str]) -> Result<(), String> {
    let package = download()?;
    match options {
        [] => write(&package),
        ["--check"] => {
            let lacking = lacking(&package)?;
            if lacking.is_empty() {
                println!("nothing of airportsdata {} is lacking", package.version);
                Ok(())
            } else {
                Err(format!(
                    "airportsdata {} has {}: run `cargo xtask airports`, or note a reason in {LEFT_OUT}",
                    package.version,
                    lacking.join(" ")
                ))
            }
        }
        _ => Err("airports takes --check or nothing".into()),
    }
}

/// Codes of the package that neither the tables nor the noted reasons know.
fn lacking(package: &Package) -> Result<Vec<String>, String> {
    let first_cells = |name: &str| -> Result<BTreeSet<String>, String> {
        let text = fs::read_to_string(data().join(name)).map_err(|e| format!("{name}: {e}"))?;
        let cells = text.lines().filter(|line| !line.starts_with('#'));
        let cells = cells.filter_map(|line| line.split(';').next());
        Ok(cells.map(str::to_owned).collect())
    };
    let known: BTreeSet<String> = [first_cells("airports.csv")?, first_cells(LEFT_OUT)?]
        .into_iter()
        .flatten()
        .collect();
    Ok(rows(&package.airports)?
        .into_iter()
        .map(|row| row.iata)
        .filter(|code| !known.contains(code))
        .collect())
}

fn write(package: &Package) -> Result<(), String> {
    let rows = rows(&package.airports)?;
    let zones: BTreeSet<&str> = rows.iter().map(|row| row.zone.as_str()).collect();
    let zones: Vec<&str> = zones.into_iter().collect();
    let mut table = format!("# airportsdata {}\n", package.version);
    for row in &rows {
        let zone = zones.iter().position(|zone| *zone == row.zone);
        let zone = zone.ok_or("a zone that is not listed")?;
        let _ = writeln!(table, "{};{};{zone};{}", row.iata, row.country, row.city);
    }
    put("airports.csv", &table)?;
    put("zones.txt", &(zones.join("\n") + "\n"))?;

    let airports: BTreeSet<&str> = rows.iter().map(|row| row.iata.as_str()).collect();
    let mut cities: BTreeMap<String, (String, String, Vec<String>)> = BTreeMap::new();
    for cells in csv(&package.cities).into_iter().skip(1) {
        let [country, code, name, airport, ..] = cells.as_slice() else {
            return Err(format!("a city row of {} cells", cells.len()));
        };
        // A city that goes by the code of one of its airports is found by that.
        if airports.contains(airport.as_str()) && !airports.contains(code.as_str()) {
            let city = cities.entry(code.clone());
            let city = city.or_insert_with(|| (country.clone(), name.clone(), Vec::new()));
            city.2.push(airport.clone());
        }
    }
    let mut table = format!("# airportsdata {}\n", package.version);
    for (code, (country, name, members)) in cities {
        let _ = writeln!(table, "{code};{country};{name};{}", members.join(" "));
    }
    put("city_codes.csv", &table)
}

fn put(name: &str, text: &str) -> Result<(), String> {
    fs::write(data().join(name), text).map_err(|e| format!("{name}: {e}"))
}

struct Row {
    iata: String,
    country: String,
    zone: String,
    city: String,
}

/// The rows with an IATA code, sorted by it.
fn rows(text: &str) -> Result<Vec<Row>, String> {
    let mut lines = csv(text).into_iter();
    let head = lines.next().ok_or("an empty table")?;
    let column = |name: &str| {
        let at = head.iter().position(|cell| cell == name);
        at.ok_or(format!("no column {name}"))
    };
    let (iata, name, city) = (column("iata")?, column("name")?, column("city")?);
    let (country, zone) = (column("country")?, column("tz")?);
    let mut rows = Vec::new();
    for line in lines {
        let cell = |at: usize| line.get(at).cloned().unwrap_or_default();
        if cell(iata).is_empty() {
            continue;
        }
        let place = match cell(city) {
            city if city.is_empty() => cell(name),
            city => city,
        };
        rows.push(Row {
            // An officer looks for the city that the airport serves.
            city: match cell(iata).as_str() {
                "DSS" => "Dakar (Diass)".into(),
                _ => place.replace(';', ","),
            },
            iata: cell(iata),
            country: cell(country),
            zone: cell(zone),
        });
    }
    rows.sort_by(|a, b| a.iata.cmp(&b.iata));
    Ok(rows)
}

/// Comma-separated values of RFC 4180, without line ends inside of cells.
fn csv(text: &str) -> Vec<Vec<String>> {
    text.lines().map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if quoted && rest.peek() == Some(&'"') => {
                rest.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

fn download() -> Result<Package, String> {
    let dir = env::temp_dir().join(format!("aircop-airportsdata-{}", std::process::id()));
    let outcome = download_to(&dir);
    let _ = fs::remove_dir_all(&dir);
    outcome
}

fn download_to(dir: &Path) -> Result<Package, String> {
    fs::create_dir_all(dir).map_err(|e| e.to_string())?;
    let python = |arguments: &[&str]| -> Result<(), String> {
        let status = Command::new("python3")
            .args(arguments)
            .current_dir(dir)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("python3 {}: {status}", arguments.join(" "))),
            Err(error) => Err(format!("python3: {error}")),
        }
    };
    python(&[
        "-m",
        "pip",
        "download",
        "--no-deps",
        "--timeout",
        "20",
        "-d",
        ".",
        "airportsdata",
    ])?;
    let names = fs::read_dir(dir).map_err(|e| e.to_string())?;
    let wheel = names
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.ends_with(".whl"))
        .ok_or("no wheel was downloaded")?;
    python(&["-m", "zipfile", "-e", &wheel, "."])?;
    let read = |name: &str| {
        let path = dir.join("airportsdata").join(name);
        fs::read_to_string(path).map_err(|e| format!("{name}: {e}"))
    };
    Ok(Package {
        version: wheel.split('-').nth(1).unwrap_or_default().to_owned(),
        airports: read("airports.csv")?,
        cities: read("iata_macs.csv")?,
    })
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../codes/data")
}

/// Codes of the package that the tables leave out, each with its reason.
const LEFT_OUT: &str = "airports_left_out.csv";

#[cfg(test)]
mod tests {
    use super::*;

    /// Skipped where the package cannot be had: this test is for who has a network.
    #[test]
    fn the_tables_have_every_airport_of_the_day_or_a_reason() {
        match download() {
            Ok(package) => assert_eq!(lacking(&package).unwrap(), Vec::<String>::new()),
            Err(reason) => eprintln!("skipped: {reason}"),
        }
    }

    #[test]
    fn a_code_that_the_tables_lack_is_named() {
        let package = Package {
            version: "20990101".into(),
            airports: "\"icao\",\"iata\",\"name\",\"city\",\"country\",\"tz\"\n\
                       \"GOBD\",\"DSS\",\"a\",\"b\",\"SN\",\"Africa/Dakar\"\n\
                       \"XXXX\",\"0Q0\",\"a \"\"b\"\"; c\",\"\",\"SN\",\"Africa/Dakar\"\n"
                .into(),
            cities: String::new(),
        };
        assert_eq!(lacking(&package).unwrap(), ["0Q0"]);
        assert_eq!(rows(&package.airports).unwrap()[0].city, "a \"b\", c");
    }
}
