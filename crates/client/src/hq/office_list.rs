//! Offices of a list that are invited in one go: read, looked through, and then all made or none.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use aircop_api::{
    ApiError, ErrorCode, OfficeInvited, OfficeListChecked, OfficeListDraft, OfficeListRow,
    OfficeListView, OfficesInvited,
};
use aircop_archive::AuditAction;
use aircop_codes::fold;
use aircop_directory::{OfficeKind, folded_name};
use aircop_locale::{Language, Locale, language_tags};
use aircop_message::{Fault, FieldError, Timestamp};
use zeroize::Zeroizing;

use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::export::paper::{downloads, empty_file};
use crate::hq::admit::Invited;
use crate::hq::{typed, window};
use crate::join::invitation::Invitation;
use crate::session::engine::Engine;
use crate::transfer::sheet::Sheet;
use crate::transfer::value;

/// Offices of a list.
const MOST_OFFICES: usize = 500;
/// Folders of one day that are tried.
const MOST_FOLDERS: u32 = 100;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Name,
    Kind,
    Country,
    Place,
    Languages,
    Telephone,
}

/// Labels of the form, which name it in seven languages, and what lists head it with.
const FIELDS: [(Field, &[&str], &[&str]); 6] = [
    (
        Field::Name,
        &["hq-invite-name", "directory-office"],
        &[
            "name",
            "office name",
            "unit",
            "nom",
            "nom du bureau",
            "nombre",
            "nome",
            "название",
            "имя",
            "الاسم",
            "اسم المكتب",
        ],
    ),
    (
        Field::Kind,
        &["directory-kind"],
        &[
            "agency",
            "type",
            "office kind",
            "service",
            "tipo",
            "агентство",
            "الجهة",
            "behorde",
        ],
    ),
    (
        Field::Country,
        &["directory-country"],
        &["country code", "iso", "state", "code pays"],
    ),
    (
        Field::Place,
        &["directory-place"],
        &[
            "airport",
            "iata",
            "airport code",
            "city",
            "aeroport",
            "ville",
            "aeropuerto",
            "aeroporto",
            "аэропорт",
            "المطار",
            "flughafen",
        ],
    ),
    (
        Field::Languages,
        &["directory-languages"],
        &[
            "language",
            "langue",
            "idioma",
            "lingua",
            "язык",
            "اللغة",
            "sprache",
        ],
    ),
    (
        Field::Telephone,
        &["hq-telephone"],
        &[
            "telephone",
            "phone",
            "tel",
            "telephone number",
            "phone number",
            "telefono",
            "telefone",
            "телефон",
            "الهاتف",
            "telefon",
        ],
    ),
];

impl Engine {
    /// Reads a list of offices: CSV in UTF-8 or XLSX with a heading. Nothing is made.
    ///
    /// # Errors
    /// Not headquarters; [`ErrorCode::BadTable`] with the row; [`ErrorCode::ColumnsNeeded`] without
    /// a column of names, countries or places; [`ErrorCode::FileTooLong`]; [`ErrorCode::TableClosed`].
    pub fn read_office_list(&self, bytes: &[u8]) -> Result<OfficeListView, ApiError> {
        Ok(read(&*self.desk()?, bytes)?)
    }

    /// Looks through offices of a list. Nothing is made.
    ///
    /// # Errors
    /// Not headquarters; [`ErrorCode::FileTooLong`] for more than 500.
    pub fn check_office_list(
        &self,
        rows: &[OfficeListRow],
    ) -> Result<Vec<OfficeListChecked>, ApiError> {
        Ok(check(&*self.desk()?, rows)?)
    }

    /// Invites all offices of a list, or none, and writes an invitation for each into `folder`,
    /// which is made where it is missing.
    ///
    /// # Errors
    /// Not headquarters; no relay set; [`ErrorCode::InvalidDraft`] with the faults, whose fields
    /// begin with the line: `4.country`; [`ErrorCode::NothingToDo`] without offices; groups that
    /// nothing is sent in; [`ErrorCode::FileFailed`].
    pub fn invite_offices(
        &self,
        draft: &OfficeListDraft,
        folder: &Path,
    ) -> Result<OfficesInvited, ApiError> {
        Ok(invite(&*self.desk()?, draft, folder)?)
    }
}

/// Reads a list and looks through it.
pub(crate) fn read(desk: &Desk, bytes: &[u8]) -> Outcome<OfficeListView> {
    let sheet = Sheet::read(bytes)?;
    let places = places(&sheet)?;
    if sheet.rows.len() > MOST_OFFICES {
        let most = format!("at most {MOST_OFFICES} offices");
        return Err(ClientError::with(ErrorCode::FileTooLong, most));
    }
    let unread = |at: &usize| !places.values().any(|place| place == at);
    let headings = sheet.head.iter().enumerate();
    let ignored = headings
        .filter(|(at, heading)| unread(at) && !heading.trim().is_empty())
        .map(|(_, heading)| heading.trim().to_owned())
        .collect();
    let rows: Vec<OfficeListRow> = sheet
        .rows
        .iter()
        .map(|row| {
            let cell = |field, missing: &str| match places.get(&field) {
                Some(at) => row.cells.get(*at).map_or("", |cell| cell.trim()).to_owned(),
                None => missing.to_owned(),
            };
            OfficeListRow {
                line: u32::try_from(row.line).unwrap_or(u32::MAX),
                name: cell(Field::Name, ""),
                kind: cell(Field::Kind, OfficeKind::Jaitf.code()),
                country: cell(Field::Country, ""),
                place: cell(Field::Place, ""),
                languages: cell(Field::Languages, "en"),
                telephone: cell(Field::Telephone, ""),
            }
        })
        .collect();
    let rows = check(desk, &rows)?;
    Ok(OfficeListView { rows, ignored })
}

/// Looks through a list that was mended.
pub(crate) fn check(desk: &Desk, rows: &[OfficeListRow]) -> Outcome<Vec<OfficeListChecked>> {
    let now = desk.now();
    let checked = desk.lock().check_list(rows, now)?;
    Ok(checked.into_iter().map(|one| one.shown).collect())
}

/// Invites a list into a new folder of the downloads.
pub(crate) fn invite_into_downloads(
    desk: &Desk,
    draft: &OfficeListDraft,
) -> Outcome<OfficesInvited> {
    let all = downloads(&desk.config)?;
    let day = desk.now().to_rfc3339();
    let day = day.get(..10).unwrap_or_default();
    let folder = (1..=MOST_FOLDERS)
        .map(|n| match n {
            1 => all.join(format!("invitations-{day}")),
            n => all.join(format!("invitations-{day}-{n}")),
        })
        .find(|path| !path.exists())
        .ok_or_else(|| ClientError::new(ErrorCode::FileExists))?;
    invite(desk, draft, &folder)
}

/// Makes every invitation or none. What cannot be written is of no use to anyone and taken back.
pub(crate) fn invite(
    desk: &Desk,
    draft: &OfficeListDraft,
    folder: &Path,
) -> Outcome<OfficesInvited> {
    let now = desk.now();
    let roles = typed::list(draft)?;
    let mut state = desk.lock();
    let checked = state.check_list(&draft.rows, now)?;
    let faults: Vec<FieldError> = checked
        .iter()
        .flat_map(|one| {
            let line = one.shown.row.line;
            let faults = one.shown.faults.iter();
            faults.map(move |at| FieldError::new(format!("{line}.{}", at.field), at.fault))
        })
        .collect();
    if !faults.is_empty() {
        return Err(ClientError::of_fields(faults));
    }
    if checked.is_empty() {
        return Err(ClientError::with(ErrorCode::NothingToDo, "no offices"));
    }
    state.check_roles(&roles, now)?;
    let mut files = Files::begin(folder)?;
    let mut ready = Vec::with_capacity(checked.len());
    for one in checked {
        let Some((mut invited, telephone)) = one.invited else {
            return Err(ClientError::with(
                ErrorCode::Internal,
                "an office without faults",
            ));
        };
        if let Invited::Office { plan, roles: given } = &mut invited {
            given.clone_from(&roles);
            files.add(&window::stem(&plan.name))?;
        }
        ready.push((one.shown.row.line, invited, telephone, state.new_secret()));
    }
    let made = state
        .archive
        .transaction(|_| -> Outcome<Vec<(u32, Invitation)>> {
            let all = ready.into_iter().map(|(line, invited, telephone, secret)| {
                let made = state.make_invitation(&invited, draft.hours, &telephone, secret, now)?;
                Ok((line, made))
            });
            let all: Vec<(u32, Invitation)> = all.collect::<Outcome<_>>()?;
            let detail = format!("invitations, {}", all.len());
            state.audit_with(AuditAction::Exported, None, detail, now)?;
            Ok(all)
        })?;
    drop(state);
    if let Err(why) = files.write(&made) {
        for (_, invitation) in &made {
            let id = hex::encode(invitation.ticket().hash().as_bytes());
            if let Err(error) = desk.cancel_invitation(&id) {
                tracing::error!(%error, "an invitation that was not written is still open");
            }
        }
        return Err(why);
    }
    desk.wake.notify_one();
    Ok(OfficesInvited {
        expires: made.first().map_or(now, |(_, one)| one.expires),
        offices: files.named(made),
        folder: folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    })
}

/// Files that were begun; they go again unless all of them were written.
struct Files {
    folder: PathBuf,
    /// The folder was not there before.
    made: bool,
    paths: Vec<PathBuf>,
    keep: bool,
}

impl Files {
    fn begin(folder: &Path) -> Outcome<Self> {
        let made = !folder.is_dir();
        if made {
            aircop_files::create_dir(folder)
                .map_err(|why| ClientError::with(ErrorCode::FileFailed, why))?;
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            made,
            paths: Vec::new(),
            keep: false,
        })
    }

    fn add(&mut self, stem: &str) -> Outcome<()> {
        self.paths
            .push(empty_file(&self.folder, stem, "invitation")?);
        Ok(())
    }

    fn write(&mut self, made: &[(u32, Invitation)]) -> Outcome<()> {
        for (path, (_, invitation)) in self.paths.iter().zip(made) {
            let text = Zeroizing::new(invitation.to_text());
            let written =
                std::fs::OpenOptions::new()
                    .write(true)
                    .open(path)
                    .and_then(|mut file| {
                        file.write_all(text.as_bytes())?;
                        file.sync_all()
                    });
            written.map_err(|why| ClientError::with(ErrorCode::FileFailed, why))?;
        }
        self.keep = true;
        Ok(())
    }

    fn named(&self, made: Vec<(u32, Invitation)>) -> Vec<OfficeInvited> {
        let named = self.paths.iter().zip(made);
        let named = named.map(|(path, (line, invitation))| OfficeInvited {
            line,
            office: invitation.office.clone(),
            file: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
        });
        named.collect()
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        if self.keep {
            return;
        }
        // Half a list would be taken for a whole one; not there is as good as removed.
        for path in &self.paths {
            let _ = std::fs::remove_file(path);
        }
        if self.made {
            let _ = std::fs::remove_dir(&self.folder);
        }
    }
}

/// An office of a list that was looked through.
struct Checked {
    shown: OfficeListChecked,
    /// Without faults: whom the invitation is for, and where its officer is called.
    invited: Option<(Invited, String)>,
}

impl State {
    fn check_list(&self, rows: &[OfficeListRow], now: Timestamp) -> Outcome<Vec<Checked>> {
        self.hq()?;
        if rows.len() > MOST_OFFICES {
            let most = format!("at most {MOST_OFFICES} offices");
            return Err(ClientError::with(ErrorCode::FileTooLong, most));
        }
        let directory = self.directory()?;
        let invited = self.open_invitations(now)?;
        let mut named: BTreeMap<String, u32> = BTreeMap::new();
        for row in rows {
            *named.entry(folded_name(&row.name)).or_default() += 1;
        }
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let mut one = understood(row);
            let name = folded_name(&one.shown.row.name);
            let taken =
                directory.office_like(&one.shown.row.name).is_some() || invited.contains_key(&name);
            if !name.is_empty() && taken {
                one.refuse("name", Fault::TakenName);
            } else if !name.is_empty() && named.get(&name).is_some_and(|times| *times > 1) {
                one.refuse("name", Fault::DoubledName);
            }
            if let Some((Invited::Office { plan, .. }, _)) = &one.invited
                && self.check_by_rules(plan, &[], now).is_err()
            {
                one.refuse("name", Fault::Characters);
            }
            all.push(one);
        }
        Ok(all)
    }
}

impl Checked {
    fn refuse(&mut self, field: &str, fault: Fault) {
        self.shown.faults.push(FieldError::new(field, fault));
        self.invited = None;
    }
}

/// What a row says, in codes where they are known.
fn understood(row: &OfficeListRow) -> Checked {
    let mut row = row.clone();
    if let Ok(code) = value::country(&row.country) {
        row.country = code;
    }
    if let Some(code) = kind(&row.kind) {
        code.clone_into(&mut row.kind);
    }
    let (languages, unknown) = languages(&row.languages);
    let draft = aircop_api::InvitationDraft {
        device_of: None,
        name: row.name.clone(),
        kind: row.kind.clone(),
        country: row.country.clone(),
        place: row.place.clone(),
        languages,
        telephone: row.telephone.clone(),
        roles: Vec::new(),
        hours: 1,
    };
    let (mut faults, invited) = match typed::invited(&draft) {
        Ok(invited) => (Vec::new(), Some(invited)),
        Err(error) => (ApiError::from(error).fields, None),
    };
    if unknown {
        faults.retain(|at| at.field != "languages");
        faults.push(FieldError::new("languages", Fault::UnknownCode));
    }
    if let Some((Invited::Office { plan, .. }, telephone)) = &invited {
        row.name.clone_from(&plan.name);
        row.place.clone_from(&plan.place);
        row.telephone.clone_from(telephone);
        if !unknown {
            row.languages = plan.languages.join(", ");
        }
    }
    Checked {
        invited: invited.filter(|_| !unknown),
        shown: OfficeListChecked { row, faults },
    }
}

/// A kind of office by its code, or by its name in any of the seven languages.
fn kind(cell: &str) -> Option<&'static str> {
    const KINDS: [&str; 6] = ["JAITF", "OCU", "RILO", "CN", "NCB", "HQ"];
    let typed = fold(cell.trim());
    KINDS.into_iter().find(|code| {
        let named = |language| {
            let label = Locale::plain(language).label_of("office-kind", code);
            let short = label.split(" (").next().unwrap_or_default();
            fold(&label) == typed || fold(short) == typed
        };
        fold(code) == typed || Language::ALL.into_iter().any(named)
    })
}

/// Languages by their tags, or by their names in any of the seven languages; whether one of them is
/// neither.
fn languages(cell: &str) -> (Vec<String>, bool) {
    let mut found: Vec<String> = Vec::new();
    let mut unknown = false;
    let words = cell.split([',', ';', '/', '\u{60c}']).map(str::trim);
    for word in words.filter(|word| !word.is_empty()) {
        match language(word) {
            Some(tag) if found.contains(&tag) => {}
            Some(tag) => found.push(tag),
            None => unknown = true,
        }
    }
    (found, unknown)
}

fn language(word: &str) -> Option<String> {
    let typed = fold(word);
    let named = |tag: &&'static str| {
        let called = |language| fold(&Locale::plain(language).language_name(tag)) == typed;
        fold(tag) == typed || Language::ALL.into_iter().any(called)
    };
    language_tags().find(named).map(str::to_owned)
}

fn places(sheet: &Sheet) -> Outcome<BTreeMap<Field, usize>> {
    let mut places = BTreeMap::new();
    for (at, heading) in sheet.head.iter().enumerate() {
        if let Some(field) = named(heading) {
            places.entry(field).or_insert(at);
        }
    }
    let missing = [
        (Field::Name, "name"),
        (Field::Country, "country"),
        (Field::Place, "place"),
    ];
    let missing = missing
        .iter()
        .filter(|(field, _)| !places.contains_key(field));
    let missing: Vec<&str> = missing.map(|(_, code)| *code).collect();
    if missing.is_empty() {
        return Ok(places);
    }
    Err(ClientError::with(
        ErrorCode::ColumnsNeeded,
        format!(
            "no column is known to be: {}; columns of this table: {}",
            missing.join(", "),
            sheet.head.join(", ")
        ),
    ))
}

fn named(heading: &str) -> Option<Field> {
    let typed = fold(heading.trim());
    let fits = |(_, ids, others): &&(Field, &[&str], &[&str])| {
        let labelled = |language| {
            let locale = Locale::plain(language);
            ids.iter().any(|id| fold(&locale.text(id)) == typed)
        };
        others.iter().any(|other| fold(other) == typed) || Language::ALL.into_iter().any(labelled)
    };
    FIELDS.iter().find(fits).map(|(field, ..)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_seven_languages_and_by_their_english_names() {
        for heading in ["Office name", "Bureau", "NOM", "Dienststelle", "اسم المكتب"] {
            assert_eq!(named(heading), Some(Field::Name), "{heading}");
        }
        for heading in ["Country", "Pays", "País", "Land"] {
            assert_eq!(named(heading), Some(Field::Country), "{heading}");
        }
        for heading in ["Airport", "IATA", "Aéroport", "Аэропорт"] {
            assert_eq!(named(heading), Some(Field::Place), "{heading}");
        }
        assert_eq!(named("Agency"), Some(Field::Kind));
        assert_eq!(named("Langues"), Some(Field::Languages));
        assert_eq!(named("Téléphone"), Some(Field::Telephone));
        assert_eq!(named("Remarks"), None);
    }

    #[test]
    fn cells_are_understood_by_code_and_by_name() {
        let row = OfficeListRow {
            line: 2,
            name: " JAITF Lomé ".into(),
            kind: "Joint Airport Interdiction Task Force".into(),
            country: "Togo".into(),
            place: "lfw".into(),
            languages: "français; EN".into(),
            telephone: "+228 22 26 12 40".into(),
        };
        let one = understood(&row);
        assert_eq!(one.shown.faults, []);
        let shown = one.shown.row;
        assert_eq!(
            (
                &*shown.name,
                &*shown.kind,
                &*shown.country,
                &*shown.place,
                &*shown.languages
            ),
            ("JAITF Lomé", "JAITF", "TG", "LFW", "fr, en")
        );
        let odd = OfficeListRow {
            country: "Wakanda".into(),
            place: "QQQ".into(),
            languages: "Klingon".into(),
            kind: "Shop".into(),
            ..row
        };
        let faults: Vec<(String, Fault)> = understood(&odd)
            .shown
            .faults
            .into_iter()
            .map(|at| (at.field, at.fault))
            .collect();
        let at = |field: &str, fault| (field.to_owned(), fault);
        assert!(
            faults.contains(&at("country", Fault::UnknownCountry)),
            "{faults:?}"
        );
        assert!(
            faults.contains(&at("place", Fault::UnknownAirport)),
            "{faults:?}"
        );
        assert!(
            faults.contains(&at("languages", Fault::UnknownCode)),
            "{faults:?}"
        );
        assert!(
            faults.contains(&at("kind", Fault::UnknownCode)),
            "{faults:?}"
        );
    }
}
