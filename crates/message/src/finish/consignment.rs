//! Cargo, post and conveyances, the same in an alert and in a seizure.

use aircop_codes::{ConveyanceType, Vector, plain, plain_code};

use super::faults::Faults;
use crate::check_digit;
use crate::consignment::{Cargo, Conveyance, Post};
use crate::draft::Fault;
use crate::draft_forms::{CargoDraft, ConveyanceDraft, PostDraft};
use crate::model::Newer;

pub(super) fn cargo(draft: &CargoDraft, path: &str, faults: &mut Faults) -> Option<Cargo> {
    if *draft == CargoDraft::default() {
        return None;
    }
    let awb_path = format!("{path}.awb");
    let awb = faults.number(&awb_path, &draft.awb, PRINTED);
    let awb = awb.map(waybill_digits);
    let awb = match &awb {
        Some(number) if EXPRESS.contains(&number.len()) && is_digits(number) => {
            faults.add(&awb_path, Fault::ExpressWaybill);
            None
        }
        _ => faults.checked(&awb_path, awb, check_digit::air_waybill),
    };
    Some(Cargo {
        awb,
        house_awb: faults.token(&format!("{path}.house_awb"), &draft.house_awb, 35),
        shipper: faults.words(format!("{path}.shipper"), &draft.shipper, false),
        consignee: faults.words(format!("{path}.consignee"), &draft.consignee, false),
        declared_goods: faults.words(
            format!("{path}.declared_goods"),
            &draft.declared_goods,
            false,
        ),
        hs_code: hs_code(&draft.hs_code, path, faults),
        pieces: faults.whole(&format!("{path}.pieces"), &draft.pieces, 1..=1_000_000),
        kg: faults.decimal(&format!("{path}.kg"), &draft.kg),
        newer: Newer::new(),
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Characters of a number as printed, with what stands before and behind it.
const PRINTED: usize = 35;

/// Papers print AWB, MAWB or LTA before the digits.
fn waybill_digits(token: String) -> String {
    let digits = token.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let words = token.len() - digits.len() > 2;
    let whole = digits.len() == AIRLINE || EXPRESS.contains(&digits.len());
    match words && whole && is_digits(digits) {
        true => digits.to_owned(),
        false => token,
    }
}

/// Digits of the waybill of an airline.
const AIRLINE: usize = 11;

/// Digits of the waybill of an express carrier (DHL, FedEx): no airline's, even with a slip in one
/// of them.
const EXPRESS: [usize; 2] = [10, 12];

/// Harmonized System: chapter 01 to 97, then 2, 4, 6 or 8 more digits.
fn hs_code(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    let code = plain_code(typed).replace('.', "");
    if code.is_empty() {
        return None;
    }
    let chapter = code.get(..2).and_then(|c| c.parse::<u8>().ok());
    let fits = matches!(code.len(), 4 | 6 | 8 | 10)
        && code.bytes().all(|b| b.is_ascii_digit())
        && chapter.is_some_and(|c| (1..=97).contains(&c));
    if !fits {
        faults.add(format!("{path}.hs_code"), Fault::Format);
        return None;
    }
    Some(code)
}

pub(super) fn post(
    draft: &PostDraft,
    vector: &Vector,
    path: &str,
    faults: &mut Faults,
) -> Option<Post> {
    if *draft == PostDraft::default() {
        return None;
    }
    let item_path = format!("{path}.item");
    let item = faults.number(&item_path, &draft.item, PRINTED);
    let item = match vector {
        Vector::Express => item,
        _ => faults.checked(&item_path, item, check_digit::postal_item),
    };
    Some(Post {
        item,
        sender: faults.words(format!("{path}.sender"), &draft.sender, false),
        addressee: faults.words(format!("{path}.addressee"), &draft.addressee, false),
        newer: Newer::new(),
    })
}

pub(super) fn conveyance(
    draft: &ConveyanceDraft,
    path: &str,
    faults: &mut Faults,
) -> Option<Conveyance> {
    if *draft == ConveyanceDraft::default() {
        return None;
    }
    let imo_path = format!("{path}.imo");
    // IMO 9074729, IMO No. 9074729, IMO-9074729.
    let imo = faults
        .number(&imo_path, &draft.imo.replace(['°', 'º', '№'], ""), PRINTED)
        .map(|token| {
            let digits = token.trim_start_matches(['I', 'M', 'O', 'N', 'R']);
            let number = if is_digits(digits) { digits } else { &token };
            number.to_owned()
        });
    let container_path = format!("{path}.container");
    // Behind the number doors show size and type (ISO 6346 section 4.2): 45G1.
    let container = faults
        .number(&container_path, &draft.container, PRINTED)
        .map(|token| match token.split_at_checked(CONTAINER) {
            Some((number, kind)) if kind.len() == 4 && check_digit::container(number).is_ok() => {
                number.to_owned()
            }
            _ => token,
        });
    let usual = match (&container, &imo) {
        (Some(_), _) => ConveyanceType::Container,
        (None, Some(_)) => ConveyanceType::Ship,
        (None, None) => ConveyanceType::Unknown,
    };
    let kind = faults.usual(&format!("{path}.kind"), &draft.kind, usual);
    Some(Conveyance {
        registration: registration(&draft.registration, path, faults),
        imo: faults.checked(&imo_path, imo, check_digit::imo),
        container: faults.checked(&container_path, container, check_digit::container),
        seal: faults.token(&format!("{path}.seal"), &draft.seal, 20),
        description: faults.words(
            format!("{path}.description"),
            &draft.description,
            kind == ConveyanceType::Other,
        ),
        kind,
        newer: Newer::new(),
    })
}

/// Characters of a container's number.
const CONTAINER: usize = 11;

/// Plates carry letters of many scripts, so any one line is taken.
fn registration(typed: &str, path: &str, faults: &mut Faults) -> Option<String> {
    let field = format!("{path}.registration");
    let plate = faults
        .line(field, &plain(typed), 20, false)
        .trim()
        .to_owned();
    (!plate.is_empty()).then_some(plate)
}
