-- Keys that sign tokens. The secret halves are sealed with a key that is never in the database.
CREATE TABLE ticketing.signing_key (
    id             integer     PRIMARY KEY CHECK (id BETWEEN 1 AND 65535),
    public_key     bytea       NOT NULL CHECK (length(public_key) = 32),
    sealed_private bytea       NOT NULL CHECK (length(sealed_private) BETWEEN 29 AND 200),
    sealed_code    bytea       NOT NULL CHECK (length(sealed_code) BETWEEN 29 AND 200),
    signs_from     timestamptz NOT NULL,
    signs_until    timestamptz NOT NULL,
    checks_until   timestamptz NOT NULL,
    withdrawn_at   timestamptz,
    CHECK (signs_until > signs_from),
    CHECK (checks_until >= signs_until)
);
COMMENT ON TABLE ticketing.signing_key IS
    'Ed25519 keys and the secret behind 30-second codes. Known to inspectors from the moment the row is there until checks_until.';
