CREATE TABLE service.region_activation (
    content_hash text        NOT NULL CHECK (content_hash <> ''),
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    node         text        NOT NULL CHECK (node <> ''),
    activated_at timestamptz NOT NULL,
    PRIMARY KEY (node, content_hash, activated_at),
    CHECK (last_day >= first_day)
);

COMMENT ON TABLE service.region_activation IS
    'Which region content each node planned on, from when. Rows are only ever added.';

CREATE FUNCTION service.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER region_activation_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON service.region_activation
    FOR EACH STATEMENT EXECUTE FUNCTION service.refuse_change();
