CREATE TABLE dispatch.rule_change (
    seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id       uuid        NOT NULL UNIQUE,
    service  text        NOT NULL CHECK (service <> ''),
    change   jsonb       NOT NULL,
    noted_at timestamptz NOT NULL
);
COMMENT ON TABLE dispatch.rule_change IS
    'Rules of a service that are others than in its file, in the order in which they took effect. Rows are only ever added.';
CREATE TRIGGER rule_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.rule_change
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
