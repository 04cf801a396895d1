-- Append-only for everybody but who forgets what may be kept no longer: that sets miyamichi.forgetting for one
-- transaction. Promises, their outcomes and the event log say nothing of riders, and stay.
CREATE OR REPLACE FUNCTION dispatch.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') AND TG_TABLE_NAME IN ('command', 'unmet_request')
            AND current_setting('miyamichi.forgetting', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'rows of dispatch.% are only ever added', TG_TABLE_NAME;
END
$$;
