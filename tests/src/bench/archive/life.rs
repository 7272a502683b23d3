//! A million messages that look like life, out of a seed.
//!
//! Threads of an alert, two or three replies, sometimes a seizure, over three years up to now, busier
//! towards the end. 400 offices; 40,000 persons, of whom a few recur often and most do not; names in
//! Latin, Cyrillic and Arabic letters (`crate::names`); texts in French, English and Arabic. One alert
//! in fifty is corrected, one thread in thirty is training. Of what came in, one alert in twenty was
//! never acknowledged and two messages in five never opened: an office gets far more than it reads.

use aircop_archive::{Direction, State};
use aircop_client::{Circumstances, indexed};
use aircop_message::{
    AlertDraft, DeviceKey, Draft, GroupId, LegDraft, MessageId, OfficeId, PersonDraft, ReplyDraft,
    SeizedGoodsDraft, SeizureDraft, Stamp, Timestamp,
};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use crate::names::persons;

/// Persons who travel.
const PERSONS: usize = 40_000;
/// Words of which a text has one or two: hotels, streets, brands.
const WORDS: usize = 20_000;
/// The time over which the messages came.
const SPAN_MS: i64 = 3 * 365 * 86_400_000;
const HOUR_MS: i64 = 3_600_000;

/// Airports with their countries.
pub(super) const PLACES: [(&str, &str); 16] = [
    ("DSS", "SN"),
    ("RAI", "CV"),
    ("LOS", "NG"),
    ("BKO", "ML"),
    ("ABJ", "CI"),
    ("LFW", "TG"),
    ("ACC", "GH"),
    ("CKY", "GN"),
    ("GRU", "BR"),
    ("LIS", "PT"),
    ("CDG", "FR"),
    ("MAD", "ES"),
    ("BRU", "BE"),
    ("CMN", "MA"),
    ("ADD", "ET"),
    ("IST", "TR"),
];
const CARRIERS: [&str; 8] = ["TP", "AF", "IB", "SN", "AT", "ET", "TK", "LA"];
const FRENCH: [&str; 8] = [
    "Billet acheté en espèces la veille du départ.",
    "Le passager a refusé l'eau et le repas pendant le vol.",
    "Deux valises neuves, enregistrées sans propriétaire connu.",
    "Itinéraire inhabituel, retour le lendemain.",
    "Le profil correspond à une saisie précédente à l'aéroport.",
    "La valise semble lourde pour ce qu'elle contient.",
    "Réservation faite par une agence déjà signalée.",
    "Contrôle discret demandé à la correspondance.",
];
const ENGLISH: [&str; 8] = [
    "Ticket bought in cash the day before departure.",
    "The passenger refused water and food during the flight.",
    "Two new suitcases checked in without a known owner.",
    "Unusual routing, return on the following day.",
    "The profile fits an earlier seizure at this airport.",
    "The suitcase seems heavy for what it holds.",
    "Booked by an agency that was reported before.",
    "Discreet check requested at the transfer.",
];
const ARABIC: [&str; 6] = [
    "تم شراء التذكرة نقدا قبل يوم من السفر.",
    "رفض المسافر الماء والطعام أثناء الرحلة.",
    "حقيبتان جديدتان بدون صاحب معروف.",
    "مسار غير معتاد والعودة في اليوم التالي.",
    "يرجى التفتيش في المطار عند الوصول.",
    "الحجز من وكالة تم الإبلاغ عنها سابقا.",
];

/// An office that writes.
#[derive(Debug, Clone)]
pub(super) struct Station {
    /// Its id.
    pub(super) id: OfficeId,
    /// Its device.
    pub(super) device: DeviceKey,
    /// Where it is: a place of [`PLACES`].
    pub(super) at: usize,
    /// The language of its texts.
    language: &'static str,
}

/// Somebody who travels, in two spellings.
#[derive(Debug, Clone)]
pub(super) struct Traveller {
    /// As the first document writes the name.
    pub(super) name: String,
    /// As another one does, often in another script.
    pub(super) also: String,
    born: String,
    /// The number of the passport.
    pub(super) document: String,
    country: &'static str,
}

/// A message with what became of it here.
#[derive(Debug)]
pub(super) struct Lived {
    /// As the archive takes it.
    pub(super) row: aircop_archive::Indexed,
    /// To whom it went.
    pub(super) recipients: Vec<OfficeId>,
    /// Somebody here opened it.
    pub(super) read: bool,
    /// Somebody here answers for it.
    pub(super) acknowledged: bool,
}

/// The generator.
pub(super) struct Life {
    rng: StdRng,
    /// Who writes; the first is the office whose archive it is.
    pub(super) stations: Vec<Station>,
    /// Who travels.
    pub(super) travellers: Vec<Traveller>,
    words: Vec<String>,
    group: GroupId,
    now: Timestamp,
    number: u64,
}

impl std::fmt::Debug for Life {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Life")
    }
}

impl Life {
    /// The same for the same seed. `us` is the office at whose desk it is seen, in Praia.
    #[must_use]
    pub(super) fn new(
        seed: u64,
        us: (OfficeId, DeviceKey),
        group: GroupId,
        offices: usize,
        now: Timestamp,
    ) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut stations = vec![Station {
            id: us.0,
            device: us.1,
            at: 1,
            language: "fr",
        }];
        for _ in 1..offices {
            let at = rng.random_range(0..PLACES.len());
            stations.push(Station {
                id: OfficeId(rng.random()),
                device: DeviceKey(rng.random()),
                at,
                language: ["fr", "fr", "en", "en", "ar"]
                    .choose(&mut rng)
                    .copied()
                    .unwrap_or("en"),
            });
        }
        let travellers = persons(seed, PERSONS)
            .into_iter()
            .map(|(name, also)| Traveller {
                name,
                also,
                born: format!(
                    "{}-{:02}-{:02}",
                    rng.random_range(1955..2004),
                    rng.random_range(1..=12),
                    rng.random_range(1..=28)
                ),
                document: format!(
                    "{}{}{:06}",
                    char::from(b'A' + rng.random_range(0..26_u8)),
                    char::from(b'A' + rng.random_range(0..26_u8)),
                    rng.random_range(0..1_000_000_u32)
                ),
                country: place(rng.random_range(0..PLACES.len())).1,
            })
            .collect();
        let words = (0..WORDS).map(|_| word(&mut rng)).collect();
        Self {
            rng,
            stations,
            travellers,
            words,
            group,
            now,
            number: 0,
        }
    }

    /// A word that few texts have.
    pub(super) fn rare_word(&mut self) -> String {
        self.words
            .choose(&mut self.rng)
            .cloned()
            .unwrap_or_default()
    }

    /// One thread: `at` of `of`, the oldest first.
    ///
    /// # Errors
    /// When a draft is not good.
    pub(super) fn thread(&mut self, at: u64, of: u64) -> Result<Vec<Lived>, String> {
        let share = (at as f64 + self.rng.random::<f64>()) / of.max(1) as f64;
        // The square root: twice as much at the end as on average.
        let ago = SPAN_MS as f64 * (1.0 - share.sqrt());
        let begun = Timestamp(self.now.0 - HOUR_MS / 4 - ago as i64);
        let exercise = self.rng.random_range(0..30) == 0;
        let sender = self.sender();
        let traveller = self.traveller();
        let route = self.route();
        let mut asked: Vec<usize> = (0..self.rng.random_range(2..7))
            .map(|_| self.rng.random_range(1..self.stations.len()))
            .filter(|other| *other != sender)
            .collect();
        if sender != 0 {
            asked.push(0);
        }
        let id = MessageId(self.rng.random());
        let mut told = Vec::new();
        let alert = self.alert(sender, &traveller, &route, begun);
        let urgency = alert.urgency.clone();
        told.push(self.lived(sender, &asked, (id, None), exercise, begun, &alert)?);
        let mut later = begun;
        if self.rng.random_range(0..50) == 0 {
            later = later.plus_seconds(600);
            let corrected = Draft {
                supersedes: Some(id),
                ..self.alert(sender, &traveller, &route, begun)
            };
            let version = MessageId(self.rng.random());
            told.push(self.lived(
                sender,
                &asked,
                (version, Some(id)),
                exercise,
                later,
                &corrected,
            )?);
        }
        let replies = self.rng.random_range(2..=3);
        for number in 0..replies {
            later = Timestamp(later.0 + self.rng.random_range(HOUR_MS / 12..4 * HOUR_MS));
            let from = asked.choose(&mut self.rng).copied().unwrap_or(0);
            let closes = number + 1 == replies && self.rng.random_range(0..10) < 8;
            let draft = self.reply(id, from, closes, &urgency);
            let answer = MessageId(self.rng.random());
            told.push(self.lived(
                from,
                &with(&asked, sender, from),
                (answer, Some(id)),
                exercise,
                later,
                &draft,
            )?);
        }
        if self.rng.random_range(0..8) == 0 {
            later = later.plus_seconds(1800);
            let from = asked.choose(&mut self.rng).copied().unwrap_or(0);
            let draft = self.seizure(id, &traveller, &route, later, from);
            let seizure = MessageId(self.rng.random());
            told.push(self.lived(
                from,
                &with(&asked, sender, from),
                (seizure, Some(id)),
                exercise,
                later,
                &draft,
            )?);
        }
        // Nothing comes from the time ahead.
        told.retain(|one| one.row.received < self.now);
        Ok(told)
    }

    /// One in twelve is ours.
    fn sender(&mut self) -> usize {
        if self.rng.random_range(0..12) == 0 {
            0
        } else {
            self.rng.random_range(1..self.stations.len())
        }
    }

    /// A few travel all the time.
    fn traveller(&mut self) -> Traveller {
        let draw: f64 = self.rng.random();
        let at = (draw * draw * self.travellers.len() as f64) as usize;
        self.travellers.get(at).cloned().unwrap_or(Traveller {
            name: String::new(),
            also: String::new(),
            born: String::new(),
            document: String::new(),
            country: "SN",
        })
    }

    fn route(&mut self) -> Vec<usize> {
        let stops = self.rng.random_range(2..=3);
        let mut route: Vec<usize> = Vec::new();
        while route.len() < stops {
            let next = self.rng.random_range(0..PLACES.len());
            if !route.contains(&next) {
                route.push(next);
            }
        }
        route
    }

    fn legs(&mut self, route: &[usize], begun: Timestamp) -> Vec<LegDraft> {
        let mut when = Timestamp(begun.0 + self.rng.random_range(HOUR_MS..12 * HOUR_MS));
        let last = route.len() - 1;
        let mut legs = Vec::new();
        for (number, stop) in route.iter().enumerate() {
            let mut leg = LegDraft {
                airport: place(*stop).0.into(),
                ..LegDraft::default()
            };
            if number > 0 {
                when = Timestamp(when.0 + 5 * HOUR_MS);
                leg.eta = when.to_rfc3339();
            }
            if number < last {
                let carrier = CARRIERS.choose(&mut self.rng).copied().unwrap_or("TP");
                leg.flight = format!("{carrier}{}", self.rng.random_range(100..2000));
                when = Timestamp(when.0 + HOUR_MS);
                leg.etd = when.to_rfc3339();
            }
            legs.push(leg);
        }
        legs
    }

    fn text(&mut self, language: &str) -> String {
        let sentences: &[&str] = match language {
            "fr" => &FRENCH,
            "ar" => &ARABIC,
            _ => &ENGLISH,
        };
        let mut text = String::new();
        for _ in 0..self.rng.random_range(2..5) {
            text.push_str(sentences.choose(&mut self.rng).copied().unwrap_or_default());
            text.push(' ');
        }
        text + &format!("Hotel {}.", self.rare_word())
    }

    fn language(&self, station: usize) -> &'static str {
        self.stations.get(station).map_or("en", |s| s.language)
    }

    fn alert(
        &mut self,
        sender: usize,
        who: &Traveller,
        route: &[usize],
        begun: Timestamp,
    ) -> Draft {
        let language = self.language(sender);
        let legs = self.legs(route, begun);
        let flight = legs
            .first()
            .map_or("", |leg| leg.flight.as_str())
            .to_owned();
        let name = if self.rng.random_range(0..4) == 0 {
            &who.also
        } else {
            &who.name
        };
        Draft {
            kind: "ALERT".into(),
            urgency: ["FLASH", "URGENT", "URGENT", "ROUTINE", "ROUTINE", "ROUTINE"]
                .choose(&mut self.rng)
                .copied()
                .unwrap_or_default()
                .into(),
            subject: match language {
                "fr" => format!("Passager suspect sur le vol {flight}"),
                "ar" => format!("مسافر مشتبه به على الرحلة {flight}"),
                _ => format!("Suspected courier on flight {flight}"),
            },
            narrative: self.text(language),
            language: language.into(),
            alert: AlertDraft {
                reasons: vec!["PROFILE".into()],
                action: ["CHECK_FULL", "CHECK_DISCREET", "INFO_ONLY"]
                    .choose(&mut self.rng)
                    .copied()
                    .unwrap_or_default()
                    .into(),
                legs,
                persons: vec![PersonDraft {
                    name: name.clone(),
                    born: who.born.clone(),
                    nationality: who.country.into(),
                    document_number: who.document.clone(),
                    ..PersonDraft::default()
                }],
                ..AlertDraft::default()
            },
            ..Draft::default()
        }
    }

    fn reply(&mut self, alert: MessageId, from: usize, closes: bool, urgency: &str) -> Draft {
        let language = self.language(from);
        let (status, outcome) = if closes {
            let outcome = ["NO_SHOW", "NEGATIVE", "NEGATIVE", "NOT_LOCATED"];
            (
                "CLOSED",
                outcome.choose(&mut self.rng).copied().unwrap_or("NEGATIVE"),
            )
        } else {
            ("IN_PROGRESS", "")
        };
        let asks = !closes && self.rng.random_range(0..5) == 0;
        Draft {
            kind: "REPLY".into(),
            in_reply_to: Some(alert),
            urgency: urgency.into(),
            subject: "Re".into(),
            narrative: self.text(language),
            language: language.into(),
            reply: ReplyDraft {
                alert: Some(alert),
                status: status.into(),
                outcome: outcome.into(),
                question: if asks {
                    "Which bag tags?".into()
                } else {
                    String::new()
                },
                ..ReplyDraft::default()
            },
            ..Draft::default()
        }
    }

    fn seizure(
        &mut self,
        alert: MessageId,
        who: &Traveller,
        route: &[usize],
        at: Timestamp,
        from: usize,
    ) -> Draft {
        let language = self.language(from);
        let last = route.last().map_or("DSS", |stop| place(*stop).0);
        Draft {
            kind: "SEIZURE".into(),
            in_reply_to: Some(alert),
            subject: format!("Seizure at {last}"),
            narrative: self.text(language),
            language: language.into(),
            seizure: SeizureDraft {
                alert: Some(alert),
                at: at.to_rfc3339(),
                airport: last.into(),
                detection: vec!["PROFILE".into()],
                goods: vec![SeizedGoodsDraft {
                    category: "DRUGS".into(),
                    drug: ["COCAINE_HCL", "HEROIN", "KHAT"]
                        .choose(&mut self.rng)
                        .copied()
                        .unwrap_or_default()
                        .into(),
                    quantity: format!("{}", self.rng.random_range(1..40)),
                    unit: "KG".into(),
                    ..SeizedGoodsDraft::default()
                }],
                offenders: vec![aircop_message::OffenderDraft {
                    person: PersonDraft {
                        name: who.name.clone(),
                        born: who.born.clone(),
                        document_number: who.document.clone(),
                        ..PersonDraft::default()
                    },
                    ..aircop_message::OffenderDraft::default()
                }],
                ..SeizureDraft::default()
            },
            ..Draft::default()
        }
    }

    fn lived(
        &mut self,
        from: usize,
        to: &[usize],
        (id, thread): (MessageId, Option<MessageId>),
        exercise: bool,
        at: Timestamp,
        draft: &Draft,
    ) -> Result<Lived, String> {
        let station = self.stations.get(from).ok_or("no such office")?.clone();
        let (airport, country) = place(station.at);
        self.number += 1;
        let message = draft
            .finish(&Stamp {
                id,
                reference: format!("{country}-{airport}-2026-{:06}", self.number),
                group: if exercise {
                    GroupId([9; 16])
                } else {
                    self.group
                },
                exercise,
                thread,
                now: at,
                offset_minutes: 0,
                language: "en".into(),
            })
            .map_err(|faults| format!("{}: {faults:?}", draft.kind))?;
        let ours = from == 0;
        let payload = message.to_bytes().map_err(|error| error.to_string())?;
        // What is signed is the message with its header around it.
        let mut signed = payload.clone();
        signed.resize(payload.len() + 300, 7);
        let row = indexed(
            &message,
            Circumstances {
                id,
                direction: if ours { Direction::Out } else { Direction::In },
                sender_office: station.id,
                sender_device: station.device,
                officer: format!("Officer {}", from % 50),
                created: at,
                received: at.plus_seconds(5),
                expires: at.plus_seconds(30 * 86_400),
                state: if ours {
                    State::Delivered
                } else {
                    State::Received
                },
                airport: Some("RAI".into()),
                payload,
                signed,
                signature: vec![7; 64],
            },
        );
        let recipients = to.iter().filter_map(|at| self.stations.get(*at));
        Ok(Lived {
            row,
            recipients: recipients.map(|station| station.id).collect(),
            read: !ours && self.rng.random_range(0..5) < 3,
            acknowledged: !ours && draft.kind == "ALERT" && self.rng.random_range(0..20) != 0,
        })
    }
}

/// A place of the list.
#[must_use]
pub(super) fn place(at: usize) -> (&'static str, &'static str) {
    PLACES.get(at).copied().unwrap_or(("DSS", "SN"))
}

/// Those who were asked and who asked, without who answers.
fn with(asked: &[usize], sender: usize, without: usize) -> Vec<usize> {
    let all = asked.iter().copied().chain([sender]);
    all.filter(|office| *office != without).collect()
}

fn word(rng: &mut StdRng) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "ko", "mi", "ra", "tou", "len", "sa", "dor", "vi", "ne", "gal", "pe", "zi", "mon",
        "ta", "rel", "fu", "li", "cha", "bor", "ye", "nad", "os", "ul",
    ];
    let count = rng.random_range(3..6);
    (0..count)
        .filter_map(|_| SYLLABLES.choose(rng).copied())
        .collect()
}
