CREATE TABLE ticketing.coupon (
    id          uuid        PRIMARY KEY,
    order_line  uuid        NOT NULL REFERENCES ticketing.order_line (id),
    kind        text        NOT NULL CHECK (kind ~ '^[a-z0-9-]{1,40}$'),
    redeemed_at timestamptz,
    redeemed_by text        CHECK (length(redeemed_by) BETWEEN 1 AND 80),
    redemption  uuid        UNIQUE,
    withdrawn   boolean     NOT NULL DEFAULT false,
    CHECK ((redeemed_at IS NULL) = (redeemed_by IS NULL)),
    CHECK ((redeemed_at IS NULL) = (redemption IS NULL)),
    CHECK (NOT (withdrawn AND redeemed_at IS NOT NULL))
);
COMMENT ON TABLE ticketing.coupon IS 'A coupon that came with a ticket. Redeemed once; redemption is the command that did it.';
CREATE INDEX coupon_of_line ON ticketing.coupon (order_line);
