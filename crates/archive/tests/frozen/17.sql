CREATE TABLE message (
    position        INTEGER NOT NULL PRIMARY KEY,
    id              BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    thread          BLOB    NOT NULL CHECK (length(thread) = 16),
    kind            TEXT    NOT NULL,
    direction       TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
    group_id        BLOB    NOT NULL CHECK (length(group_id) = 16),
    exercise        INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    sender_office   BLOB    NOT NULL CHECK (length(sender_office) = 16),
    sender_device   BLOB    NOT NULL CHECK (length(sender_device) = 32),
    sender_officer  TEXT    NOT NULL,
    reference       TEXT    NOT NULL,
    urgency         INTEGER NOT NULL,
    subject         TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    created         INTEGER NOT NULL,
    received        INTEGER NOT NULL,
    expires         INTEGER NOT NULL,
    reply_by        INTEGER,
    next_leg_at     INTEGER,
    route           TEXT    NOT NULL,
    handling        TEXT    NOT NULL,
    tlp             TEXT    NOT NULL,
    read_at         INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT    NOT NULL DEFAULT '',
    state           TEXT    NOT NULL,
    text            TEXT    NOT NULL,
    names           TEXT    NOT NULL,
    codes           TEXT    NOT NULL,
    payload         BLOB    NOT NULL,
    signed          BLOB    NOT NULL,
    signature       BLOB    NOT NULL
, due_at INTEGER, here INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1)), entered INTEGER, shut_out INTEGER NOT NULL DEFAULT 0 CHECK (shut_out IN (0, 1)), arrived BLOB CHECK (length(arrived) = 32), labels TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE recipient (
    message         BLOB NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    office          BLOB NOT NULL CHECK (length(office) = 16),
    delivered_at    INTEGER,
    read_at         INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (message, office)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE message_search USING fts5(
    subject, text, stems, names, sounds, codes,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE TABLE outbox (
    message      BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    class        TEXT    NOT NULL,
    job          BLOB    NOT NULL,
    created      INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER,
    last_error   TEXT    NOT NULL DEFAULT '',
    deposit_id   BLOB    CHECK (length(deposit_id) = 16),
    sealed_body  BLOB,
    sealed_wraps BLOB,
    CHECK ((deposit_id IS NULL) = (sealed_body IS NULL)),
    CHECK ((deposit_id IS NULL) = (sealed_wraps IS NULL))
) STRICT;
CREATE TABLE draft (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind    TEXT    NOT NULL,
    updated INTEGER NOT NULL,
    subject TEXT    NOT NULL,
    content TEXT    NOT NULL
) STRICT;
CREATE TABLE quarantine (
    id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    received       INTEGER NOT NULL,
    reason         TEXT    NOT NULL,
    detail         TEXT    NOT NULL,
    sender_device  BLOB    CHECK (length(sender_device) = 32),
    body           BLOB    NOT NULL,
    wrap           BLOB    NOT NULL,
    relay_seq      INTEGER NOT NULL,
    relay_received INTEGER NOT NULL,
    -- The time too: a relay that was set up anew counts from the start.
    UNIQUE (relay_seq, relay_received)
) STRICT;
CREATE TABLE seen (
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    message BLOB    NOT NULL CHECK (length(message) = 16),
    expires INTEGER NOT NULL,
    PRIMARY KEY (device, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE prekey (
    device   BLOB    NOT NULL PRIMARY KEY CHECK (length(device) = 32),
    sequence INTEGER NOT NULL,
    expires  INTEGER NOT NULL,
    bundle   BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE directory_entry (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
    entry    BLOB    NOT NULL,
    taken    INTEGER NOT NULL
) STRICT;
CREATE TABLE checkpoint (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    size     INTEGER NOT NULL,
    note     BLOB    NOT NULL,
    seen_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE split_view (
    id       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    found_at INTEGER NOT NULL,
    ours     BLOB    NOT NULL,
    theirs   BLOB    NOT NULL,
    device   BLOB    CHECK (length(device) = 32),
    UNIQUE (ours, theirs)
) STRICT;
CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt_job (
    message   BLOB    NOT NULL CHECK (length(message) = 16),
    kind      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    officer   TEXT    NOT NULL,
    to_office BLOB    NOT NULL CHECK (length(to_office) = 16),
    done      INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    due       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (message, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE cursor (
    only_row     INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    handled      INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL
) STRICT;
CREATE TABLE reference_counter (
    series TEXT    NOT NULL PRIMARY KEY,
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sent_body (
    hash    BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    message BLOB    NOT NULL CHECK (length(message) = 16),
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
    ticket    BLOB    NOT NULL PRIMARY KEY CHECK (length(ticket) = 32),
    created   INTEGER NOT NULL,
    cancelled INTEGER,
    document  TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (
    fingerprint TEXT    NOT NULL PRIMARY KEY,
    ticket      BLOB    NOT NULL REFERENCES invitation (ticket),
    asked       INTEGER NOT NULL,
    approved    INTEGER,
    refused     INTEGER,
    document    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
    number  INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at      INTEGER NOT NULL,
    action  TEXT    NOT NULL,
    officer BLOB    NOT NULL CHECK (length(officer) = 16),
    name    TEXT    NOT NULL,
    message BLOB    CHECK (length(message) = 16),
    detail  TEXT    NOT NULL,
    hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE sent_service (
    message BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    job     BLOB    NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
    owner    BLOB    NOT NULL CHECK (length(owner) = 16),
    position INTEGER NOT NULL,
    file     BLOB    NOT NULL UNIQUE CHECK (length(file) = 16),
    blob     BLOB    NOT NULL CHECK (length(blob) = 16),
    key      BLOB    NOT NULL CHECK (length(key) = 32),
    size     INTEGER NOT NULL,
    sha256   BLOB    NOT NULL CHECK (length(sha256) = 32),
    name     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    caption  TEXT    NOT NULL,
    preview  BLOB    NOT NULL,
    state    TEXT    NOT NULL,
    done     INTEGER NOT NULL,
    problem  TEXT    NOT NULL,
    due      INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE name_word (
    key  TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE clash (
    id        INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    kind      TEXT    NOT NULL,
    reference TEXT    NOT NULL,
    reporter  BLOB    NOT NULL CHECK (length(reporter) = 16),
    first     BLOB    CHECK (length(first) = 16),
    second    BLOB    CHECK (length(second) = 16),
    found_at  INTEGER NOT NULL,
    noted     INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)), first_device BLOB CHECK (length(first_device) = 32), first_hash BLOB CHECK (length(first_hash) = 32), second_device BLOB CHECK (length(second_device) = 32), second_hash BLOB CHECK (length(second_hash) = 32),
    UNIQUE (device, kind, reference, reporter)
) STRICT;
CREATE TABLE owed (
    message BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    thread  BLOB    NOT NULL CHECK (length(thread) = 16),
    whose   TEXT    NOT NULL,
    until   INTEGER NOT NULL
, urgency INTEGER NOT NULL DEFAULT 0, due INTEGER, position INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE owed_stale (
    thread BLOB NOT NULL PRIMARY KEY CHECK (length(thread) = 16)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_author (
    draft  BLOB NOT NULL PRIMARY KEY CHECK (length(draft) = 16),
    author TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE handover (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    from_name  TEXT    NOT NULL,
    handed_at  INTEGER,
    to_name    TEXT    NOT NULL,
    taken_at   INTEGER,
    note       TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    search     TEXT    NOT NULL
) STRICT;
CREATE TABLE entity (
    number INTEGER NOT NULL PRIMARY KEY,
    kind   TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    sounds TEXT    NOT NULL,
    UNIQUE (kind, key)
) STRICT;
CREATE TABLE mention (
    position INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    who      INTEGER NOT NULL,
    PRIMARY KEY (position, entity, who)
) STRICT, WITHOUT ROWID;
CREATE TABLE traveller (
    born     TEXT    NOT NULL,
    name     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    who      INTEGER NOT NULL,
    PRIMARY KEY (born, name, position, who)
) STRICT, WITHOUT ROWID;
CREATE TABLE verdict (
    one     BLOB    NOT NULL CHECK (length(one) = 16),
    other   BLOB    NOT NULL CHECK (length(other) = 16),
    same    INTEGER NOT NULL CHECK (same IN (0, 1)),
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE TABLE watch (
    number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    country  TEXT    NOT NULL,
    born     TEXT    NOT NULL,
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    reason   TEXT    NOT NULL,
    handling TEXT    NOT NULL,
    owner    TEXT    NOT NULL,
    added    INTEGER NOT NULL,
    expires  INTEGER NOT NULL
) STRICT;
CREATE TABLE watch_key (
    kind  TEXT    NOT NULL,
    key   TEXT    NOT NULL,
    entry INTEGER NOT NULL REFERENCES watch (number) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE watch_hit (
    entry   INTEGER NOT NULL REFERENCES watch (number) ON DELETE CASCADE,
    message BLOB    NOT NULL CHECK (length(message) = 16),
    at      INTEGER NOT NULL,
    text    TEXT    NOT NULL,
    exact   INTEGER NOT NULL CHECK (exact IN (0, 1)),
    PRIMARY KEY (entry, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_word (
    id   INTEGER NOT NULL PRIMARY KEY,
    word TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TABLE fact_message (
    no         INTEGER NOT NULL PRIMARY KEY,
    message    BLOB    UNIQUE CHECK (length(message) = 16),
    imported   INTEGER UNIQUE,
    thread     BLOB    CHECK (length(thread) = 16),
    kind       INTEGER NOT NULL,
    class      INTEGER NOT NULL,
    office     BLOB    CHECK (length(office) = 16),
    supersedes BLOB    CHECK (length(supersedes) = 16),
    sent       INTEGER NOT NULL CHECK (sent IN (0, 1)),
    in_force   INTEGER NOT NULL CHECK (in_force IN (0, 1)),
    created    INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    status     TEXT    NOT NULL DEFAULT '',
    outcome    TEXT    NOT NULL DEFAULT '',
    usefulness INTEGER
) STRICT;
CREATE TABLE fact (
    kind        INTEGER NOT NULL,
    no          INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    in_force    INTEGER NOT NULL CHECK (in_force IN (0, 1)),
    class       INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    precision   INTEGER NOT NULL,
    weight      INTEGER NOT NULL CHECK (weight > 0),
    office      INTEGER NOT NULL,
    country     INTEGER NOT NULL,
    airport     INTEGER NOT NULL,
    route       INTEGER NOT NULL,
    airline     INTEGER NOT NULL,
    vector      INTEGER NOT NULL,
    detection   INTEGER NOT NULL,
    concealment INTEGER NOT NULL,
    nationality INTEGER NOT NULL,
    substance   INTEGER NOT NULL,
    dimension   INTEGER NOT NULL,
    whole       INTEGER NOT NULL,
    rest        INTEGER NOT NULL,
    PRIMARY KEY (kind, no, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_pending (
    up_to INTEGER NOT NULL
) STRICT;
CREATE TABLE imported_file (
    no       INTEGER NOT NULL PRIMARY KEY,
    at       INTEGER NOT NULL,
    officer  TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE imported (
    no      INTEGER NOT NULL PRIMARY KEY,
    file    INTEGER NOT NULL REFERENCES imported_file (no) ON DELETE CASCADE,
    line    INTEGER NOT NULL,
    hash    BLOB    NOT NULL UNIQUE CHECK (length(hash) = 32),
    content TEXT    NOT NULL
) STRICT;
CREATE TABLE message_count (
    group_id       BLOB    NOT NULL CHECK (length(group_id) = 16),
    exercise       INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    unread         INTEGER NOT NULL,
    unacknowledged INTEGER NOT NULL,
    PRIMARY KEY (group_id, exercise)
) STRICT, WITHOUT ROWID;
CREATE TABLE owed_count (
    whose    TEXT    NOT NULL PRIMARY KEY,
    standing INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_word (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE office_note (
    thread  BLOB    NOT NULL CHECK (length(thread) = 16),
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    officer TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    owed    INTEGER NOT NULL CHECK (owed IN (0, 1)),
    PRIMARY KEY (thread, kind, at, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine_dropped (
    reason TEXT    NOT NULL,
    sender BLOB    NOT NULL CHECK (length(sender) IN (0, 32)),
    count  INTEGER NOT NULL,
    bytes  INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (reason, sender)
) STRICT, WITHOUT ROWID;
CREATE TABLE second_content (
    message   BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    signed    BLOB    NOT NULL,
    signature BLOB    NOT NULL CHECK (length(signature) = 64),
    found_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE office_state (
    message BLOB    NOT NULL CHECK (length(message) = 16),
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    device  BLOB    NOT NULL CHECK (length(device) = 32),
    officer TEXT    NOT NULL,
    owed    INTEGER NOT NULL CHECK (owed IN (0, 1)),
    hash    BLOB    NOT NULL DEFAULT x'' CHECK (length(hash) IN (0, 32)),
    PRIMARY KEY (message, kind, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE enquiry (
    number    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    hash      BLOB    CHECK (length(hash) = 32),
    ours      INTEGER NOT NULL CHECK (ours IN (0, 1)),
    office    BLOB    NOT NULL CHECK (length(office) = 16),
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    officer   TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    received  INTEGER NOT NULL,
    questions INTEGER NOT NULL CHECK (questions > 0),
    over      INTEGER NOT NULL CHECK (over IN (0, 1)),
    blind     INTEGER NOT NULL CHECK (blind IN (0, 1)),
    due       INTEGER NOT NULL CHECK (due IN (0, 1)),
    payload   BLOB    NOT NULL
) STRICT;
CREATE TABLE enquiry_blind (
    enquiry INTEGER NOT NULL REFERENCES enquiry (number) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    country TEXT    NOT NULL,
    state   BLOB    NOT NULL,
    PRIMARY KEY (enquiry, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE enquiry_asked (
    enquiry INTEGER NOT NULL REFERENCES enquiry (number) ON DELETE CASCADE,
    office  BLOB    NOT NULL CHECK (length(office) = 16),
    PRIMARY KEY (enquiry, office)
) STRICT, WITHOUT ROWID;
CREATE TABLE enquiry_answer (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    enquiry  BLOB    NOT NULL CHECK (length(enquiry) = 16),
    hash     BLOB    NOT NULL CHECK (length(hash) = 32),
    office   BLOB    NOT NULL CHECK (length(office) = 16),
    officer  TEXT    NOT NULL,
    created  INTEGER NOT NULL,
    received INTEGER NOT NULL,
    payload  BLOB    NOT NULL
) STRICT;
CREATE TABLE kept (
    thread   BLOB    NOT NULL CHECK (length(thread) = 16),
    message  BLOB    NOT NULL CHECK (length(message) = 16),
    kind     TEXT    NOT NULL,
    group_id BLOB    NOT NULL CHECK (length(group_id) = 16),
    created  INTEGER NOT NULL,
    until    INTEGER,
    PRIMARY KEY (thread, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE legal_hold (
    number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread      BLOB    NOT NULL CHECK (length(thread) = 16),
    at          INTEGER NOT NULL,
    officer     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    released_at INTEGER,
    released_by TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE erasure (
    number  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    officer TEXT    NOT NULL,
    ground  TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    swept   INTEGER NOT NULL CHECK (swept IN (0, 1))
) STRICT;
CREATE TABLE erased (
    message   BLOB    NOT NULL PRIMARY KEY CHECK (length(message) = 16),
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) IN (0, 32)),
    office    BLOB    NOT NULL CHECK (length(office) = 16),
    reference TEXT    NOT NULL,
    erasure   INTEGER NOT NULL REFERENCES erasure (number)
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_elsewhere (
    message BLOB    NOT NULL CHECK (length(message) = 16),
    office  BLOB    NOT NULL CHECK (length(office) = 16),
    at      INTEGER NOT NULL,
    PRIMARY KEY (message, office)
) STRICT, WITHOUT ROWID;
INSERT INTO message ("position", "id", "thread", "kind", "direction", "group_id", "exercise", "sender_office", "sender_device", "sender_officer", "reference", "urgency", "subject", "language", "created", "received", "expires", "reply_by", "next_leg_at", "route", "handling", "tlp", "read_at", "acknowledged_at", "acknowledged_by", "state", "text", "names", "codes", "payload", "signed", "signature", "due_at", "here", "entered", "shut_out", "arrived", "labels") VALUES (1882695621672960000, X'04040404040404040404040404040404', X'04040404040404040404040404040404', 'note', 'in', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 0, X'DADADADADADADADADADADADADADADADA', X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', 'Awa Ndiaye', 'SN-DSS-2026-000004', 2, 'Consigne de service', 'fr', 1795478460000, 1795478460000, 1798070460000, NULL, NULL, '', 'H1', 'AMBER', 1795478461000, NULL, '', 'received', 'À toutes les unités.', '', '', X'AE63746C7065414D424552646B696E64644E4F54456567726F757050A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A166736F757263656158667468726561645004040404040404040404040404040404677375626A65637473436F6E7369676E65206465207365727669636567757267656E637967524F5554494E45686578657263697365F46868616E646C696E67624831686C616E6775616765626672696E617272617469766576C38020746F75746573206C657320756E6974C3A9732E697265666572656E636572534E2D4453532D323032362D3030303030346B696E666F726D6174696F6E61346E6F66667365745F6D696E7574657300', X'0102', X'0304', NULL, 0, NULL, 0, NULL, '');
INSERT INTO message ("position", "id", "thread", "kind", "direction", "group_id", "exercise", "sender_office", "sender_device", "sender_officer", "reference", "urgency", "subject", "language", "created", "received", "expires", "reply_by", "next_leg_at", "route", "handling", "tlp", "read_at", "acknowledged_at", "acknowledged_by", "state", "text", "names", "codes", "payload", "signed", "signature", "due_at", "here", "entered", "shut_out", "arrived", "labels") VALUES (1882695684587520000, X'01010101010101010101010101010101', X'01010101010101010101010101010101', 'alert', 'in', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 0, X'DADADADADADADADADADADADADADADADA', X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', 'Awa Ndiaye', 'SN-DSS-2026-000001', 2, 'Passager suspect', 'fr', 1795478520000, 1795478520000, 1798070520000, NULL, NULL, 'LIS DSS', 'H1', 'AMBER', NULL, NULL, '', 'received', 'Deux valises sans propriétaire.', 'Mohamed Diallo', 'TP1483
FX204418', X'AF63746C7065414D424552646B696E6465414C45525465616C657274A6646C65677382A4636574647819323032362D31312D32345430353A30303A30302B30303A303064726F6C656944455041525455524566666C696768746654503134383367616972706F7274634C4953A3636574617819323032362D31312D32345430393A30303A30302B30303A303064726F6C656B44455354494E4154494F4E67616972706F72746344535366616374696F6E6A434845434B5F46554C4C66766563746F72674149525F50415867706572736F6E7381A563736578615864626F726E6A313938352D30332D3037646E616D656E4D6F68616D6564204469616C6C6F68646F63756D656E746850415353504F52546F646F63756D656E745F6E756D62657268465832303434313867726561736F6E73816750524F46494C4569646972656374696F6E67554E4B4E4F574E6567726F757050A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A166736F757263656158667468726561645001010101010101010101010101010101677375626A656374705061737361676572207375737065637467757267656E637965464C415348686578657263697365F46868616E646C696E67624831686C616E6775616765626672696E61727261746976657820446575782076616C697365732073616E732070726F707269C3A974616972652E697265666572656E636572534E2D4453532D323032362D3030303030316B696E666F726D6174696F6E61346E6F66667365745F6D696E7574657300', X'0102', X'0304', 1795510800000, 0, NULL, 0, NULL, 'kind-alert');
INSERT INTO message ("position", "id", "thread", "kind", "direction", "group_id", "exercise", "sender_office", "sender_device", "sender_officer", "reference", "urgency", "subject", "language", "created", "received", "expires", "reply_by", "next_leg_at", "route", "handling", "tlp", "read_at", "acknowledged_at", "acknowledged_by", "state", "text", "names", "codes", "payload", "signed", "signature", "due_at", "here", "entered", "shut_out", "arrived", "labels") VALUES (1882695747502080000, X'02020202020202020202020202020202', X'01010101010101010101010101010101', 'reply', 'out', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 0, X'50505050505050505050505050505050', X'5151515151515151515151515151515151515151515151515151515151515151', 'Awa Ndiaye', 'SN-DSS-2026-000002', 2, 'Re', 'fr', 1795478580000, 1795478580000, 1798070580000, NULL, NULL, '', 'H1', 'AMBER', NULL, NULL, '', 'sent', '', '', '', X'AF63746C7065414D424552646B696E64655245504C596567726F757050A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1657265706C79A265616C6572745001010101010101010101010101010101667374617475736B494E5F50524F475245535366736F757263656158667468726561645001010101010101010101010101010101677375626A65637462526567757267656E637967524F5554494E45686578657263697365F46868616E646C696E67624831686C616E6775616765626672696E617272617469766560697265666572656E636572534E2D4453532D323032362D3030303030326B696E666F726D6174696F6E61346E6F66667365745F6D696E7574657300', X'0102', X'0304', NULL, 0, NULL, 0, NULL, '');
INSERT INTO message ("position", "id", "thread", "kind", "direction", "group_id", "exercise", "sender_office", "sender_device", "sender_officer", "reference", "urgency", "subject", "language", "created", "received", "expires", "reply_by", "next_leg_at", "route", "handling", "tlp", "read_at", "acknowledged_at", "acknowledged_by", "state", "text", "names", "codes", "payload", "signed", "signature", "due_at", "here", "entered", "shut_out", "arrived", "labels") VALUES (1882695810416640000, X'03030303030303030303030303030303', X'03030303030303030303030303030303', 'note', 'out', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 0, X'50505050505050505050505050505050', X'5151515151515151515151515151515151515151515151515151515151515151', 'Awa Ndiaye', 'SN-DSS-2026-000003', 2, 'Fermeture du poste', 'fr', 1795478640000, 1795478640000, 1798070640000, NULL, NULL, '', 'H1', 'AMBER', NULL, NULL, '', 'waiting', 'À toutes les unités.', '', '', X'AE63746C7065414D424552646B696E64644E4F54456567726F757050A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A166736F757263656158667468726561645003030303030303030303030303030303677375626A656374724665726D657475726520647520706F73746567757267656E637967524F5554494E45686578657263697365F46868616E646C696E67624831686C616E6775616765626672696E617272617469766576C38020746F75746573206C657320756E6974C3A9732E697265666572656E636572534E2D4453532D323032362D3030303030336B696E666F726D6174696F6E61346E6F66667365745F6D696E7574657300', X'0102', X'0304', NULL, 0, NULL, 0, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'01010101010101010101010101010101', X'1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A', NULL, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'01010101010101010101010101010101', X'50505050505050505050505050505050', NULL, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'02020202020202020202020202020202', X'1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A', 1795478500000, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'02020202020202020202020202020202', X'50505050505050505050505050505050', 1795478500000, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'03030303030303030303030303030303', X'1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A', NULL, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'03030303030303030303030303030303', X'50505050505050505050505050505050', NULL, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'04040404040404040404040404040404', X'1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A', NULL, NULL, NULL, '');
INSERT INTO recipient ("message", "office", "delivered_at", "read_at", "acknowledged_at", "acknowledged_by") VALUES (X'04040404040404040404040404040404', X'50505050505050505050505050505050', NULL, NULL, NULL, '');
DELETE FROM message_search_data;
INSERT INTO message_search_data ("id", "block") VALUES (1, X'04090000020000');
INSERT INTO message_search_data ("id", "block") VALUES (10, X'00000000FF00000101040400040101010101000001020101020200000103010103030000010401010404000001');
INSERT INTO message_search_data ("id", "block") VALUES (137438953473, X'0000008B0930636F6E7369676E658D8895DB8B988080000202010264658D8895DB8B9880800002030107736572766963658D8895DB8B988080000204000331636F8D8895DB8B988080000202010264658D8895DB8B988080000203010273658D8895DB8B988080000204000432636F6E8D8895DB8B98808000020201037365728D8895DB8B98808000020404150F14100F0F11');
INSERT INTO message_search_data ("id", "block") VALUES (274877906945, X'000000DE07306469616C6C6F8D8895DC80B08080000601030301076D6F68616D65648D8895DC80B080800006010302010870617373616765728D8895DC80B080800002020107737573706563748D8895DC80B0808000020300033164698D8895DC80B08080000601030301026D6F8D8895DC80B080800006010302010270618D8895DC80B08080000202010273758D8895DC80B080800002030004326469618D8895DC80B08080000601030301036D6F688D8895DC80B08080000601030201037061738D8895DC80B0808000020201037375738D8895DC80B08080000203041516151412110F0F131210');
INSERT INTO message_search_data ("id", "block") VALUES (412316860417, X'00000023033072658D8895DCF5C8808000020200033172658D8895DCF5C88080000202040F');
INSERT INTO message_search_data ("id", "block") VALUES (549755813889, X'0000008A033064758D8895DDEAE0808000020301096665726D65747572658D8895DDEAE080800002020105706F7374658D8895DDEAE0808000020400033164758D8895DDEAE08080000203010266658D8895DDEAE080800002020102706F8D8895DDEAE080800002040004326665728D8895DDEAE080800002020103706F738D8895DDEAE08080000204040F1612100F0F11');
DELETE FROM message_search_idx;
INSERT INTO message_search_idx ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO message_search_idx ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO message_search_idx ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO message_search_idx ("segid", "term", "pgno") VALUES (4, X'', 2);
DELETE FROM message_search_docsize;
INSERT INTO message_search_docsize ("id", "sz", "origin") VALUES (1882695621672960000, X'030000000000', 1);
INSERT INTO message_search_docsize ("id", "sz", "origin") VALUES (1882695684587520000, X'020000020000', 2);
INSERT INTO message_search_docsize ("id", "sz", "origin") VALUES (1882695747502080000, X'010000000000', 3);
INSERT INTO message_search_docsize ("id", "sz", "origin") VALUES (1882695810416640000, X'030000000000', 4);
DELETE FROM message_search_config;
INSERT INTO message_search_config ("k", "v") VALUES ('version', 4);
INSERT INTO outbox ("message", "class", "job", "created", "attempts", "next_attempt", "last_error", "deposit_id", "sealed_body", "sealed_wraps") VALUES (X'03030303030303030303030303030303', 'message', X'A0', 1795478400000, 0, NULL, '', NULL, NULL, NULL);
INSERT INTO draft ("id", "kind", "updated", "subject", "content") VALUES (X'05050505050505050505050505050505', 'note', 1795478400000, 'Brouillon', '{}');
INSERT INTO quarantine ("id", "received", "reason", "detail", "sender_device", "body", "wrap", "relay_seq", "relay_received") VALUES (1, 1795478400000, 'not_for_us', '', NULL, X'01', X'02', 7, 1795478400000);
INSERT INTO seen ("device", "message", "expires") VALUES (X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', X'04040404040404040404040404040404', 1798934460000);
INSERT INTO seen ("device", "message", "expires") VALUES (X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', X'01010101010101010101010101010101', 1798934520000);
INSERT INTO seen ("device", "message", "expires") VALUES (X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', X'02020202020202020202020202020202', 1798934580000);
INSERT INTO seen ("device", "message", "expires") VALUES (X'D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1D1', X'03030303030303030303030303030303', 1798934640000);
INSERT INTO directory_entry ("position", "entry", "taken") VALUES (0, X'A2', 1795478400000);
INSERT INTO checkpoint ("only_row", "size", "note", "seen_at") VALUES (1, 1, X'0A', 1795478400000);
INSERT INTO setting ("key", "value") VALUES ('archive.search_version', '1');
INSERT INTO setting ("key", "value") VALUES ('desk', 'kept');
INSERT INTO receipt_job ("message", "kind", "at", "officer", "to_office", "done", "due") VALUES (X'01010101010101010101010101010101', 'delivered', 1795478460000, '', X'DADADADADADADADADADADADADADADADA', 0, 0);
INSERT INTO cursor ("only_row", "handled", "acknowledged") VALUES (1, 9, 8);
INSERT INTO reference_counter ("series", "last") VALUES ('SN-DSS-2026', 41);
INSERT INTO attachment ("owner", "position", "file", "blob", "key", "size", "sha256", "name", "kind", "caption", "preview", "state", "done", "problem", "due", "attempts") VALUES (X'01010101010101010101010101010101', 0, X'00000000000000000000000000000000', X'00000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', 5, X'0000000000000000000000000000000000000000000000000000000000000000', 'photo.jpg', 'image/jpeg', '', X'', 'offered', 0, '', 0, 0);
INSERT INTO owed ("message", "thread", "whose", "until", "urgency", "due", "position") VALUES (X'01010101010101010101010101010101', X'01010101010101010101010101010101', 'ours', 9223372036854775807, 2, 1795510800000, 1882695684587520000);
INSERT INTO owed_stale ("thread") VALUES (X'01010101010101010101010101010101');
INSERT INTO owed_stale ("thread") VALUES (X'03030303030303030303030303030303');
INSERT INTO owed_stale ("thread") VALUES (X'04040404040404040404040404040404');
INSERT INTO handover ("number", "from_name", "handed_at", "to_name", "taken_at", "note", "content", "search") VALUES (1, 'A', 1795478400000, 'B', 1795478400001, 'Note', '{}', 'note');
INSERT INTO verdict ("one", "other", "same", "at", "officer") VALUES (X'01010101010101010101010101010101', X'04040404040404040404040404040404', 1, 1795478400000, 'A');
INSERT INTO fact_pending ("up_to") VALUES (1882695810416640000);
INSERT INTO message_count ("group_id", "exercise", "unread", "unacknowledged") VALUES (X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 0, 1, 1);
INSERT INTO owed_count ("whose", "standing") VALUES ('ours', 1);
INSERT INTO office_note ("thread", "kind", "at", "device", "officer", "text", "owed") VALUES (X'01010101010101010101010101010101', 'assigned', 1795478480000, X'0000000000000000000000000000000000000000000000000000000000000000', 'A', 'B', 1);
INSERT INTO office_state ("message", "kind", "at", "device", "officer", "owed", "hash") VALUES (X'04040404040404040404040404040404', 'read', 1795478470000, X'0000000000000000000000000000000000000000000000000000000000000000', '', 1, X'');
INSERT INTO enquiry ("number", "id", "hash", "ours", "office", "device", "officer", "created", "received", "questions", "over", "blind", "due", "payload") VALUES (3, X'00000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', 0, X'DADADADADADADADADADADADADADADADA', X'0000000000000000000000000000000000000000000000000000000000000000', 'A', 1795478400000, 1795478400000, 1, 0, 1, 1, X'A0');
INSERT INTO enquiry_blind ("enquiry", "place", "kind", "text", "country", "state") VALUES (3, 1, 'document', 'FX204418', '', X'0102');
INSERT INTO enquiry_asked ("enquiry", "office") VALUES (3, X'50505050505050505050505050505050');
INSERT INTO enquiry_answer ("id", "enquiry", "hash", "office", "officer", "created", "received", "payload") VALUES (X'0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B', X'00000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', X'50505050505050505050505050505050', 'B', 1795478460000, 1795478460000, X'A0');
INSERT INTO kept ("thread", "message", "kind", "group_id", "created", "until") VALUES (X'01010101010101010101010101010101', X'01010101010101010101010101010101', 'alert', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 1795478520000, 21147);
INSERT INTO kept ("thread", "message", "kind", "group_id", "created", "until") VALUES (X'01010101010101010101010101010101', X'02020202020202020202020202020202', 'reply', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 1795478580000, NULL);
INSERT INTO kept ("thread", "message", "kind", "group_id", "created", "until") VALUES (X'03030303030303030303030303030303', X'03030303030303030303030303030303', 'note', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 1795478640000, NULL);
INSERT INTO kept ("thread", "message", "kind", "group_id", "created", "until") VALUES (X'04040404040404040404040404040404', X'04040404040404040404040404040404', 'note', X'A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1', 1795478460000, NULL);
INSERT INTO legal_hold ("number", "thread", "at", "officer", "reason", "released_at", "released_by") VALUES (1, X'01010101010101010101010101010101', 1795478490000, 'A', 'Trial', NULL, '');
INSERT INTO erasure ("number", "at", "officer", "ground", "text", "swept") VALUES (1, 1795478491000, 'A', 'order', 'Court of Dakar', 1);
INSERT INTO erased ("message", "device", "hash", "office", "reference", "erasure") VALUES (X'09090909090909090909090909090909', X'0000000000000000000000000000000000000000000000000000000000000000', X'0000000000000000000000000000000000000000000000000000000000000000', X'00000000000000000000000000000000', 'SN-DSS-2026-000009', 1);
INSERT INTO erased_elsewhere ("message", "office", "at") VALUES (X'02020202020202020202020202020202', X'00000000000000000000000000000000', 1795478492000);
CREATE INDEX message_by_thread ON message (thread, position);
CREATE INDEX message_by_group ON message (group_id, position);
CREATE INDEX message_unread ON message (group_id) WHERE direction = 'in' AND read_at IS NULL;
CREATE INDEX message_unacknowledged ON message (group_id)
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL;
CREATE INDEX outbox_by_next_attempt ON outbox (next_attempt);
CREATE INDEX seen_by_expiry ON seen (expires);
CREATE INDEX receipt_job_open ON receipt_job (at) WHERE done = 0;
CREATE INDEX sent_body_by_expiry ON sent_body (expires);
CREATE INDEX sent_service_by_expiry ON sent_service (expires);
CREATE INDEX attachment_by_state ON attachment (state, due);
CREATE INDEX message_due ON message (due_at)
    WHERE kind = 'alert' AND exercise = 0 AND due_at IS NOT NULL;
CREATE INDEX message_here ON message (here, position) WHERE here = 1;
CREATE INDEX message_open ON message (urgency, due_at, direction, kind, acknowledged_at, exercise)
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0;
CREATE INDEX message_unfinished ON message (position)
    WHERE direction = 'out' AND state IN ('waiting', 'sent', 'partly_delivered', 'refused');
CREATE INDEX message_by_sender ON message (sender_office, position);
CREATE INDEX message_by_reference ON message (sender_office, reference);
CREATE INDEX owed_by_thread ON owed (thread);
CREATE TRIGGER owed_after_insert AFTER INSERT ON message WHEN NEW.exercise = 0 BEGIN
    INSERT OR IGNORE INTO owed_stale (thread) VALUES (NEW.thread);
END;
CREATE TRIGGER owed_after_change AFTER UPDATE OF state, acknowledged_at, payload ON message
WHEN NEW.exercise = 0 AND (
    NEW.acknowledged_at IS NOT OLD.acknowledged_at
    OR NEW.payload IS NOT OLD.payload
    OR (NEW.state IN ('cancelled', 'refused')) IS NOT (OLD.state IN ('cancelled', 'refused')))
BEGIN
    INSERT OR IGNORE INTO owed_stale (thread) VALUES (NEW.thread);
END;
CREATE TRIGGER draft_author_after_delete AFTER DELETE ON draft BEGIN
    DELETE FROM draft_author WHERE draft = OLD.id;
END;
CREATE INDEX mention_of ON mention (entity, position);
CREATE TRIGGER entity_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM traveller WHERE position = OLD.position
        AND born IN (SELECT e.key FROM mention m JOIN entity e ON e.number = m.entity
                     WHERE m.position = OLD.position AND e.kind = 'born')
        AND name IN (SELECT entity FROM mention WHERE position = OLD.position);
    DELETE FROM entity
        WHERE number IN (SELECT entity FROM mention WHERE position = OLD.position)
        AND NOT EXISTS (SELECT 1 FROM mention o
                        WHERE o.entity = entity.number AND o.position <> OLD.position);
    DELETE FROM mention WHERE position = OLD.position;
END;
CREATE TRIGGER verdict_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM verdict WHERE one = OLD.id OR other = OLD.id;
END;
CREATE INDEX verdict_other ON verdict (other);
CREATE INDEX watch_expires ON watch (expires);
CREATE INDEX watch_key_entry ON watch_key (entry);
CREATE INDEX watch_hit_message ON watch_hit (message);
CREATE TRIGGER watch_hit_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM watch_hit WHERE message = OLD.id;
END;
CREATE INDEX fact_message_corrects ON fact_message (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX fact_message_by_thread ON fact_message (thread, kind) WHERE thread IS NOT NULL;
CREATE INDEX fact_message_by_day ON fact_message (kind, day);
CREATE TRIGGER fact_message_added AFTER INSERT ON fact_message BEGIN
    UPDATE fact_message SET in_force = sent AND NOT EXISTS (
        SELECT 1 FROM fact_message c WHERE c.supersedes = fact_message.message AND c.sent = 1
            AND c.office = fact_message.office AND c.kind = fact_message.kind
            AND c.no <> fact_message.no)
    WHERE no = NEW.no OR message = NEW.supersedes;
END;
CREATE TRIGGER fact_message_sent AFTER UPDATE OF sent ON fact_message BEGIN
    UPDATE fact_message SET in_force = sent AND NOT EXISTS (
        SELECT 1 FROM fact_message c WHERE c.supersedes = fact_message.message AND c.sent = 1
            AND c.office = fact_message.office AND c.kind = fact_message.kind
            AND c.no <> fact_message.no)
    WHERE no = NEW.no OR message = NEW.supersedes;
END;
CREATE TRIGGER fact_message_in_force AFTER UPDATE OF in_force ON fact_message
WHEN NEW.in_force <> OLD.in_force BEGIN
    UPDATE fact SET in_force = NEW.in_force WHERE kind = NEW.kind AND no = NEW.no;
END;
CREATE TRIGGER fact_message_gone AFTER DELETE ON fact_message BEGIN
    DELETE FROM fact WHERE kind = OLD.kind AND no = OLD.no;
    UPDATE fact_message SET sent = sent WHERE message = OLD.supersedes;
END;
CREATE TRIGGER fact_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM fact_message WHERE message = OLD.id;
END;
CREATE TRIGGER fact_after_state AFTER UPDATE OF state ON message
WHEN (NEW.state IN ('cancelled', 'refused')) IS NOT (OLD.state IN ('cancelled', 'refused')) BEGIN
    UPDATE fact_message SET sent = NEW.state NOT IN ('cancelled', 'refused')
    WHERE message = NEW.id;
END;
CREATE INDEX imported_by_file ON imported (file);
CREATE TRIGGER imported_gone AFTER DELETE ON imported BEGIN
    DELETE FROM fact_message WHERE imported = OLD.no;
END;
CREATE INDEX owed_standing ON owed (whose, urgency, due, position DESC)
    WHERE until = 9223372036854775807;
CREATE INDEX owed_ending ON owed (whose, until, urgency, due, position)
    WHERE until < 9223372036854775807;
CREATE TRIGGER message_count_added AFTER INSERT ON message WHEN NEW.direction = 'in' BEGIN
    INSERT INTO message_count (group_id, exercise, unread, unacknowledged)
        VALUES (NEW.group_id, NEW.exercise, NEW.read_at IS NULL,
            NEW.kind = 'alert' AND NEW.acknowledged_at IS NULL)
        ON CONFLICT (group_id, exercise) DO UPDATE SET unread = unread + excluded.unread,
            unacknowledged = unacknowledged + excluded.unacknowledged;
END;
CREATE TRIGGER message_count_changed AFTER UPDATE OF read_at, acknowledged_at ON message
WHEN NEW.direction = 'in' AND ((NEW.read_at IS NULL) <> (OLD.read_at IS NULL)
    OR (NEW.acknowledged_at IS NULL) <> (OLD.acknowledged_at IS NULL))
BEGIN
    UPDATE message_count SET
        unread = unread + (NEW.read_at IS NULL) - (OLD.read_at IS NULL),
        unacknowledged = unacknowledged + (NEW.kind = 'alert')
            * ((NEW.acknowledged_at IS NULL) - (OLD.acknowledged_at IS NULL))
    WHERE group_id = NEW.group_id AND exercise = NEW.exercise;
END;
CREATE TRIGGER message_count_gone AFTER DELETE ON message WHEN OLD.direction = 'in' BEGIN
    UPDATE message_count SET unread = unread - (OLD.read_at IS NULL),
        unacknowledged = unacknowledged - (OLD.kind = 'alert' AND OLD.acknowledged_at IS NULL)
    WHERE group_id = OLD.group_id AND exercise = OLD.exercise;
END;
CREATE TRIGGER owed_count_added AFTER INSERT ON owed WHEN NEW.until = 9223372036854775807 BEGIN
    INSERT INTO owed_count (whose, standing) VALUES (NEW.whose, 1)
        ON CONFLICT (whose) DO UPDATE SET standing = standing + 1;
END;
CREATE TRIGGER owed_count_gone AFTER DELETE ON owed WHEN OLD.until = 9223372036854775807 BEGIN
    UPDATE owed_count SET standing = standing - 1 WHERE whose = OLD.whose;
END;
CREATE INDEX office_note_owed ON office_note (at) WHERE owed = 1;
CREATE INDEX quarantine_by_sender ON quarantine (sender_device, length(body));
CREATE INDEX fact_message_seizing ON fact_message (office, created)
    WHERE kind = 1 AND class = 0 AND outcome = 'POSITIVE_SEIZURE';
CREATE INDEX office_state_owed ON office_state (at) WHERE owed = 1;
CREATE INDEX enquiry_of_office ON enquiry (office, received);
CREATE INDEX enquiry_due ON enquiry (number) WHERE due = 1;
CREATE INDEX enquiry_answer_of ON enquiry_answer (enquiry, office, received);
CREATE INDEX enquiry_answer_office ON enquiry_answer (office);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (thread) WHERE released_at IS NULL;
CREATE INDEX erased_by_erasure ON erased (erasure);
CREATE TRIGGER kept_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM kept WHERE thread = OLD.thread AND message = OLD.id;
    DELETE FROM erased_elsewhere WHERE message = OLD.id;
END;
PRAGMA user_version = 17;
