CREATE TABLE service.household (
    id            uuid        PRIMARY KEY,
    district      text        NOT NULL CHECK (district ~ '^[a-z0-9-]{1,40}$'),
    member        boolean     NOT NULL,
    registered_at timestamptz NOT NULL
);

COMMENT ON TABLE service.household IS
    'People who live together in a district. member: of the neighbourhood association, which some yearly fees ask. Names '
    'nobody; services know it as household:<id>.';

CREATE TABLE service.resident (
    person        uuid        PRIMARY KEY REFERENCES service.person ON DELETE CASCADE,
    household     uuid        NOT NULL REFERENCES service.household,
    name_sealed   bytea       NOT NULL CHECK (octet_length(name_sealed) BETWEEN 29 AND 400),
    kana_sealed   bytea       NOT NULL CHECK (octet_length(kana_sealed) BETWEEN 29 AND 400),
    kana_hmac     bytea       NOT NULL CHECK (octet_length(kana_hmac) = 32),
    phone_hmac    bytea       CHECK (octet_length(phone_hmac) = 32),
    registered_at timestamptz NOT NULL,
    registered_by uuid        NOT NULL
);

CREATE INDEX resident_kana ON service.resident (kana_hmac);
CREATE INDEX resident_phone ON service.resident (phone_hmac);
CREATE INDEX resident_household ON service.resident (household);

COMMENT ON TABLE service.resident IS
    'Somebody a clerk has registered. Names are sealed; a name is found by the HMAC of its reading, a caller by that of '
    'their number; neither key is in the database.';

CREATE TABLE service.paper_code (
    code_sha256 bytea       PRIMARY KEY CHECK (octet_length(code_sha256) = 32),
    person      uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    made_by     uuid        NOT NULL,
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL CHECK (expires_at > made_at),
    used_at     timestamptz
);

CREATE INDEX paper_code_person ON service.paper_code (person);

COMMENT ON TABLE service.paper_code IS 'Brings a resident into the session of their own phone, once.';

CREATE TABLE service.care (
    id           uuid        PRIMARY KEY,
    cared        uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    caretaker    uuid        REFERENCES service.person ON DELETE CASCADE,
    consent_way  text        NOT NULL CHECK (consent_way IN ('app', 'phone', 'desk', 'paper')),
    consent_at   timestamptz NOT NULL,
    taken_by     uuid,
    code_sha256  bytea       NOT NULL UNIQUE CHECK (octet_length(code_sha256) = 32),
    code_until   timestamptz NOT NULL CHECK (code_until > consent_at),
    joined_at    timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    CHECK ((consent_way = 'app') = (taken_by IS NULL)),
    CHECK ((caretaker IS NULL) = (joined_at IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);

CREATE INDEX care_cared ON service.care (cared);
CREATE INDEX care_caretaker ON service.care (caretaker);

COMMENT ON TABLE service.care IS
    'The consent of one person that another books for them: when, by which way, and which clerk took it (nobody in the '
    'app). The caretaker joins by a code the cared-for person gave them.';

CREATE TABLE service.discount (
    person      uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('half-fare', 'welfare', 'senior')),
    good_until  date        NOT NULL,
    consent_way text        NOT NULL CHECK (consent_way IN ('phone', 'desk', 'paper')),
    consent_at  timestamptz NOT NULL,
    taken_by    uuid        NOT NULL,
    PRIMARY KEY (person, kind)
);

COMMENT ON TABLE service.discount IS
    'Special-care data: which kind of discount somebody has, and until when; never why. Kept by recorded consent. '
    'Not to be logged, listed, sent to partners or put into a manifest: those read whether a discount is due.';

CREATE TABLE service.identified_caller (
    clerk  uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    person uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    at     timestamptz NOT NULL,
    until  timestamptz NOT NULL CHECK (until > at),
    PRIMARY KEY (clerk, person)
);

COMMENT ON TABLE service.identified_caller IS
    'A clerk has asked a caller for name and district, and sees their rides until then.';
