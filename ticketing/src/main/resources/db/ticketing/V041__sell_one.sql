-- What ticketing.sell does, for one line paid at once and without coupons, which is what most sales are: no arrays to take
-- apart, each row its own VALUES. Everything else goes the general way.
CREATE FUNCTION ticketing.sell_one(
    p_id uuid, p_actor text, p_hash bytea, p_sandbox boolean, p_at timestamptz,
    l_id uuid, l_product text, l_rider text, l_day date, l_persons smallint, l_yen bigint,
    c_seats integer, c_stripes integer,
    g_areas text, g_from timestamptz, g_until timestamptz, g_minutes integer, g_rides smallint,
    t_id uuid, t_account text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    v_stripe smallint;
    v_start  integer;
BEGIN
    INSERT INTO ticketing.customer_order (id, actor, request_hash, state, total_yen, sandbox, created_at, held_until)
        VALUES (p_id, p_actor, p_hash, 'paid', l_yen, p_sandbox, p_at, p_at)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM ticketing.customer_order o WHERE o.id = p_id AND o.request_hash = p_hash) THEN
            RETURN 'repeated';
        END IF;
        RETURN 'different';
    END IF;
    INSERT INTO ticketing.transfer (id, kind, cause, state, entry_count, created_at)
        VALUES (t_id, 'sale', 'sale:' || p_id, 'posted', 2, p_at);
    INSERT INTO ticketing.entry (transfer, line, account, yen)
        VALUES (t_id, 1, t_account, l_yen), (t_id, 2, 'unearned:' || l_product, -l_yen);
    INSERT INTO ticketing.ticket (id, order_line, product, rider, persons, areas, valid_from, valid_until,
            minutes_from_first_use, rides_max, same_use_minutes, re_entry, issued_at)
        VALUES (l_id, l_id, l_product, l_rider, l_persons, string_to_array(g_areas, ','), g_from, g_until,
            nullif(g_minutes, 0), nullif(g_rides, 0), 5, false, p_at);
    INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES ('order.paid', p_id, p_at);
    -- The seat comes last, so that its row is locked as short as can be.
    IF c_seats > 0 THEN
        v_start := abs(hashtext(p_id::text) % 64);
        v_stripe := v_start % c_stripes;
        UPDATE ticketing.capacity c SET sold = c.sold + l_persons
            WHERE c.product = l_product AND c.service_day = l_day AND c.stripe = v_stripe AND c.sold + l_persons <= c.seats;
        IF NOT FOUND THEN
            v_stripe := ticketing.take_seats(l_product, l_day, l_persons, c_seats, c_stripes, v_start);
        END IF;
    END IF;
    INSERT INTO ticketing.order_line (id, order_id, product, rider, service_day, persons, yen, stripe)
        VALUES (l_id, p_id, l_product, l_rider, l_day, l_persons, l_yen, v_stripe);
    RETURN 'sold';
END
$$;
