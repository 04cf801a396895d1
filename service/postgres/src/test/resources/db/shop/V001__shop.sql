CREATE TABLE shop.receipt (
    buyer integer NOT NULL,
    yen   integer NOT NULL
);
CREATE TABLE shop.buyer (
    id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    letters integer GENERATED ALWAYS AS (length(name)) STORED
);
ALTER TABLE shop.receipt ADD FOREIGN KEY (buyer) REFERENCES shop.buyer;

CREATE FUNCTION shop.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'receipts are never changed';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON shop.receipt
    FOR EACH STATEMENT EXECUTE FUNCTION shop.refuse();
ALTER TABLE shop.receipt ENABLE ALWAYS TRIGGER kept;
