CREATE TABLE service.person (
    id         uuid        PRIMARY KEY,
    role       text        NOT NULL CHECK (role IN (
        'visitor', 'resident', 'phone-desk', 'dispatcher', 'driver', 'inspector', 'fare-manager', 'city-analyst',
        'administrator')),
    created_at timestamptz NOT NULL
);

COMMENT ON TABLE service.person IS
    'Somebody things are kept for. Who they are, if we know, is said by other tables, one per purpose.';

CREATE TABLE service.session (
    id            uuid        PRIMARY KEY,
    secret_sha256 bytea       NOT NULL UNIQUE CHECK (octet_length(secret_sha256) = 32),
    person        uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    started_at    timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL CHECK (seen_at >= started_at),
    ended_at      timestamptz CHECK (ended_at >= started_at)
);

CREATE INDEX session_person ON service.session (person);

COMMENT ON TABLE service.session IS
    'Somebody on one device. The secret itself is in the cookie of that device and nowhere else.';
