-- Takes or keeps a service and zone for a node. Answers the row as it is then, whoever owns it.
--
-- Who writes holds the row FOR SHARE for the length of one call, so a successor sees everything its predecessor wrote,
-- and a predecessor that wakes up late finds a fence that is not its own.
CREATE FUNCTION dispatch.own(p_service text, p_zone text, p_node text, p_lease interval)
    RETURNS SETOF dispatch.ownership LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO dispatch.ownership AS o (service, zone, node, fence, lease_until)
    VALUES (p_service, p_zone, p_node, 1, clock_timestamp() + p_lease)
    ON CONFLICT (service, zone) DO UPDATE
        SET node = excluded.node,
            fence = o.fence + CASE WHEN o.node = excluded.node THEN 0 ELSE 1 END,
            lease_until = clock_timestamp() + p_lease
        WHERE o.node = excluded.node OR o.lease_until < clock_timestamp();
    RETURN QUERY SELECT * FROM dispatch.ownership o WHERE o.service = p_service AND o.zone = p_zone;
END
$$;

CREATE FUNCTION dispatch.was_carried_out(command_id uuid) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (SELECT 1 FROM dispatch.command c WHERE c.id = command_id)
$$;

-- Whoever waited for the same command to end finds everything moved by it.
CREATE FUNCTION dispatch.conflict_of(command_id uuid) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN dispatch.was_carried_out(command_id) THEN 'again' ELSE 'conflict' END
$$;

-- The one way to write: everything a command changes, or nothing of it.
--
-- Answers 'done'; 'again' if the command was carried out before; 'stale' if another node owns the service and zone by
-- now; 'conflict' if a tour or a booking is not as the writer believes. Only 'done' has written anything but empty tours.
CREATE FUNCTION dispatch.commit(change jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    command_id constant uuid := (change->'command'->>'id')::uuid;
    expected jsonb;
    version_now bigint;
BEGIN
    PERFORM 1 FROM dispatch.ownership o
        WHERE o.service = change->>'service' AND o.zone = change->>'zone'
          AND o.fence = (change->>'fence')::bigint AND o.node = change->>'node'
        FOR SHARE;
    IF NOT FOUND THEN
        RETURN 'stale';
    END IF;
    IF dispatch.was_carried_out(command_id) THEN
        RETURN 'again';
    END IF;
    FOR expected IN SELECT t FROM jsonb_array_elements(change->'tours') t ORDER BY t->>'service_day', t->>'vehicle' LOOP
        -- A row that is not there cannot be locked, so the first who plans this vehicle today writes an empty tour.
        INSERT INTO dispatch.tour (service, zone, service_day, vehicle, version, plan)
            VALUES (change->>'service', change->>'zone', (expected->>'service_day')::date, expected->>'vehicle', 0, '{}')
            ON CONFLICT DO NOTHING;
        SELECT t.version INTO version_now FROM dispatch.tour t
            WHERE t.service = change->>'service' AND t.zone = change->>'zone'
              AND t.service_day = (expected->>'service_day')::date AND t.vehicle = expected->>'vehicle'
            FOR UPDATE;
        IF version_now <> (expected->>'replaces')::bigint THEN
            RETURN dispatch.conflict_of(command_id);
        END IF;
    END LOOP;
    FOR expected IN SELECT b FROM jsonb_array_elements(change->'moves') b ORDER BY b->>'id' LOOP
        PERFORM 1 FROM dispatch.booking b
            WHERE b.id = (expected->>'id')::uuid AND b.state = expected->>'was' FOR UPDATE;
        IF NOT FOUND THEN
            RETURN dispatch.conflict_of(command_id);
        END IF;
    END LOOP;
    IF command_id IS NOT NULL THEN
        INSERT INTO dispatch.command (id, actor, request_hash, answer)
            SELECT id, actor, request_hash, answer FROM jsonb_to_record(change->'command')
                AS (id uuid, actor text, request_hash text, answer jsonb)
            ON CONFLICT (id) DO NOTHING;
        IF NOT FOUND THEN
            RETURN 'again';
        END IF;
    END IF;
    PERFORM dispatch.write_change(change);
    RETURN 'done';
END
$$;

CREATE FUNCTION dispatch.write_change(change jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE dispatch.tour t SET version = n.version, plan = n.plan
        FROM jsonb_to_recordset(change->'tours') AS n (service_day date, vehicle text, version bigint, plan jsonb)
        WHERE t.service = change->>'service' AND t.zone = change->>'zone'
          AND t.service_day = n.service_day AND t.vehicle = n.vehicle;
    INSERT INTO dispatch.booking SELECT * FROM jsonb_populate_recordset(NULL::dispatch.booking, change->'bookings');
    UPDATE dispatch.booking b SET state = n.state, vehicle = n.vehicle, changed_at = n.changed_at
        FROM jsonb_to_recordset(change->'moves') AS n (id uuid, state text, vehicle text, changed_at timestamptz)
        WHERE b.id = n.id;
    INSERT INTO dispatch.promise (booking, given_at, pickup_from, pickup_to, arrive_by, price_yen)
        SELECT b.id, b.changed_at, b.pickup_from, b.pickup_to, b.arrive_by, b.price_yen
        FROM dispatch.booking b
        WHERE b.id IN (SELECT id FROM jsonb_to_recordset(change->'bookings') AS n (id uuid, state text)
                           WHERE state = 'CONFIRMED'
                       UNION ALL
                       SELECT id FROM jsonb_to_recordset(change->'moves') AS n (id uuid, was text, state text)
                           WHERE was = 'HELD' AND state = 'CONFIRMED');
    INSERT INTO dispatch.promise_outcome
        SELECT * FROM jsonb_populate_recordset(NULL::dispatch.promise_outcome, change->'outcomes');
    INSERT INTO dispatch.unmet_request (service, zone, service_day, asked_at, wanted_at, from_lat, from_lon, to_lat, to_lon,
                                        seats, wheelchairs, reason)
        SELECT change->>'service', change->>'zone', service_day, asked_at, wanted_at, from_lat, from_lon, to_lat, to_lon,
               seats, wheelchairs, reason
        FROM jsonb_populate_recordset(NULL::dispatch.unmet_request, change->'unmet');
    INSERT INTO dispatch.event (service, zone, fence, at, kind, body)
        SELECT change->>'service', change->>'zone', (change->>'fence')::bigint, at, kind, body
        FROM jsonb_to_recordset(change->'events') AS n (at timestamptz, kind text, body jsonb);
END
$$;
