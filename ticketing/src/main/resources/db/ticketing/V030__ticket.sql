-- The right itself, as sold. What of it is used up is in ticket_use, so that the sale writes this one row and nothing else.
CREATE TABLE ticketing.ticket (
    id                     uuid        PRIMARY KEY,
    order_line             uuid        NOT NULL UNIQUE,
    product                text        NOT NULL CHECK (product ~ '^[a-z0-9-]{1,40}$'),
    rider                  text        NOT NULL CHECK (rider IN ('adult', 'child', 'disabled', 'infant')),
    persons                smallint    NOT NULL CHECK (persons BETWEEN 1 AND 50),
    areas                  text[]      NOT NULL CHECK (cardinality(areas) BETWEEN 1 AND 4),
    valid_from             timestamptz NOT NULL,
    valid_until            timestamptz NOT NULL,
    minutes_from_first_use integer     CHECK (minutes_from_first_use BETWEEN 1 AND 10080),
    rides_max              smallint    CHECK (rides_max BETWEEN 1 AND 100),
    same_use_minutes       smallint    NOT NULL CHECK (same_use_minutes BETWEEN 0 AND 1440),
    re_entry               boolean     NOT NULL,
    state                  text        NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'refunded', 'blocked')),
    issued_at              timestamptz NOT NULL,
    ended_at               timestamptz CHECK (ended_at >= issued_at),
    CHECK (array_to_string(areas, ',') ~ '^[a-z0-9-]{1,12}(,[a-z0-9-]{1,12})*$'),
    CHECK (valid_until > valid_from),
    CHECK (valid_until - valid_from <= interval '186 days'),
    CHECK ((state = 'live') = (ended_at IS NULL))
);
COMMENT ON TABLE ticketing.ticket IS 'A right to ride. valid_until is exclusive and includes the service day''s end after midnight.';
COMMENT ON COLUMN ticketing.ticket.same_use_minutes IS
    'Within this time of a use, further persons belong to the same use, and a second pass of the same person is refused or, with re_entry, free.';

-- What was used of a ticket, worked out anew from all its validations whenever some arrive.
CREATE TABLE ticketing.ticket_use (
    ticket        uuid        PRIMARY KEY REFERENCES ticketing.ticket (id),
    first_used_at timestamptz NOT NULL,
    uses          integer     NOT NULL CHECK (uses >= 0)
);
COMMENT ON TABLE ticketing.ticket_use IS 'First use and number of uses, the merged view of ticketing.validation.';
