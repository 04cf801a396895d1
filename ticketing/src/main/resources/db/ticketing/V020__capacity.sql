-- How many of a product are sold on a service day, counting those held. A hot product is cut into stripes, each
-- with its share of the seats, so that buyers do not queue for one row.
CREATE TABLE ticketing.capacity (
    product     text     NOT NULL CHECK (product ~ '^[a-z0-9-]{1,40}$'),
    service_day date     NOT NULL,
    stripe      smallint NOT NULL CHECK (stripe BETWEEN 0 AND 63),
    seats       integer  NOT NULL CHECK (seats >= 0),
    sold        integer  NOT NULL DEFAULT 0,
    PRIMARY KEY (product, service_day, stripe),
    CONSTRAINT nothing_beyond_capacity CHECK (sold BETWEEN 0 AND seats)
) WITH (fillfactor = 20);
COMMENT ON TABLE ticketing.capacity IS 'Seats of a product on a service day and how many are sold or held; rewritten in place.';
