-- The sandbox provider's own books: a stand-in for somebody else's system, which survives our crashes.
CREATE TABLE ticketing.sandbox_payment (
    id           uuid        PRIMARY KEY,
    card         text        NOT NULL CHECK (length(card) BETWEEN 1 AND 40),
    yen          bigint      NOT NULL CHECK (yen > 0),
    state        text        NOT NULL CHECK (state IN ('open', 'delayed', 'authorised', 'captured', 'voided', 'declined')),
    returned_yen bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    CHECK (returned_yen BETWEEN 0 AND yen),
    CHECK (returned_yen = 0 OR state = 'captured')
);
CREATE TABLE ticketing.sandbox_refund (
    id         uuid   PRIMARY KEY,
    payment_id uuid   NOT NULL REFERENCES ticketing.sandbox_payment (id),
    yen        bigint NOT NULL CHECK (yen > 0)
);
COMMENT ON TABLE ticketing.sandbox_payment IS 'Play money. No real payment is ever in here.';
COMMENT ON TABLE ticketing.sandbox_refund IS 'Play money given back, once by id.';
