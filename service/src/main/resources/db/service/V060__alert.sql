CREATE TABLE service.alert (
    id        uuid        PRIMARY KEY,
    cause     text        NOT NULL CHECK (cause ~ '^[A-Z_]{3,40}$'),
    effect    text        NOT NULL CHECK (effect ~ '^[A-Z_]{3,40}$'),
    starts_at timestamptz NOT NULL,
    until_at  timestamptz CHECK (until_at > starts_at),
    subjects  jsonb       NOT NULL CHECK (jsonb_array_length(subjects) BETWEEN 1 AND 50),
    words     jsonb       NOT NULL CHECK (words @> '[{"language": "ja"}]'),
    page      text        CHECK (page <> ''),
    made_at   timestamptz NOT NULL,
    ended_at  timestamptz CHECK (ended_at >= made_at)
);

CREATE INDEX alert_not_over ON service.alert (starts_at) WHERE ended_at IS NULL;

COMMENT ON TABLE service.alert IS
    'Operators'' messages about routes and stops. Nothing of one changes but that it is ended; another says another thing. '
    'subjects: kind, feed, id; words: language, header, description. Who did it stands in service.audit.';
