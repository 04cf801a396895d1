-- Written in the transaction of the change it announces; a relay takes rows in order of id and removes them.
CREATE TABLE ticketing.outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY (CACHE 32) PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind ~ '^[a-z.]{1,40}$'),
    subject    uuid        NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE ticketing.outbox IS 'Changes to be told to others. Subject names the order, payment or refund; the body is read from there.';
