CREATE TABLE ticketing.crowding (
    place     text        PRIMARY KEY CHECK (place ~ '^[a-z0-9-]{1,40}$'),
    label_ja  text        NOT NULL CHECK (length(label_ja) BETWEEN 1 AND 80),
    label_en  text        NOT NULL CHECK (length(label_en) BETWEEN 1 AND 80),
    level     text        NOT NULL CHECK (level IN ('quiet', 'some', 'busy', 'full')),
    posted_at timestamptz NOT NULL,
    until     timestamptz NOT NULL CHECK (until > posted_at AND until - posted_at <= interval '4 hours'),
    posted_by text        NOT NULL CHECK (length(posted_by) BETWEEN 1 AND 80)
);
COMMENT ON TABLE ticketing.crowding IS 'How full a place is, as somebody there has said, until a time. The latest word replaces the one before.';
