-- The facts of use that settlement rests on, and the cash that drivers and desks take.

CREATE TABLE ticketing.ride_used (
    id          uuid        PRIMARY KEY,
    ticket      uuid,
    product     text        CHECK (product <> ''),
    operator    text        NOT NULL CHECK (operator ~ '^[a-z0-9][a-z0-9._-]*$'),
    district    text        CHECK (district ~ '^[a-z0-9][a-z0-9._-]*$'),
    service_day date        NOT NULL,
    used_at     timestamptz NOT NULL,
    weight_yen  bigint      NOT NULL CHECK (weight_yen BETWEEN 0 AND 1000000),
    recorded_at timestamptz NOT NULL,
    CHECK ((ticket IS NULL) = (product IS NULL))
);

COMMENT ON TABLE ticketing.ride_used IS
    'One ride that was really made: by a ticket, or (ticket and product empty) paid on board, where the fare is in
cash_fare under the same id. operator ran it; district is set for a subsidised on-demand ride; service_day is the
region''s, weight_yen the single fare it would have cost this rider, by which some products are shared out.
recorded_at is later than used_at where a device worked offline.';

CREATE INDEX ride_used_ticket ON ticketing.ride_used (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX ride_used_service_day ON ticketing.ride_used (service_day);

CREATE TABLE ticketing.cash_shift (
    id          uuid        PRIMARY KEY,
    desk        text        NOT NULL CHECK (desk ~ '^[a-z0-9][a-z0-9._-]*$'),
    number      integer     NOT NULL CHECK (number >= 1),
    operator    text        NOT NULL CHECK (operator ~ '^[a-z0-9][a-z0-9._-]*$'),
    opened_by   text        NOT NULL CHECK (opened_by <> ''),
    opened_at   timestamptz NOT NULL,
    float_yen   bigint      NOT NULL CHECK (float_yen BETWEEN 0 AND 1000000),
    UNIQUE (desk, number)
);

COMMENT ON TABLE ticketing.cash_shift IS
    'One person''s time at one desk or in one vehicle: number 1, 2, 3 … of it. float_yen is the change it begins with.';

CREATE TABLE ticketing.cash_fare (
    ride     uuid        PRIMARY KEY,
    shift    uuid        NOT NULL REFERENCES ticketing.cash_shift,
    yen      bigint      NOT NULL CHECK (yen BETWEEN 1 AND 1000000),
    taken_by text        NOT NULL CHECK (taken_by IN ('cash', 'reader')),
    taken_at timestamptz NOT NULL
);

COMMENT ON TABLE ticketing.cash_fare IS
    'The fare taken for one ride or booking, once: in cash, or by the card reader, whose money never was in the till.';

CREATE INDEX cash_fare_shift ON ticketing.cash_fare (shift);

CREATE TABLE ticketing.cash_count (
    shift       uuid        PRIMARY KEY REFERENCES ticketing.cash_shift,
    counted_by  text        NOT NULL CHECK (counted_by <> ''),
    counted_at  timestamptz NOT NULL,
    counted_yen bigint      NOT NULL CHECK (counted_yen BETWEEN 0 AND 10000000)
);

COMMENT ON TABLE ticketing.cash_count IS 'Ends a shift: what was really in the till, float included.';

CREATE TRIGGER ride_used_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.ride_used
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER cash_shift_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.cash_shift
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER cash_fare_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.cash_fare
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER cash_count_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.cash_count
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
