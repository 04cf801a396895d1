-- Readers that were enrolled: desks, vehicles, inspectors. Only they may confirm cards and send validations.
CREATE TABLE ticketing.reader (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('desk', 'vehicle', 'inspector')),
    operator    text        NOT NULL CHECK (operator ~ '^[a-z0-9-]{1,40}$'),
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    enrolled_at timestamptz NOT NULL,
    expelled_at timestamptz CHECK (expelled_at >= enrolled_at)
);
COMMENT ON TABLE ticketing.reader IS 'Devices that read tickets and cards, each with the operator it earns for.';

-- What readers saw, in whatever order it arrived. Rows are only ever added, so asking again changes nothing.
CREATE TABLE ticketing.validation (
    reader      uuid        NOT NULL REFERENCES ticketing.reader (id),
    sequence    bigint      NOT NULL CHECK (sequence >= 1),
    ticket      uuid        NOT NULL,
    number      integer     NOT NULL CHECK (number BETWEEN 1 AND 65535),
    kind        text        NOT NULL CHECK (kind IN ('use', 'again', 'look')),
    persons     smallint    NOT NULL CHECK (persons BETWEEN 1 AND 50),
    area        text        NOT NULL CHECK (area ~ '^[a-z0-9-]{1,12}$'),
    operator    text        NOT NULL CHECK (operator ~ '^[a-z0-9-]{1,40}$'),
    seen_at     timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (reader, sequence)
);
COMMENT ON TABLE ticketing.validation IS
    'A ticket a reader let pass: a use, a re-entry within one, or an inspector''s look. No reference to the ticket: evidence is kept even where the ticket is unknown.';
CREATE INDEX validation_of_ticket ON ticketing.validation (ticket);
CREATE INDEX validation_of_time ON ticketing.validation (seen_at);

CREATE TRIGGER validation_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.validation
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();

-- What does not add up once the readers have synced. The key is what was found, so finding it again changes nothing.
CREATE TABLE ticketing.misuse (
    ticket      uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN
                    ('used-twice', 'too-many-uses', 'too-many-persons', 'before-start', 'after-end', 'dead-bearer', 'sheet-twice',
                     'unknown-ticket', 'sequence-reused')),
    reader      uuid        NOT NULL,
    sequence    bigint      NOT NULL,
    seen_at     timestamptz NOT NULL,
    found_at    timestamptz NOT NULL,
    PRIMARY KEY (ticket, kind, reader, sequence)
);
COMMENT ON TABLE ticketing.misuse IS 'Double use and its kin, found when validations of several readers met. Reader and sequence name the later one.';
