-- Append-only for everybody but who forgets what may be kept no longer: that sets miyamichi.forgetting for one
-- transaction, and deletes by age.
CREATE OR REPLACE FUNCTION service.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('miyamichi.forgetting', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END
$$;

ALTER TABLE service.person ADD COLUMN withdrawn_at timestamptz CHECK (withdrawn_at >= created_at);

COMMENT ON COLUMN service.person.withdrawn_at IS 'When an administrator withdrew a member of staff; they come in no more.';

CREATE TABLE service.staff_name (
    person      uuid  PRIMARY KEY,
    name_sealed bytea NOT NULL CHECK (octet_length(name_sealed) BETWEEN 29 AND 400)
);

COMMENT ON TABLE service.staff_name IS
    'How administrators call a member of staff, sealed. Written with the invitation, before there is a person.';
