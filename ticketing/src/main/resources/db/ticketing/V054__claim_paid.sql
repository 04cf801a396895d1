-- A claim that was granted is paid in cash at a desk, once.
ALTER TABLE ticketing.fare_claim
    ADD COLUMN paid_at timestamptz CHECK (paid_at >= decided_at),
    ADD COLUMN paid_in uuid REFERENCES ticketing.cash_shift,
    ADD CHECK ((paid_at IS NULL) = (paid_in IS NULL)),
    ADD CHECK (paid_at IS NULL OR state = 'granted');
