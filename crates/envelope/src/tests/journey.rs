//! What is sent arrives, and what can't be sent is refused before anything leaves.

use proptest::prelude::*;

use aircop_message::MessageId;

use super::*;

#[test]
fn praia_reads_what_dakar_wrote() {
    let [dakar, praia, lagos] = three_desks();
    let mut alert = dakar.alert(&[&praia, &lagos]);
    alert.in_reply_to = Some(MessageId([9; 16]));
    alert.attachments.push(AttachmentEntry {
        blob: BlobId([1; 16]),
        key: BlobKey([2; 32]),
        size: 3_000_000_000,
        sha256: [3; 32],
        name: "bagage à main.jpg".into(),
        kind: "image/jpeg".into(),
        caption: String::new(),
        preview: Vec::new(),
    });
    let sealed = dakar.seals(&alert, &[&praia, &lagos]).unwrap();
    assert_eq!(sealed.wraps.len(), 2);
    for desk in [&praia, &lagos] {
        let opened = desk.receives(&sealed).unwrap();
        let commit = *body::stated_commitment(&sealed.body).unwrap();
        assert!(*opened.content() == alert.content(dakar.device(), commit));
        assert_eq!(opened.prekey_hash(), desk.prekey.hash());
        assert_eq!(opened.body_hash(), sealed.body_hash);
        assert_eq!(opened.signed_bytes(), sealed.signed_bytes.as_slice());
        assert_eq!(opened.signature(), &sealed.signature);
        assert!(
            verify_strict(
                &dakar.device(),
                labels::CONTENT_SIGNATURE,
                opened.signed_bytes(),
                opened.signature()
            )
            .is_ok(),
            "what is kept must still be evidence"
        );
    }
}

#[test]
fn the_second_device_of_the_sending_office_reads_it_too() {
    let [dakar, praia, _] = three_desks();
    let mut night_desk = Desk::new(4);
    night_desk.office = dakar.office;
    let alert = dakar.alert(&[&praia]);
    let sealed = dakar.seals(&alert, &[&praia, &night_desk]).unwrap();
    assert!(night_desk.receives(&sealed).is_ok());
}

#[test]
fn a_device_opens_what_was_sealed_to_its_former_prekey() {
    let [dakar, praia, _] = three_desks();
    let sealed = dakar.alerts(&[&praia]);
    let next = PrekeySecret::generate(NOW, &mut rng(5), &praia.key, 2);
    let opened = open(
        NOW,
        &sealed.body,
        wrap_of(&sealed, praia.device()),
        praia.device(),
        Some(praia.office),
        &[next, praia.prekey.clone()],
    );
    assert_eq!(opened.unwrap().prekey_hash(), praia.prekey.hash());
}

#[test]
fn six_hundred_devices_share_one_body() {
    let dakar = Desk::new(1);
    let desks: Vec<_> = (2..602).map(Desk::new).collect();
    let all: Vec<_> = desks.iter().collect();
    let sealed = dakar.alerts(&all);
    assert_eq!(sealed.wraps.len(), 600);
    assert!(sealed.wraps.iter().all(|(_, wrap)| wrap.len() == WRAP_LEN));
    for desk in desks.iter().step_by(37) {
        assert_eq!(
            desk.receives(&sealed).unwrap().content().recipients.len(),
            600
        );
    }
}

#[test]
fn an_unadmitted_device_asks_headquarters() {
    let [headquarters, newcomer, praia] = three_desks();
    let mut request = newcomer.alert(&[&headquarters]);
    request.kind = ContentKind::EnrolRequest;
    request.sender_office = None;
    request.officer = None;
    let sealed = newcomer.seals(&request, &[&headquarters]).unwrap();
    let opened = headquarters.receives(&sealed).unwrap();
    assert_eq!(opened.content().sender_device, newcomer.device());

    // A device that belongs to no office is addressed by nobody.
    let sealed = headquarters.alerts(&[&praia]);
    let secrets = std::slice::from_ref(&praia.prekey);
    let wrap = wrap_of(&sealed, praia.device());
    assert_eq!(
        open(NOW, &sealed.body, wrap, praia.device(), None, secrets).unwrap_err(),
        OpenError::NotAddressed
    );
}

#[test]
fn messages_of_similar_length_look_alike() {
    let [dakar, praia, _] = three_desks();
    let len = |payload: usize| {
        let mut alert = dakar.alert(&[&praia]);
        alert.prekey = None;
        alert.payload = vec![b'x'; payload];
        dakar.seals(&alert, &[&praia]).unwrap().body.len()
    };
    assert_eq!((len(0), len(300)), (1024, 1024));
    assert_eq!((len(1500), len(3000)), (4096, 4096));
}

#[test]
fn the_largest_message_goes_and_a_larger_one_is_refused() {
    let [dakar, praia, _] = three_desks();
    let mut alert = dakar.alert(&[&praia]);
    let frame = dakar.alerts(&[&praia]).signed_bytes.len() - alert.payload.len();
    // The payload's length takes four bytes more once it is beyond 65,535.
    alert.payload = vec![0; MAX_CONTENT_LEN - frame - 4];
    let sealed = dakar.seals(&alert, &[&praia]).unwrap();
    assert_eq!(sealed.body.len(), MAX_BODY_LEN);
    assert!(praia.receives(&sealed).is_ok());

    alert.payload.push(0);
    assert_eq!(
        dakar.seals(&alert, &[&praia]),
        Err(SealError::TooLong(MAX_CONTENT_LEN + 1))
    );
}

#[test]
fn what_receivers_would_refuse_is_not_sealed() {
    let [dakar, praia, lagos] = three_desks();
    let refused = |change: &dyn Fn(&mut Unsealed)| {
        let mut alert = dakar.alert(&[&praia, &lagos]);
        change(&mut alert);
        dakar.seals(&alert, &[&praia, &lagos]).unwrap_err()
    };
    assert_eq!(
        refused(&|a| a.recipients.clear()),
        SealError::Content(ContentFault::NoRecipients)
    );
    assert_eq!(
        refused(&|a| a.recipients.reverse()),
        SealError::Content(ContentFault::RecipientsOrder)
    );
    assert_eq!(
        refused(&|a| a.recipients = vec![praia.office; 2]),
        SealError::Content(ContentFault::RecipientsOrder)
    );
    assert_eq!(
        refused(&|a| a.sender_office = None),
        SealError::Content(ContentFault::NoSenderOffice)
    );
    assert_eq!(
        refused(&|a| a.created = a.expires),
        SealError::Content(ContentFault::ExpiresBeforeCreated)
    );
    assert_eq!(
        refused(&|a| a.expires = NOW.plus_seconds(-1)),
        SealError::Expired
    );
}

#[test]
fn there_is_no_sealing_to_nobody_to_one_twice_or_to_an_expired_prekey() {
    let [dakar, praia, lagos] = three_desks();
    let alert = dakar.alert(&[&praia]);
    assert_eq!(dakar.seals(&alert, &[]), Err(SealError::NoRecipients));
    assert_eq!(
        dakar.seals(&alert, &[&praia, &lagos, &praia]),
        Err(SealError::DoubledDevice(praia.device()))
    );
    let verified_long_ago = [praia.published()];
    let later = NOW.plus_seconds(PREKEY_LIFETIME_SECONDS);
    let mut alert = dakar.alert(&[&praia]);
    alert.created = later;
    alert.expires = later.plus_seconds(DAY);
    assert_eq!(
        seal(later, &mut rng(1), &dakar.key, &alert, &verified_long_ago),
        Err(SealError::Prekey(praia.device(), PrekeyError::Expired))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_payload_reaches_any_number_of_offices(
        payload in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..2_000),
            (0usize..200_000).prop_map(|len| vec![0x5a; len]),
        ],
        offices in 1u16..8,
    ) {
        let dakar = Desk::new(1);
        let desks: Vec<_> = (2..2 + offices).map(Desk::new).collect();
        let all: Vec<_> = desks.iter().collect();
        let mut alert = dakar.alert(&all);
        alert.payload = payload;
        let sealed = dakar.seals(&alert, &all).unwrap();
        for desk in &desks {
            let opened = desk.receives(&sealed).unwrap();
            prop_assert!(opened.content().payload == alert.payload);
        }
    }
}
