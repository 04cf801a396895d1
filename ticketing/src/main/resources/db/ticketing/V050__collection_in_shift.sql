-- A fare collected for an order belongs to the shift in whose till it lies, as fares without a ticket do.
ALTER TABLE ticketing.collection
    ADD COLUMN shift uuid NOT NULL REFERENCES ticketing.cash_shift,
    DROP CONSTRAINT collection_vehicle_check,
    ADD CONSTRAINT collection_vehicle_check CHECK (vehicle ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$');

CREATE INDEX collection_shift ON ticketing.collection (shift);
