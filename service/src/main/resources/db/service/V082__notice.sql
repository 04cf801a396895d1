CREATE TABLE service.notice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        text        NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 120),
    person     uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN (
        'journey-confirmed', 'ride-changed', 'vehicle-changed', 'ride-cancelled', 'vehicle-near', 'line-late', 'refund')),
    journey    uuid,
    japanese   text        NOT NULL CHECK (length(japanese) BETWEEN 1 AND 1000),
    english    text        NOT NULL CHECK (length(english) <= 1000),
    at         timestamptz NOT NULL,
    seen_at    timestamptz,
    brought    text        CHECK (brought IN ('sent', 'page-only', 'to-call', 'called')),
    channel    text        NOT NULL DEFAULT '' CHECK (channel IN ('', 'line', 'mail')),
    brought_at timestamptz,
    tries      smallint    NOT NULL DEFAULT 0 CHECK (tries >= 0),
    bring_at   timestamptz,
    CHECK ((brought IS NULL) = (brought_at IS NULL)),
    CHECK ((brought IS NULL) = (bring_at IS NOT NULL)),
    CHECK ((brought = 'sent') = (channel <> ''))
);

CREATE INDEX notice_person ON service.notice (person, at) WHERE seen_at IS NULL;
CREATE INDEX notice_bring ON service.notice (bring_at) WHERE bring_at IS NOT NULL;
CREATE INDEX notice_call ON service.notice (at) WHERE brought = 'to-call';

COMMENT ON TABLE service.notice IS
    'What travellers are told. Added in the transaction of what it tells of (key: once), brought by the carrier.';

CREATE TABLE service.line_link (
    person    uuid        PRIMARY KEY REFERENCES service.person ON DELETE CASCADE,
    line_user text        NOT NULL UNIQUE CHECK (line_user ~ '^U[0-9a-f]{32}$'),
    at        timestamptz NOT NULL
);

COMMENT ON TABLE service.line_link IS 'Whose LINE gets whose notices; deleted when they block us.';

CREATE TABLE service.line_code (
    code   text        PRIMARY KEY CHECK (code ~ '^[0-9]{8}$'),
    person uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    until  timestamptz NOT NULL
);

COMMENT ON TABLE service.line_code IS 'Sent to our LINE account, links its sender to the person, once.';
