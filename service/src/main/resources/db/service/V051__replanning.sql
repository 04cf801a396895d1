DO $$
DECLARE
    named record;
BEGIN
    FOR named IN
        SELECT conname FROM pg_constraint
        WHERE conrelid = 'service.journey'::regclass AND contype = 'c'
          AND pg_get_constraintdef(oid) LIKE '%confirming%'
    LOOP
        EXECUTE format('ALTER TABLE service.journey DROP CONSTRAINT %I', named.conname);
    END LOOP;
END
$$;

ALTER TABLE service.journey
    ADD CONSTRAINT journey_state CHECK (state IN (
        'holding', 'held', 'confirming', 'paying', 'confirmed', 'replanning', 'undoing', 'refused', 'expired',
        'cancelled')),
    ADD CONSTRAINT journey_ending CHECK (
        (ending = 'none') = (state IN ('holding', 'held', 'confirming', 'paying', 'confirmed', 'replanning')));
