-- A ticket has its line's id: one ticket a line needs no second index.
ALTER TABLE ticketing.ticket
    DROP CONSTRAINT ticket_order_line_key,
    ADD CONSTRAINT ticket_is_its_line CHECK (order_line = id);

-- Takes p_persons seats of one stripe and answers which. Buyers begin at different stripes; who finds too few in each
-- gathers what is left into one. Two commands lock products in the same order, and stripes only here, in theirs.
CREATE FUNCTION ticketing.take_seats(p_product text, p_day date, p_persons integer, p_seats integer, p_stripes integer, p_start integer)
RETURNS smallint LANGUAGE plpgsql AS $$
DECLARE
    v_stripe smallint;
    v_left   bigint;
    v_tried  boolean := false;
BEGIN
    LOOP
        FOR i IN 0 .. p_stripes - 1 LOOP
            v_stripe := (p_start + i) % p_stripes;
            UPDATE ticketing.capacity c SET sold = c.sold + p_persons
                WHERE c.product = p_product AND c.service_day = p_day AND c.stripe = v_stripe
                  AND c.sold + p_persons <= c.seats;
            IF FOUND THEN
                RETURN v_stripe;
            END IF;
        END LOOP;
        IF NOT EXISTS (SELECT FROM ticketing.capacity c WHERE c.product = p_product AND c.service_day = p_day) THEN
            INSERT INTO ticketing.capacity (product, service_day, stripe, seats)
                SELECT p_product, p_day, i, p_seats / p_stripes + (i < p_seats % p_stripes)::integer
                FROM generate_series(0, p_stripes - 1) i
                ON CONFLICT DO NOTHING;
        ELSIF v_tried THEN
            RAISE EXCEPTION '%', p_product USING ERRCODE = 'MY001';
        ELSE
            PERFORM FROM ticketing.capacity c WHERE c.product = p_product AND c.service_day = p_day
                ORDER BY c.stripe FOR NO KEY UPDATE;
            SELECT sum(c.seats - c.sold) INTO v_left FROM ticketing.capacity c
                WHERE c.product = p_product AND c.service_day = p_day;
            IF v_left < p_persons THEN
                RAISE EXCEPTION '%', p_product USING ERRCODE = 'MY001';
            END IF;
            v_stripe := p_start % p_stripes;
            UPDATE ticketing.capacity c
                SET seats = CASE WHEN c.stripe = v_stripe THEN c.sold + v_left ELSE c.sold END
                WHERE c.product = p_product AND c.service_day = p_day;
            v_tried := true;
        END IF;
    END LOOP;
END
$$;

-- One transfer with its entries, once by its cause, and once for the pending one it ends.
CREATE FUNCTION ticketing.book(p_id uuid, p_kind text, p_cause text, p_state text, p_pending_of uuid, p_at timestamptz,
    p_expires_at timestamptz, e_account text[], e_yen bigint[])
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ticketing.transfer (id, kind, cause, state, pending_of, entry_count, created_at, expires_at)
        VALUES (p_id, p_kind, p_cause, p_state, p_pending_of, cardinality(e_account), p_at, p_expires_at)
        ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO ticketing.entry (transfer, line, account, yen)
        SELECT p_id, e.line, e.account, e.yen FROM unnest(e_account, e_yen) WITH ORDINALITY AS e (account, yen, line);
    RETURN true;
END
$$;

-- The tickets and coupons of an order's lines. Arrays g_ and l_ go together, 0 minutes or rides mean no limit; k_ are
-- coupons. Within five minutes of a use of a ride ticket, the same ticket shown again is one use.
CREATE FUNCTION ticketing.give_tickets(p_at timestamptz,
    l_id uuid[], l_product text[], l_rider text[], l_persons smallint[],
    g_areas text[], g_from timestamptz[], g_until timestamptz[], g_minutes integer[], g_rides smallint[],
    k_line uuid[], k_kind text[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ticketing.ticket (id, order_line, product, rider, persons, areas, valid_from, valid_until,
            minutes_from_first_use, rides_max, same_use_minutes, re_entry, issued_at)
        SELECT l.id, l.id, l.product, l.rider, l.persons, string_to_array(l.areas, ','), l.starts, l.ends,
            nullif(l.minutes, 0), nullif(l.rides, 0), 5, false, p_at
        FROM unnest(l_id, l_product, l_rider, l_persons, g_areas, g_from, g_until, g_minutes, g_rides)
            AS l (id, product, rider, persons, areas, starts, ends, minutes, rides);
    IF cardinality(k_line) > 0 THEN
        INSERT INTO ticketing.coupon (id, order_line, kind)
            SELECT gen_random_uuid(), k.line, k.kind FROM unnest(k_line, k_kind) AS k (line, kind);
    END IF;
END
$$;

-- The whole sale in one call and one commit: idempotency, capacity, order, lines, tickets, ledger, outbox.
--
-- Held orders bring no grants and no transfer. Answers 'sold', 'repeated' (the same command once more: nothing was
-- done) or 'different' (the id belongs to another request); too few seats raise MY001 with the product's name, and
-- nothing of the order remains.
CREATE FUNCTION ticketing.sell(
    p_id uuid, p_actor text, p_hash bytea, p_state text, p_total bigint, p_sandbox boolean, p_at timestamptz, p_until timestamptz,
    c_product text[], c_day date[], c_persons integer[], c_seats integer[], c_stripes integer[],
    l_id uuid[], l_product text[], l_rider text[], l_day date[], l_persons smallint[], l_yen bigint[], l_capacity integer[],
    g_areas text[], g_from timestamptz[], g_until timestamptz[], g_minutes integer[], g_rides smallint[],
    k_line uuid[], k_kind text[],
    t_id uuid, e_account text[], e_yen bigint[])
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    v_taken smallint[] := '{}';
BEGIN
    INSERT INTO ticketing.customer_order (id, actor, request_hash, state, total_yen, sandbox, created_at, held_until)
        VALUES (p_id, p_actor, p_hash, p_state, p_total, p_sandbox, p_at, p_until)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM ticketing.customer_order o WHERE o.id = p_id AND o.request_hash = p_hash) THEN
            RETURN 'repeated';
        END IF;
        RETURN 'different';
    END IF;
    FOR i IN 1 .. cardinality(c_product) LOOP
        v_taken[i] := ticketing.take_seats(c_product[i], c_day[i], c_persons[i], c_seats[i], c_stripes[i],
            abs(hashtext(p_id::text) % 64));
    END LOOP;
    INSERT INTO ticketing.order_line (id, order_id, product, rider, service_day, persons, yen, stripe)
        SELECT l.id, p_id, l.product, l.rider, l.day, l.persons, l.yen, v_taken[l.capacity]
        FROM unnest(l_id, l_product, l_rider, l_day, l_persons, l_yen, l_capacity)
            AS l (id, product, rider, day, persons, yen, capacity);
    IF cardinality(g_areas) > 0 THEN
        PERFORM ticketing.give_tickets(p_at, l_id, l_product, l_rider, l_persons, g_areas, g_from, g_until, g_minutes, g_rides,
            k_line, k_kind);
    END IF;
    IF t_id IS NOT NULL THEN
        PERFORM ticketing.book(t_id, 'sale', 'sale:' || p_id, 'posted', NULL, p_at, NULL, e_account, e_yen);
    END IF;
    INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES ('order.' || p_state, p_id, p_at);
    RETURN 'sold';
END
$$;
