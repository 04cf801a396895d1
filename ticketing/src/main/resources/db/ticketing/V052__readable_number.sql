-- The eight digits people read to one another: the last 64 bits of a ticket's id, without sign, modulo 100,000,000. No index
-- holds them, because a sale would pay for it each time and the phone desk asks some hundred times a day.
CREATE FUNCTION ticketing.readable_number(id uuid) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT mod(
        ('x' || substr(t, 20, 4) || substr(t, 25, 4))::bit(32)::bigint::numeric * 4294967296
            + ('x' || substr(t, 29, 8))::bit(32)::bigint::numeric,
        100000000)::integer
    FROM (SELECT id::text AS t) ticket
$$;
