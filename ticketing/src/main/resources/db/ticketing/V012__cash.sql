-- Cash that drivers and desks take. What is in a till is the balance of cash:<desk> in the ledger, whoever booked it;
-- here is whose till it was, what was taken for which ride, and what was counted.

CREATE TABLE ticketing.cash_shift (
    id        uuid        PRIMARY KEY,
    desk      text        NOT NULL CHECK (desk ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    number    integer     NOT NULL CHECK (number >= 1),
    operator  text        NOT NULL CHECK (operator ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    opened_by text        NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 80),
    opened_at timestamptz NOT NULL,
    float_yen bigint      NOT NULL CHECK (float_yen BETWEEN 0 AND 10000000),
    UNIQUE (desk, number)
);

COMMENT ON TABLE ticketing.cash_shift IS
    'One person''s time at a desk or in a vehicle, the 1st, 2nd, 3rd … there. float_yen is what was counted in the till
at its beginning. It is open until cash_count has it, and a desk has one open shift at most.';

CREATE TABLE ticketing.cash_count (
    shift          uuid        PRIMARY KEY REFERENCES ticketing.cash_shift,
    counted_by     text        NOT NULL CHECK (length(counted_by) BETWEEN 1 AND 80),
    counted_at     timestamptz NOT NULL,
    counted_yen    bigint      NOT NULL CHECK (counted_yen BETWEEN 0 AND 10000000),
    difference_yen bigint      NOT NULL
);

COMMENT ON TABLE ticketing.cash_count IS
    'Ends a shift: what was in the till, float included, and by how much that is more than the ledger says.';

CREATE TABLE ticketing.fare_taken (
    ride     uuid        PRIMARY KEY,
    shift    uuid        NOT NULL REFERENCES ticketing.cash_shift,
    tender   text        NOT NULL CHECK (tender IN ('cash', 'reader')),
    yen      bigint      NOT NULL CHECK (yen BETWEEN 0 AND 1000000),
    taken_at timestamptz NOT NULL
);

COMMENT ON TABLE ticketing.fare_taken IS
    'The fare of one ride paid on board, once: in cash, or from the card by the vehicle''s reader, whose money goes to
the operator without us. 0 yen for who rides free.';

CREATE INDEX fare_taken_shift ON ticketing.fare_taken (shift);
CREATE INDEX fare_taken_at ON ticketing.fare_taken (taken_at);

-- The shift before must have been counted.
CREATE FUNCTION ticketing.check_shift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 AND NOT EXISTS (
            SELECT FROM ticketing.cash_shift s JOIN ticketing.cash_count c ON c.shift = s.id
            WHERE s.desk = NEW.desk AND s.number = NEW.number - 1) THEN
        RAISE EXCEPTION 'the shift before at % is still open; count its till first', NEW.desk USING ERRCODE = 'MY015';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER cash_shift_in_turn BEFORE INSERT ON ticketing.cash_shift
    FOR EACH ROW EXECUTE FUNCTION ticketing.check_shift();

CREATE TRIGGER cash_shift_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.cash_shift
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER cash_count_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.cash_count
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER fare_taken_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.fare_taken
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
