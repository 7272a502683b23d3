//! From the archive's rows and the directory to what the window shows.

use std::collections::BTreeSet;

use aircop_api::{
    AboutView, CountsView, DeviceView, DirectoryView, ErrorCode, FlashView, GroupFacts, GroupView,
    MemberView, MessageRow, MessageView, OfficeView, QuarantineRow, ReceiptView, SearchHit,
    Session, StatusView,
};
use aircop_archive as archive;
use aircop_archive::Beside;
use aircop_codes::{CodeList, Handling, Kind, Tlp};
use aircop_directory::{Device, Directory, Group, Office};
use aircop_message::{DeviceKey, Message, MessageId, OfficeId, Timestamp, shown};

pub(crate) use aircop_api::GroupStage;

use crate::desk::{Preferences, State};
use crate::error::Outcome;
use crate::inbox::index;
use crate::outbox::payload::fingerprint;
use crate::screen::thread::Entry;

/// What the screen shows of an office, also of one that is not in the directory.
pub(crate) fn office(directory: Option<&Directory>, id: &OfficeId) -> OfficeView {
    let found = directory.and_then(|d| d.office(id).map(|o| (d, o)));
    match found {
        Some((directory, office)) => known(directory, office),
        None => OfficeView {
            id: *id,
            name: id.to_string().chars().take(8).collect(),
            kind: String::new(),
            country: String::new(),
            place: String::new(),
            languages: Vec::new(),
            telephone: String::new(),
            devices: 0,
            revoked: true,
        },
    }
}

fn known(directory: &Directory, office: &Office) -> OfficeView {
    OfficeView {
        id: office.id,
        name: office.name.clone(),
        kind: office.kind.code().to_owned(),
        country: office.country.clone(),
        place: office.place.clone(),
        languages: office.languages.clone(),
        telephone: office.telephone.clone(),
        devices: u32::try_from(directory.live_devices(&office.id).count()).unwrap_or(u32::MAX),
        revoked: office.is_revoked(),
    }
}

fn group_facts(directory: &Directory, group: GroupView) -> GroupFacts {
    let mut members: Vec<MemberView> = directory
        .members(&group.id)
        .map(|(office, role)| MemberView {
            office,
            name: directory
                .office(&office)
                .map(|o| o.name.clone())
                .unwrap_or_default(),
            role: role.code().to_owned(),
        })
        .collect();
    members.sort_by(|a, b| a.name.cmp(&b.name));
    let briefing = directory.group(&group.id).map(|g| shown(&g.briefing));
    GroupFacts {
        briefing: briefing.unwrap_or_default(),
        members,
        group,
    }
}

/// What the officer of a device read out by telephone when it joined.
#[must_use]
pub fn device_fingerprint(device: &Device) -> String {
    fingerprint(&device.key, &device.transport_key, &device.mailbox)
}

/// Whether new messages may be sent in a group at `now`.
pub(crate) fn is_open(group: &Group, now: Timestamp) -> bool {
    stage(group, now) == GroupStage::Open
}

/// How a group stands at `now`.
pub(crate) fn stage(group: &Group, now: Timestamp) -> GroupStage {
    if !group.is_open() {
        GroupStage::Closed
    } else if group.ends.is_some_and(|end| end <= now) {
        GroupStage::Over
    } else if group.starts.is_some_and(|start| now < start) {
        GroupStage::Ahead
    } else {
        GroupStage::Open
    }
}

/// Seconds for which the share of flash messages is counted.
const SHARED: i64 = 30 * 24 * 3600;

impl State {
    /// The strip at the top, but for the clock on the wall, which is the desk's.
    pub(crate) fn status(&self, now: Timestamp, preferences: &Preferences) -> Outcome<StatusView> {
        let counts = self.archive.counts()?;
        let exercise_unread = counts.groups.iter().filter(|g| g.exercise);
        let joined = self.secrets.office.is_some();
        let (on_duty, handover_due) = self.on_duty()?;
        let (backed_up, backup_due) = self.backups(now)?;
        Ok(StatusView {
            session: if joined {
                Session::Unlocked
            } else {
                Session::Joining
            },
            officers: vec![self.officer()],
            officer: Some(self.officer()),
            office: self
                .secrets
                .office
                .map(|id| office(self.directory.as_ref(), &id)),
            fingerprint: (!joined).then(|| self.fingerprint()),
            about: Some(AboutView {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                device: self.fingerprint(),
                headquarters: self.directory.as_ref().map(|d| d.fingerprint().to_string()),
            }),
            link: self.link,
            carrier: preferences.carrier,
            offline_since: self.offline_since,
            link_error: self.link_error,
            silent_port: self.silent_port,
            directory: self.trust(now),
            heartbeat: self.directory.as_ref().map(Directory::last_heartbeat),
            counts: CountsView {
                unread: counts.unread,
                needs_answer: self.count_owed(now)?,
                outbox: counts.outbox,
                undelivered: self.undelivered_count()?,
                drafts: counts.drafts,
                quarantine: counts.quarantine,
                exercise_unread: exercise_unread.map(|g| g.unread).sum(),
                requests: self.waiting_requests()?,
                enquiries: match self.secrets.office {
                    Some(office) => self.archive.unanswered_enquiries(office)?,
                    None => 0,
                },
            },
            groups: self.groups(now, &counts),
            now,
            offset_minutes: 0,
            zone: String::new(),
            language: preferences.language.clone(),
            theme: preferences.theme.clone(),
            auto_lock_minutes: preferences.auto_lock_minutes,
            attention: self.attention(now)?,
            last_used: self.last_used(false)?,
            last_used_exercise: self.last_used(true)?,
            text_percent: preferences.text_percent,
            send_wait_seconds: preferences.send_wait_seconds,
            panic_key: preferences.panic_key,
            administers: self.administers(self.vault.officer().id),
            headquarters: self.secrets.hq.is_some(),
            inbox_order: preferences.inbox_order,
            on_duty,
            handover_due,
            backed_up,
            backup_due,
            saved_views: self.saved_views()?,
            sounds: preferences.sounds.clone(),
            audit_broken: self.secrets.audit_break.is_some(),
            gap: self.gap_view()?,
            clashes: self.clash_views()?,
            new_devices: self.new_devices()?,
            keyring: self.vault.is_tied(),
            listens: preferences.listens,
            heard: None,
            clock_off_seconds: self.relay_clock.off_seconds(now),
            unwritable: self.unwritable,
        })
    }

    /// What this device reads out to headquarters.
    pub(crate) fn fingerprint(&self) -> String {
        fingerprint(
            &self.secrets.device(),
            self.secrets.transport_key().as_bytes(),
            &self.secrets.mailbox,
        )
    }

    /// Groups that we are a member of.
    fn groups(&self, now: Timestamp, counts: &archive::Counts) -> Vec<GroupView> {
        let mut all = self.all_groups(now, counts);
        all.retain(|group| !group.role.is_empty());
        all
    }

    fn all_groups(&self, now: Timestamp, counts: &archive::Counts) -> Vec<GroupView> {
        let Some(directory) = &self.directory else {
            return Vec::new();
        };
        let role = |group: &Group| directory.role(&group.id, &self.secrets.office?);
        let unread = |group: &Group| {
            let mut of_group = counts.groups.iter().filter(|c| c.group == group.id);
            of_group.next().map_or(0, |c| c.unread)
        };
        directory
            .groups()
            .map(|group| GroupView {
                id: group.id,
                name: group.name.clone(),
                kind: group.kind.code().to_owned(),
                role: role(group)
                    .map(|role| role.code().to_owned())
                    .unwrap_or_default(),
                unread: unread(group),
                open: is_open(group, now),
                stage: stage(group, now),
                starts: group.starts,
                ends: group.ends,
            })
            .collect()
    }

    /// The rows of a list.
    pub(crate) fn rows(&self, hits: &[archive::Hit], now: Timestamp) -> Outcome<Vec<MessageRow>> {
        let plain: Vec<&archive::MessageRow> = hits.iter().map(|hit| &hit.row).collect();
        let mut views = self.marked_rows(&plain, now)?;
        for (view, hit) in views.iter_mut().zip(hits) {
            if let Some(snippet) = &hit.snippet {
                view.hit = Some(SearchHit {
                    text: shown(&snippet.text),
                    marks: marks(&snippet.ranges),
                });
            } else if !hit.subject_marks.is_empty() {
                view.hit = Some(SearchHit {
                    text: shown(&hit.row.subject),
                    marks: marks(&hit.subject_marks),
                });
            }
        }
        Ok(views)
    }

    /// Rows with what stands in their place now.
    pub(crate) fn marked_rows(
        &self,
        rows: &[&archive::MessageRow],
        now: Timestamp,
    ) -> Outcome<Vec<MessageRow>> {
        let mut views = self.plain_rows(rows, now)?;
        self.mark_standing(&mut views)?;
        Ok(views)
    }

    /// Rows by themselves: what they show beside their columns comes in one query.
    pub(crate) fn plain_rows(
        &self,
        rows: &[&archive::MessageRow],
        now: Timestamp,
    ) -> Outcome<Vec<MessageRow>> {
        self.settle_owed()?;
        let ids: Vec<MessageId> = rows.iter().map(|row| row.id).collect();
        let beside = self.archive.shown_beside(&ids, now)?;
        let nothing = Beside::default();
        let threads = rows.iter().map(|row| row.thread);
        let assigned = self.archive.assignees(threads)?;
        rows.iter()
            .map(|row| {
                let beside = beside.get(&row.id).unwrap_or(&nothing);
                let message = Message::from_stored(&beside.payload).ok();
                let mut view = self.with_message(row, message.as_ref(), beside, now)?;
                if let Some(name) = assigned.get(&row.thread) {
                    view.assigned = shown(name);
                }
                Ok(view)
            })
            .collect()
    }

    fn with_message(
        &self,
        row: &archive::MessageRow,
        message: Option<&Message>,
        beside: &Beside,
        now: Timestamp,
    ) -> Outcome<MessageRow> {
        let alert = message.and_then(|m| m.alert.as_ref());
        let ours = self.our_airport();
        let next = alert
            .and_then(|alert| alert.clock(ours.as_deref(), now))
            .filter(|moment| moment.when.at > now);
        let legs = alert.map(|alert| &alert.legs);
        // A flight stands at the airport that it leaves and at the one where it arrives.
        let mut flights: Vec<String> = legs
            .into_iter()
            .flatten()
            .filter_map(|leg| leg.flight.clone())
            .collect();
        flights.dedup();
        let outgoing = row.direction == archive::Direction::Out;
        let gist = match message {
            Some(message) => self.gist(&row.sender_office, message)?,
            None => None,
        };
        Ok(MessageRow {
            id: row.id,
            thread: row.thread,
            group: row.group,
            exercise: row.exercise,
            kind: Kind::from_code(&row.kind.to_ascii_uppercase()),
            urgency: message.map_or_else(|| index::urgency(row.urgency), |m| m.urgency.clone()),
            reference: shown(&row.reference),
            subject: shown(&row.subject),
            route: row.route.split_whitespace().map(str::to_owned).collect(),
            flights,
            next_leg: next.map(|moment| moment.when),
            next_airport: next.map(|moment| moment.leg.airport.clone()),
            timed: message.is_some_and(|m| m.due(None).is_some()),
            from: office(self.directory.as_ref(), &row.sender_office),
            officer: shown(&row.sender_officer),
            created: row.created,
            received: row.received,
            outgoing,
            read: outgoing || row.read_at.is_some(),
            acknowledged: row.acknowledged_at.is_some(),
            state: state(row.state).to_owned(),
            late_from: outgoing
                .then(|| self.late_from(row.entered, now))
                .filter(|_| row.state != archive::State::Cancelled),
            shut_out: row.shut_out,
            watched: beside.watched,
            problem: problem(&beside.last_error),
            recipients: row.tally.recipients,
            delivered: row.tally.delivered,
            read_by: row.tally.read,
            acknowledged_by: row.tally.acknowledged,
            standing: None,
            corrected_by: None,
            assigned: String::new(),
            owes: !outgoing && beside.owes,
            gist,
            files: beside.files,
            photos: beside.photos,
            hit: None,
        })
    }

    /// One whole message.
    pub(crate) fn message(
        &self,
        entry: &Entry,
        beside: &Beside,
        now: Timestamp,
    ) -> Outcome<MessageView> {
        let Entry {
            row,
            recipients,
            said,
        } = entry;
        let directory = self.directory.as_ref();
        let shown_row = self.with_message(row, Some(said), beside, now)?;
        let unsealable = match shown_row.problem {
            Some(ErrorCode::PrekeyExpired) => self.unsealable(row.id)?,
            _ => BTreeSet::new(),
        };
        let erased = match row.direction {
            archive::Direction::Out => self.archive.erased_elsewhere(row.id)?,
            archive::Direction::In => Vec::new(),
        };
        let erased_at = |office: &OfficeId| {
            let found = erased.iter().find(|(by, _)| by == office);
            found.map(|(_, at)| *at)
        };
        let recipients = recipients.iter().map(|r| ReceiptView {
            erased: erased_at(&r.office),
            problem: (r.delivered_at.is_none() && unsealable.contains(&r.office))
                .then_some(ErrorCode::PrekeyExpired),
            office: office(directory, &r.office),
            delivered: r.delivered_at,
            read: r.read_at,
            acknowledged: r.acknowledged_at,
            officer: (!r.acknowledged_by.is_empty()).then(|| shown(&r.acknowledged_by)),
        });
        let group = directory.and_then(|d| d.group(&row.group));
        Ok(MessageView {
            row: shown_row,
            handling: Handling::from_code(&row.handling),
            tlp: Tlp::from_code(&row.tlp),
            group_name: group.map(|g| g.name.clone()).unwrap_or_default(),
            signed_by: short(&row.sender_device),
            recipients: recipients.collect(),
            attachments: self.attachment_views(row.id)?,
            message: said.clone().shown(),
        })
    }

    /// Offices and groups.
    pub(crate) fn directory_view(&self, now: Timestamp) -> Outcome<DirectoryView> {
        let directory = self.directory()?;
        let counts = self.archive.counts()?;
        let shares = self.archive.flash_shares(now.plus_seconds(-SHARED));
        let shares = shares?.into_iter();
        Ok(DirectoryView {
            flash: shares
                .map(|share| FlashView {
                    office: share.office,
                    messages: share.messages,
                    flash: share.flash,
                })
                .collect(),
            size: u32::try_from(directory.size()).unwrap_or(u32::MAX),
            root: hex::encode(directory.root()),
            fingerprint: directory.fingerprint().to_string(),
            offices: directory.offices().map(|o| known(directory, o)).collect(),
            devices: directory
                .offices()
                .flat_map(|office| directory.devices_of(&office.id))
                .map(|device| DeviceView {
                    office: device.office,
                    fingerprint: device_fingerprint(device),
                    label: device.label.clone(),
                    key: device.key,
                    revoked: !directory.device_is_live(&device.key),
                })
                .collect(),
            groups: self
                .all_groups(now, &counts)
                .into_iter()
                .map(|group| group_facts(directory, group))
                .collect(),
        })
    }

    /// What is in quarantine, the newest first.
    pub(crate) fn quarantine_view(&self) -> Outcome<Vec<QuarantineRow>> {
        let sums = self.archive.quarantine_sums()?;
        let directory = self.directory.as_ref();
        let sender = |device: DeviceKey| {
            let known = directory.and_then(|d| d.device(&device));
            known.map(|device| office(directory, &device.office))
        };
        Ok(sums
            .into_iter()
            .map(|sum| QuarantineRow {
                id: u32::try_from(sum.newest).unwrap_or(u32::MAX),
                count: sum.count,
                first: sum.first,
                received: sum.last,
                from: sum.sender_device.and_then(sender),
                size: sum.bytes,
                reason: sum.reason,
            })
            .collect())
    }
}

/// The first 80 bits of a device's key, in groups.
fn short(device: &DeviceKey) -> String {
    let digits = device.to_string();
    let groups: Vec<&str> = (0..5)
        .filter_map(|i| digits.get(i * 4..i * 4 + 4))
        .collect();
    groups.join("-")
}

fn state(state: archive::State) -> &'static str {
    match state {
        archive::State::Received => "RECEIVED",
        archive::State::Waiting => "WAITING",
        archive::State::Sent | archive::State::PartlyDelivered => "SENT",
        archive::State::Delivered => "DELIVERED",
        archive::State::Cancelled => "RECALLED",
        archive::State::Refused => "FAILED",
    }
}

/// The code that a failed attempt left behind.
pub(crate) fn problem(code: &str) -> Option<ErrorCode> {
    ErrorCode::ALL.iter().copied().find(|c| c.code() == code)
}

fn marks(ranges: &[(usize, usize)]) -> Vec<(u32, u32)> {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    ranges
        .iter()
        .map(|(from, to)| (number(*from), number(*to)))
        .collect()
}
