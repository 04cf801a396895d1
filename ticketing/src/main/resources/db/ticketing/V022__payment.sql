-- One attempt to pay an order. The id is chosen by the client and is the idempotency key at the provider.
CREATE TABLE ticketing.payment (
    id         uuid        PRIMARY KEY,
    order_id   uuid        NOT NULL REFERENCES ticketing.customer_order (id),
    provider   text        NOT NULL CHECK (provider ~ '^[a-z0-9-]{1,20}$'),
    method     text        NOT NULL CHECK (length(method) BETWEEN 1 AND 40),
    reference  text        NOT NULL DEFAULT '' CHECK (length(reference) <= 255),
    yen        bigint      NOT NULL CHECK (yen > 0),
    state      text        NOT NULL CHECK (state IN ('started', 'authorised', 'captured', 'voided', 'declined', 'owed', 'returned')),
    return_to  text        NOT NULL CHECK (length(return_to) <= 500),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE ticketing.payment IS 'An attempt to pay an order at a provider; owed = captured for an order that had ended, returned = given back.';
CREATE UNIQUE INDEX payment_at_most_one_live ON ticketing.payment (order_id) WHERE state IN ('started', 'authorised', 'captured', 'owed');
CREATE INDEX payment_of_reference ON ticketing.payment (reference) WHERE reference <> '';
-- A payment outlives its order's hold when an answer was lost: the sweep finds it here.
CREATE INDEX payment_undecided ON ticketing.payment (created_at) WHERE state IN ('started', 'authorised', 'owed');

CREATE TABLE ticketing.refund (
    id           uuid        PRIMARY KEY,
    order_id     uuid        NOT NULL REFERENCES ticketing.customer_order (id),
    payment_id   uuid        REFERENCES ticketing.payment (id),
    request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
    yen          bigint      NOT NULL CHECK (yen >= 0),
    fee_yen      bigint      NOT NULL CHECK (fee_yen >= 0),
    state        text        NOT NULL CHECK (state IN ('asked', 'done')),
    created_at   timestamptz NOT NULL
);
COMMENT ON TABLE ticketing.refund IS 'Money given back by rule; asked = booked and owed, done = the provider has it.';
CREATE INDEX refund_owed ON ticketing.refund (created_at) WHERE state = 'asked';

-- A line is refunded once.
CREATE TABLE ticketing.refund_line (
    order_line uuid   PRIMARY KEY REFERENCES ticketing.order_line (id),
    refund_id  uuid   NOT NULL REFERENCES ticketing.refund (id),
    yen        bigint NOT NULL CHECK (yen >= 0)
);
COMMENT ON TABLE ticketing.refund_line IS 'What of an order was refunded; the key makes it once.';

-- What a provider told us, once by its event id, kept as it came.
CREATE TABLE ticketing.webhook_inbox (
    provider    text        NOT NULL,
    event_id    text        NOT NULL CHECK (length(event_id) BETWEEN 1 AND 255),
    kind        text        NOT NULL CHECK (length(kind) <= 100),
    subject     text        NOT NULL CHECK (length(subject) <= 255),
    received_at timestamptz NOT NULL,
    done_at     timestamptz,
    PRIMARY KEY (provider, event_id)
);
COMMENT ON TABLE ticketing.webhook_inbox IS 'Events of payment providers, handled in any order; the object is fetched again, not trusted.';
CREATE INDEX webhook_inbox_open ON ticketing.webhook_inbox (received_at) WHERE done_at IS NULL;

-- What was taken on board for an order confirmed unpaid.
CREATE TABLE ticketing.collection (
    order_id uuid        PRIMARY KEY REFERENCES ticketing.customer_order (id),
    id       uuid        NOT NULL UNIQUE,
    vehicle  text        NOT NULL CHECK (vehicle ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
    tender   text        NOT NULL CHECK (tender IN ('cash', 'reader')),
    yen      bigint      NOT NULL CHECK (yen >= 0),
    taken_by text        NOT NULL CHECK (length(taken_by) BETWEEN 1 AND 80),
    taken_at timestamptz NOT NULL
);
COMMENT ON TABLE ticketing.collection IS 'Fare taken by a driver: cash, or the card at the vehicle''s reader.';
