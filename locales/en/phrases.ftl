### The phrasebook: whole sentences that are sent as codes and read in the reader's language.
### Each must say the same in all languages, word for word, to an officer who has slept four hours:
### short, without parameters, and with one meaning. A sentence that was sent once is not given another.

message-phrases = Sentences
message-phrase = Sentence
write-phrase-add = Add a sentence
write-phrase-search = Search the phrasebook
write-phrases = Sentences chosen
# $phrase (text): the sentence.
write-phrase-remove = Take out: { $phrase }
# $count, $limit (numbers): sentences chosen, and how many there may be.
write-phrase-count = { $count } of { $limit }. Every reader sees them in the own language.

## What the sentences are grouped by.

phrase-purpose-passenger = Handling of the passenger
phrase-purpose-surveillance = Surveillance
phrase-purpose-controlled-delivery = Controlled delivery
phrase-purpose-baggage = Baggage
phrase-purpose-cargo = Cargo and post
phrase-purpose-documents = Documents
phrase-purpose-result = Results of a check
phrase-purpose-request = Requests for information
phrase-purpose-contact = Coordination and contact
phrase-purpose-safety = Safety
phrase-purpose-source = Protection of the source
phrase-purpose-evidence = Evidence and follow-up

## Handling of the passenger.

phrase-let-passenger-continue = Let the passenger continue the journey.
phrase-do-not-approach = Do not approach the passenger.
phrase-do-not-arouse-suspicion = Do not let the passenger notice that you are interested.
phrase-stop-on-arrival = Stop the passenger on arrival.
phrase-stop-before-boarding = Stop the passenger before boarding.
phrase-check-as-routine = Let the check look like a routine check.
phrase-interview-separately = Interview the travellers separately.
phrase-no-telephone-calls = Do not let the passenger telephone or send messages.
phrase-interpreter-needed = An interpreter is needed for the interview.
phrase-treat-as-possible-victim = Treat the passenger as a possible victim of human trafficking.

## Surveillance.

phrase-keep-under-surveillance = Keep the passenger under discreet surveillance.
phrase-note-who-meets = Note who meets the passenger.
phrase-follow-to-exit = Follow the passenger to the exit of the airport.
phrase-note-vehicle = Note the vehicle in which the passenger leaves.
phrase-watch-transit-area = Watch for contacts in the transit area.
phrase-watch-baggage-belt = Watch the baggage belt until all bags have been collected.
phrase-keep-camera-recordings = Keep the camera recordings.
phrase-passenger-lost-from-sight = We have lost sight of the passenger.
phrase-surveillance-taken-over = We have taken over the surveillance.
phrase-end-surveillance = End the surveillance.

## Controlled delivery.

phrase-delivery-planned = A controlled delivery is planned.
phrase-delivery-authorised = The controlled delivery has been authorised.
phrase-delivery-not-authorised = The controlled delivery has not been authorised.
phrase-stop-delivery = Stop the controlled delivery.
phrase-goods-substituted = The goods have been replaced by a harmless substance.
phrase-goods-not-substituted = The goods have not been replaced.
phrase-do-not-seize-yet = Do not seize anything until we have agreed to it.
phrase-let-consignment-pass = Let the consignment pass.
phrase-prosecutor-informed = The public prosecutor has been informed.
phrase-agree-time-of-action = Agree the time of action with us.

## Baggage.

phrase-hold-baggage = Hold the baggage back.
phrase-search-all-baggage = Search all the baggage.
phrase-xray-baggage = X-ray the baggage before it is handed out.
phrase-dog-on-baggage = Have a detector dog check the baggage.
phrase-look-for-false-bottom = Look for a false bottom in the baggage.
phrase-bag-tags-do-not-match = The bag tags do not match the passenger.
phrase-baggage-not-collected = The baggage has not been collected.
phrase-baggage-did-not-arrive = The baggage did not arrive.
phrase-send-bag-tag-numbers = Send us the bag tag numbers.
phrase-photograph-baggage = Photograph the baggage before you open it.

## Cargo and post.

phrase-hold-consignment = Hold the consignment.
phrase-release-consignment = Release the consignment.
phrase-xray-consignment = X-ray the consignment.
phrase-open-consignment = Open the consignment and examine the goods.
phrase-seal-broken = The seal on the cargo is broken.
phrase-seal-number-differs = The seal number is not the one in the papers.
phrase-weight-differs = The weight is not the one that was declared.
phrase-note-who-collects = Note who collects the consignment.
phrase-consignee-unknown = The consignee is not known at the address given.
phrase-postal-item-stopped = The postal item has been stopped.

## Documents.

phrase-examine-document = Examine the travel document closely.
phrase-document-forged = The travel document is forged.
phrase-document-stolen-or-lost = The travel document is reported stolen or lost.
phrase-document-of-another-person = The travel document belongs to another person.
phrase-second-passport = The passenger carries a second passport.
phrase-document-retained = We have retained the travel document.
phrase-copy-passport = Copy all pages of the passport.
phrase-copy-ticket = Copy the ticket and the boarding pass.
phrase-visa-not-genuine = The visa is not genuine.
phrase-interpol-hit = There is a hit in the INTERPOL databases.

## Results of a check.

phrase-searched-nothing-found = We searched and found nothing.
phrase-passenger-not-on-board = The passenger was not on board.
phrase-passenger-already-gone = The passenger had already left the airport.
phrase-passenger-changed-flight = The passenger has changed to another flight.
phrase-passenger-arrested = The passenger has been arrested.
phrase-passenger-released = The passenger has been released.
phrase-drugs-found = We found drugs.
phrase-undeclared-cash-found = We found undeclared cash.
phrase-field-test-positive = The field test was positive.
phrase-check-under-way = The check is still under way.

## Requests for information.

phrase-send-photograph = Send us a photograph of the person.
phrase-send-booking-data = Send us the booking data (PNR).
phrase-send-earlier-journeys = Send us the earlier journeys of the person.
phrase-check-your-databases = Check the person in your databases.
phrase-confirm-identity = Confirm the identity of the person.
phrase-who-uses-telephone = Find out who uses the telephone number.
phrase-who-paid-ticket = Find out who paid for the ticket.
phrase-who-travels-with = Find out who is travelling with the person.
phrase-send-seizure-report = Send us the seizure report.
phrase-tell-result-even-if-negative = Tell us the result, even if nothing is found.

## Coordination and contact.

phrase-call-us-at-once = Call us at once.
phrase-call-before-acting = Call us before you act.
phrase-wait-for-our-call = Wait for our call.
phrase-answer-before-landing = Answer before the aircraft lands.
phrase-we-are-in-position = We are in position.
phrase-no-staff-to-act = We have no staff to act.
phrase-law-does-not-allow = Our law does not allow this action.
phrase-inform-next-airport = Inform the next airport on the route.
phrase-next-airport-informed = We have informed the next airport on the route.
phrase-police-informed = The police have been informed.

## Safety.

phrase-may-be-armed = The person may be armed.
phrase-may-be-violent = The person may be violent.
phrase-explosives-possible = There may be explosives. Touch nothing and keep away.
phrase-may-be-infectious = The person may have an infectious disease. Protect yourselves.
phrase-may-have-swallowed-drugs = The person may have swallowed drugs.
phrase-have-doctor-ready = Have a doctor ready.
phrase-take-to-hospital = The life of the person is in danger. Take the person to hospital at once.
phrase-substance-dangerous = The substance is dangerous. Do not touch it without protection.
phrase-approach-in-pairs = Approach the person only with two or more officers.
phrase-may-harm-self = The person may harm himself or herself.

## Protection of the source.

phrase-protect-source = Protect the source.
phrase-do-not-name-us = Do not say that the information comes from us.
phrase-not-for-court = Do not use this information in court.
phrase-do-not-pass-on = Do not pass this information on.
phrase-ask-before-passing-on = Ask us before you pass this information on.
phrase-do-not-mention-alert = Do not mention this alert in your reports.
phrase-source-would-be-in-danger = The source would be in danger if this became known.
phrase-only-who-must-know = Tell only those who must know.
phrase-information-unverified = The information has not been verified.
phrase-information-confirmed = The information has been confirmed by a second source.

## Evidence and follow-up.

phrase-secure-evidence = Secure the evidence.
phrase-secure-telephones = Secure all telephones and SIM cards.
phrase-photograph-findings = Photograph everything that is found.
phrase-take-fingerprints = Take the fingerprints of the person.
phrase-take-sample = Take a sample for the laboratory.
phrase-keep-packaging = Keep the packaging.
phrase-laboratory-result-follows = The result of the laboratory will follow.
phrase-report-follows = A full report will follow.
phrase-investigation-opened = A criminal investigation has been opened.
phrase-send-legal-assistance-request = Send a request for mutual legal assistance.
