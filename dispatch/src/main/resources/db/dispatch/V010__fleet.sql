-- A promise moves with its booking where the rider cannot be there in time (a late tram): the booking carries the times
-- that hold now, the ledger keeps those that were given first. A node that knows nothing of this leaves them out.
CREATE OR REPLACE FUNCTION dispatch.write_change(change jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE dispatch.tour t SET version = n.version, plan = n.plan
        FROM jsonb_to_recordset(change->'tours') AS n (service_day date, vehicle text, version bigint, plan jsonb)
        WHERE t.service = change->>'service' AND t.zone = change->>'zone'
          AND t.service_day = n.service_day AND t.vehicle = n.vehicle;
    INSERT INTO dispatch.booking SELECT * FROM jsonb_populate_recordset(NULL::dispatch.booking, change->'bookings');
    UPDATE dispatch.booking b
        SET state = n.state, vehicle = n.vehicle, changed_at = n.changed_at,
            pickup_from = coalesce(n.pickup_from, b.pickup_from),
            pickup_to = coalesce(n.pickup_to, b.pickup_to),
            arrive_by = coalesce(n.arrive_by, b.arrive_by)
        FROM jsonb_to_recordset(change->'moves')
            AS n (id uuid, state text, vehicle text, changed_at timestamptz,
                  pickup_from timestamptz, pickup_to timestamptz, arrive_by timestamptz)
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

-- Why a vehicle was chosen is an event of its booking.
CREATE INDEX event_of_booking ON dispatch.event ((body->>'booking')) WHERE body->>'booking' IS NOT NULL;

CREATE TABLE dispatch.driving (
    service     text        NOT NULL CHECK (service <> ''),
    zone        text        NOT NULL CHECK (zone <> ''),
    service_day date        NOT NULL,
    vehicle     text        NOT NULL CHECK (vehicle <> ''),
    device      uuid        NOT NULL,
    since       timestamptz NOT NULL,
    PRIMARY KEY (service, zone, service_day, vehicle),
    UNIQUE (service_day, device)
);
COMMENT ON TABLE dispatch.driving IS
    'Which device a vehicle is driven with on a day: the one that sees its manifest and tells what happens.';

CREATE TABLE dispatch.driver_event (
    id          uuid        PRIMARY KEY,
    service     text        NOT NULL CHECK (service <> ''),
    zone        text        NOT NULL CHECK (zone <> ''),
    service_day date        NOT NULL,
    vehicle     text        NOT NULL CHECK (vehicle <> ''),
    device      uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('SET_OUT', 'BOARD', 'SET_DOWN', 'NO_SHOW', 'BREAK', 'POSITION',
                                                     'DELAY', 'BREAKDOWN', 'BACK')),
    ride        uuid,
    at          timestamptz NOT NULL,
    lat         double precision CHECK (lat BETWEEN -90 AND 90),
    lon         double precision CHECK (lon BETWEEN -180 AND 180),
    minutes     integer     CHECK (minutes BETWEEN 0 AND 600),
    told_at     timestamptz NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('WAITING', 'DONE', 'REFUSED')),
    why         text        NOT NULL,
    CHECK ((kind IN ('SET_OUT', 'BOARD', 'SET_DOWN', 'NO_SHOW')) = (ride IS NOT NULL)),
    CHECK ((lat IS NULL) = (lon IS NULL)),
    CHECK (kind NOT IN ('POSITION', 'BREAKDOWN', 'BACK') OR lat IS NOT NULL),
    CHECK ((kind = 'DELAY') = (minutes IS NOT NULL))
);
COMMENT ON TABLE dispatch.driver_event IS
    'What drivers told, each once by the id their device chose, however late and in whatever order it came.';
CREATE INDEX driver_event_waiting ON dispatch.driver_event (ride, at) WHERE outcome = 'WAITING';
