CREATE TABLE ticketing.incident (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN
                    ('ticket-misuse', 'vehicle', 'passenger', 'device', 'cash', 'lost-property', 'other')),
    words       text        NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
    about       text        CHECK (about ~ '^[a-z-]{1,30}:[A-Za-z0-9._-]{1,60}$'),
    happened_at timestamptz NOT NULL,
    reported_by text        NOT NULL CHECK (length(reported_by) BETWEEN 1 AND 80),
    reported_at timestamptz NOT NULL,
    closed_by   text        CHECK (length(closed_by) BETWEEN 1 AND 80),
    closed_at   timestamptz CHECK (closed_at >= reported_at),
    outcome     text        CHECK (length(outcome) BETWEEN 1 AND 500),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE ticketing.incident IS
    'Something that somebody must look at, until it is closed. about names a thing by kind and id. Words hold no personal data.';
CREATE INDEX incident_open ON ticketing.incident (happened_at) WHERE closed_at IS NULL;
CREATE INDEX incident_time ON ticketing.incident (reported_at);

-- What readers' checks do not add up to is an incident, in the same commit; and it closes by itself where a check that
-- comes later explains it.
CREATE FUNCTION ticketing.incident_of(m ticketing.misuse) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT md5(m.ticket || m.kind || m.reader || m.sequence)::uuid
$$;

CREATE FUNCTION ticketing.report_misuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ticketing.incident AS i (id, kind, words, about, happened_at, reported_by, reported_at)
        VALUES (ticketing.incident_of(NEW), 'ticket-misuse', NEW.kind, 'ticket:' || NEW.ticket, NEW.seen_at,
                'reader:' || NEW.reader, NEW.found_at)
        ON CONFLICT (id) DO UPDATE SET closed_by = NULL, closed_at = NULL, outcome = NULL
            WHERE i.closed_by = 'checks';
    RETURN NULL;
END
$$;
CREATE TRIGGER misuse_is_an_incident AFTER INSERT ON ticketing.misuse
    FOR EACH ROW EXECUTE FUNCTION ticketing.report_misuse();

CREATE FUNCTION ticketing.explain_misuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ticketing.incident i
        SET closed_by = 'checks', closed_at = greatest(OLD.found_at, i.reported_at), outcome = 'explained by a later check'
        WHERE i.id = ticketing.incident_of(OLD) AND i.closed_at IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER misuse_was_explained AFTER DELETE ON ticketing.misuse
    FOR EACH ROW EXECUTE FUNCTION ticketing.explain_misuse();
