CREATE TABLE service.mail_address (
    person         uuid        PRIMARY KEY REFERENCES service.person ON DELETE CASCADE,
    address_hmac   bytea       NOT NULL UNIQUE CHECK (octet_length(address_hmac) = 32),
    address_sealed bytea       NOT NULL CHECK (octet_length(address_sealed) BETWEEN 29 AND 400),
    proved_at      timestamptz NOT NULL
);

COMMENT ON TABLE service.mail_address IS
    'Where a traveller gets e-mail, and by what they come back on another device. Found by an HMAC and read by a key '
    'that is not in the database.';

CREATE TABLE service.mail_code (
    id             uuid        PRIMARY KEY,
    address_hmac   bytea       NOT NULL CHECK (octet_length(address_hmac) = 32),
    address_sealed bytea       NOT NULL CHECK (octet_length(address_sealed) BETWEEN 29 AND 400),
    code_hmac      bytea       NOT NULL CHECK (octet_length(code_hmac) = 32),
    tries_left     smallint    NOT NULL CHECK (tries_left BETWEEN 0 AND 10),
    asked_at       timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL CHECK (expires_at > asked_at)
);

CREATE INDEX mail_code_of_address ON service.mail_code (address_hmac, asked_at);

COMMENT ON TABLE service.mail_code IS
    'Six digits that were sent to an address. So few can be tried out from a plain hash, so the key of the HMAC is not in '
    'the database. A code that was used has no tries left.';

CREATE TABLE service.joined_person (
    former uuid        PRIMARY KEY,
    person uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    at     timestamptz NOT NULL
);

CREATE INDEX joined_person_person ON service.joined_person (person);

COMMENT ON TABLE service.joined_person IS
    'The id of an anonymous visitor whose things went over to the person they turned out to be: rows that are only ever '
    'added still say the former id.';

ALTER TABLE service.ceremony ADD COLUMN person uuid REFERENCES service.person ON DELETE CASCADE,
    ADD CHECK (invitation IS NULL OR person IS NULL);

COMMENT ON COLUMN service.ceremony.person IS 'Who adds a passkey to what is kept for them; else it is a log-in or an invitation.';
