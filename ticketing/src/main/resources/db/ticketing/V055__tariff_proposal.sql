CREATE TABLE ticketing.tariff_proposal (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('product-price', 'lrt-bands', 'on-demand-fare')),
    product     text        CHECK (product ~ '^[a-z0-9-]{1,40}$'),
    names       text[]      NOT NULL CHECK (cardinality(names) BETWEEN 1 AND 20),
    yen         bigint[]    NOT NULL CHECK (cardinality(yen) = cardinality(names) AND 0 <= ALL (yen) AND 1000000 >= ALL (yen)),
    from_day    date        NOT NULL,
    source      text        NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
    proposed_by text        NOT NULL CHECK (length(proposed_by) BETWEEN 1 AND 80),
    proposed_at timestamptz NOT NULL,
    decided_by  text        CHECK (length(decided_by) BETWEEN 1 AND 80),
    decided_at  timestamptz CHECK (decided_at >= proposed_at),
    approved    boolean,
    CHECK ((kind = 'product-price') = (product IS NOT NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK ((decided_by IS NULL) = (approved IS NULL)),
    CONSTRAINT a_second_pair_of_eyes CHECK (NOT approved OR decided_by <> proposed_by)
);
COMMENT ON TABLE ticketing.tariff_proposal IS
    'A new price or fare from a day on. names are riders, or band edges in metres; what is approved, by somebody else than who proposed it, holds.';
CREATE INDEX tariff_approved ON ticketing.tariff_proposal (from_day) WHERE approved;

-- A proposal is written once and decided once; nothing else of it ever changes.
CREATE FUNCTION ticketing.check_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.decided_by IS NOT NULL
            OR ROW (NEW.id, NEW.kind, NEW.product, NEW.names, NEW.yen, NEW.from_day, NEW.source, NEW.proposed_by, NEW.proposed_at)
            IS DISTINCT FROM
            ROW (OLD.id, OLD.kind, OLD.product, OLD.names, OLD.yen, OLD.from_day, OLD.source, OLD.proposed_by, OLD.proposed_at) THEN
        RAISE EXCEPTION 'proposal % is written and decided once; make another', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER proposal_decided_once BEFORE UPDATE ON ticketing.tariff_proposal
    FOR EACH ROW EXECUTE FUNCTION ticketing.check_proposal();
CREATE TRIGGER proposal_kept BEFORE DELETE OR TRUNCATE ON ticketing.tariff_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
