ALTER TABLE service.journey DROP CONSTRAINT journey_ending_check;
ALTER TABLE service.journey ADD CONSTRAINT journey_ending_check CHECK (ending IN (
    'none', 'too-late', 'not-possible', 'by-traveller', 'disrupted', 'ride-cancelled'));

DO $$
DECLARE
    each record;
BEGIN
    FOR each IN SELECT conname FROM pg_constraint
                WHERE conrelid = 'service.journey_step'::regclass AND contype = 'c'
                  AND pg_get_constraintdef(oid) LIKE '%hold-ride%'
    LOOP
        EXECUTE format('ALTER TABLE service.journey_step DROP CONSTRAINT %I', each.conname);
    END LOOP;
END $$;

ALTER TABLE service.journey_step ADD CONSTRAINT journey_step_kind_check CHECK (kind IN (
    'hold-ride', 'hold-tickets', 'confirm-ride', 'order-on-board', 'pay', 'give-up-leg'));
ALTER TABLE service.journey_step ADD CONSTRAINT journey_step_leg_of_kind_check CHECK (
    (kind IN ('hold-ride', 'confirm-ride', 'give-up-leg')) = (leg >= 0));

ALTER TABLE service.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE service.notice ADD CONSTRAINT notice_kind_check CHECK (kind IN (
    'journey-confirmed', 'ride-changed', 'vehicle-changed', 'ride-cancelled', 'vehicle-near', 'line-late',
    'connection-changed', 'refund'));
