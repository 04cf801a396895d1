-- Who may write: one node for each service and zone, on this clock, by a token that only grows.
CREATE TABLE dispatch.ownership (
    service     text        NOT NULL CHECK (service <> ''),
    zone        text        NOT NULL CHECK (zone <> ''),
    node        text        NOT NULL CHECK (node <> ''),
    fence       bigint      NOT NULL CHECK (fence > 0),
    lease_until timestamptz NOT NULL,
    PRIMARY KEY (service, zone)
);
COMMENT ON TABLE dispatch.ownership IS
    'The one node that writes for a service and zone. A write with an older fence than the row is refused.';

CREATE TABLE dispatch.command (
    id           uuid        PRIMARY KEY,
    actor        text        NOT NULL CHECK (actor <> ''),
    request_hash text        NOT NULL CHECK (request_hash <> ''),
    answer       jsonb       NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE dispatch.command IS
    'Commands that were carried out, each with its answer: asked again, the same is answered and nothing happens.';

CREATE TABLE dispatch.tour (
    service     text   NOT NULL CHECK (service <> ''),
    zone        text   NOT NULL CHECK (zone <> ''),
    service_day date   NOT NULL,
    vehicle     text   NOT NULL CHECK (vehicle <> ''),
    version     bigint NOT NULL CHECK (version >= 0),
    plan        jsonb  NOT NULL,
    PRIMARY KEY (service, zone, service_day, vehicle)
);
COMMENT ON TABLE dispatch.tour IS
    'What a vehicle still has to do on a day, and where it stands: enough to go on from after a restart.';

CREATE TABLE dispatch.booking (
    id              uuid             PRIMARY KEY,
    service         text             NOT NULL CHECK (service <> ''),
    zone            text             NOT NULL CHECK (zone <> ''),
    service_day     date             NOT NULL,
    rider           text             NOT NULL CHECK (rider <> ''),
    household       text             NOT NULL CHECK (household <> ''),
    standing        text             NOT NULL CHECK (standing IN ('REGISTERED', 'TRIAL', 'ANYONE')),
    state           text             NOT NULL CHECK (state IN ('HELD', 'CONFIRMED', 'ON_THE_WAY', 'ABOARD', 'DONE',
                                                               'CANCELLED', 'NO_SHOW', 'REFUSED', 'EXPIRED')),
    vehicle         text             NOT NULL CHECK (vehicle <> ''),
    from_name       text             NOT NULL,
    from_lat        double precision NOT NULL CHECK (from_lat BETWEEN -90 AND 90),
    from_lon        double precision NOT NULL CHECK (from_lon BETWEEN -180 AND 180),
    to_name         text             NOT NULL,
    to_lat          double precision NOT NULL CHECK (to_lat BETWEEN -90 AND 90),
    to_lon          double precision NOT NULL CHECK (to_lon BETWEEN -180 AND 180),
    adults          integer          NOT NULL CHECK (adults >= 0),
    children        integer          NOT NULL CHECK (children >= 0),
    infants         integer          NOT NULL CHECK (infants >= 0),
    wheelchairs     integer          NOT NULL CHECK (wheelchairs >= 0),
    luggage         integer          NOT NULL CHECK (luggage >= 0),
    pickup_from     timestamptz      NOT NULL,
    pickup_to       timestamptz      NOT NULL,
    arrive_by       timestamptz      NOT NULL,
    price_yen       integer          NOT NULL CHECK (price_yen >= 0),
    group_id        uuid             NOT NULL,
    connection      text,
    changed_at      timestamptz      NOT NULL,
    CHECK (pickup_from <= pickup_to AND pickup_to < arrive_by),
    CHECK (adults + children + wheelchairs > 0)
);
COMMENT ON TABLE dispatch.booking IS 'A ride that is promised, under way or over. The outward, return and repeated rides of one request share a group.';
CREATE INDEX booking_open ON dispatch.booking (service, zone, service_day)
    WHERE state IN ('HELD', 'CONFIRMED', 'ON_THE_WAY', 'ABOARD');
CREATE INDEX booking_of_rider ON dispatch.booking (rider, service_day);
CREATE INDEX booking_of_group ON dispatch.booking (group_id);

CREATE TABLE dispatch.promise (
    booking     uuid        PRIMARY KEY REFERENCES dispatch.booking (id),
    given_at    timestamptz NOT NULL,
    pickup_from timestamptz NOT NULL,
    pickup_to   timestamptz NOT NULL,
    arrive_by   timestamptz NOT NULL,
    price_yen   integer     NOT NULL CHECK (price_yen >= 0),
    CHECK (pickup_from <= pickup_to AND pickup_to < arrive_by)
);
COMMENT ON TABLE dispatch.promise IS 'The promise ledger: what was promised, once and for all. Rows are only ever added.';

CREATE TABLE dispatch.promise_outcome (
    booking      uuid        PRIMARY KEY REFERENCES dispatch.promise (booking),
    outcome      text        NOT NULL CHECK (outcome IN ('KEPT', 'BROKEN', 'SUSPENDED', 'RELEASED', 'NO_SHOW')),
    picked_up_at timestamptz,
    set_down_at  timestamptz,
    reason       text        NOT NULL,
    noted_at     timestamptz NOT NULL,
    CHECK (outcome <> 'KEPT' OR (picked_up_at IS NOT NULL AND set_down_at IS NOT NULL))
);
COMMENT ON TABLE dispatch.promise_outcome IS 'The promise ledger: what came of a promise. Rows are only ever added.';

CREATE TABLE dispatch.unmet_request (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service   text             NOT NULL CHECK (service <> ''),
    zone      text             NOT NULL CHECK (zone <> ''),
    service_day date           NOT NULL,
    asked_at  timestamptz      NOT NULL,
    wanted_at timestamptz      NOT NULL,
    from_lat  double precision NOT NULL CHECK (from_lat BETWEEN -90 AND 90),
    from_lon  double precision NOT NULL CHECK (from_lon BETWEEN -180 AND 180),
    to_lat    double precision NOT NULL CHECK (to_lat BETWEEN -90 AND 90),
    to_lon    double precision NOT NULL CHECK (to_lon BETWEEN -180 AND 180),
    seats     integer          NOT NULL CHECK (seats >= 0),
    wheelchairs integer        NOT NULL CHECK (wheelchairs >= 0),
    reason    text             NOT NULL CHECK (reason <> '')
);
COMMENT ON TABLE dispatch.unmet_request IS 'Rides that were asked for and could not be offered, for the city. Nobody is named here.';
CREATE INDEX unmet_request_of_day ON dispatch.unmet_request (service, zone, service_day);

CREATE TABLE dispatch.event (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    service text        NOT NULL CHECK (service <> ''),
    zone    text        NOT NULL CHECK (zone <> ''),
    fence   bigint      NOT NULL CHECK (fence > 0),
    at      timestamptz NOT NULL,
    kind    text        NOT NULL CHECK (kind <> ''),
    body    jsonb       NOT NULL
);
COMMENT ON TABLE dispatch.event IS 'Everything that happened, in the order in which it was decided: a day can be played again from it.';
CREATE INDEX event_of_area ON dispatch.event (service, zone, at);

CREATE FUNCTION dispatch.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of dispatch.% are only ever added', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER command_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.command
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
CREATE TRIGGER promise_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.promise
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
CREATE TRIGGER promise_outcome_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.promise_outcome
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
CREATE TRIGGER unmet_request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.unmet_request
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispatch.event
    FOR EACH STATEMENT EXECUTE FUNCTION dispatch.refuse_change();
