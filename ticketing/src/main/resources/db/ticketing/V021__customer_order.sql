-- One order is one command of a client: its id is chosen by the client, so asking again finds the same row.
CREATE TABLE ticketing.customer_order (
    id           uuid        PRIMARY KEY,
    actor        text        NOT NULL CHECK (length(actor) BETWEEN 1 AND 80),
    request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
    state        text        NOT NULL CHECK (state IN
                     ('held', 'authorised', 'issued', 'paid', 'unpaid', 'expired', 'cancelled', 'refunded')),
    total_yen    bigint      NOT NULL CHECK (total_yen >= 0),
    sandbox      boolean     NOT NULL,
    created_at   timestamptz NOT NULL,
    held_until   timestamptz NOT NULL CHECK (held_until >= created_at),
    lease_until  timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 80);
COMMENT ON TABLE ticketing.customer_order IS 'What somebody buys in one go, all or nothing. The id is the client''s command id.';

-- What the sweep looks at: everything half done. Finished orders are not in it.
CREATE INDEX customer_order_half_done ON ticketing.customer_order (held_until)
    WHERE state IN ('held', 'authorised', 'issued');

-- One line is one ticket for one rider.
CREATE TABLE ticketing.order_line (
    id          uuid     PRIMARY KEY,
    order_id    uuid     NOT NULL,
    product     text     NOT NULL CHECK (product ~ '^[a-z0-9-]{1,40}$'),
    rider       text     NOT NULL CHECK (rider IN ('adult', 'child', 'disabled', 'infant')),
    service_day date     NOT NULL,
    persons     smallint NOT NULL CHECK (persons BETWEEN 1 AND 50),
    yen         bigint   NOT NULL CHECK (yen >= 0),
    stripe      smallint CHECK (stripe BETWEEN 0 AND 63)
);
COMMENT ON TABLE ticketing.order_line IS 'One ticket of an order; the ticket has the same id. Its stripe says which share of the capacity it took, if any.';
CREATE INDEX order_line_of_order ON ticketing.order_line (order_id);
