-- The tables that every payment writes to two or three times keep their checks in one function, too; V042 says why.
SELECT ticketing.fold_checks(hot)
    FROM unnest(ARRAY['ticketing.payment', 'ticketing.sandbox_payment']::regclass[]) hot;
