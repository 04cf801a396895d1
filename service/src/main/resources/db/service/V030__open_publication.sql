CREATE TABLE service.open_file (
    sha256   text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes    bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 33554432),
    added_at timestamptz NOT NULL
);

COMMENT ON TABLE service.open_file IS
    'Every file ever published, by its hash: an address once given keeps its bytes. Rows are only ever added.';

CREATE TABLE service.open_publication (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed           text        NOT NULL CHECK (feed ~ '^[a-z0-9-]{1,40}$'),
    region_content text        NOT NULL CHECK (region_content <> ''),
    outcome        text        NOT NULL CHECK (outcome IN ('published', 'refused', 'withheld')),
    file_name      text        NOT NULL,
    file_sha256    text        REFERENCES service.open_file (sha256),
    details        jsonb       NOT NULL,
    decided_at     timestamptz NOT NULL,
    CHECK ((outcome = 'published') = (file_sha256 IS NOT NULL)),
    CHECK ((file_sha256 IS NULL) = (file_name = ''))
);

CREATE INDEX open_publication_feed ON service.open_publication (feed, id DESC);

COMMENT ON TABLE service.open_publication IS
    'What was decided about each feed of each region: published, refused by the validators, or withheld because nothing'
    ' is left to publish. details: what the validators said, what was left out, what changed. Rows are only ever added.';

CREATE TRIGGER open_file_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON service.open_file
    FOR EACH STATEMENT EXECUTE FUNCTION service.refuse_change();

CREATE TRIGGER open_publication_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON service.open_publication
    FOR EACH STATEMENT EXECUTE FUNCTION service.refuse_change();
