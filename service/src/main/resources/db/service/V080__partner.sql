CREATE TABLE service.partner (
    id           uuid        PRIMARY KEY,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    sandbox      boolean     NOT NULL,
    token_sha256 bytea       NOT NULL UNIQUE CHECK (octet_length(token_sha256) = 32),
    enrolled_at  timestamptz NOT NULL,
    revoked_at   timestamptz CHECK (revoked_at >= enrolled_at)
);

COMMENT ON TABLE service.partner IS
    'Another system that an administrator has let in. The token itself is with the partner and nowhere else. sandbox: it '
    'practises, with play money and on bookings of its own.';

CREATE TABLE service.partner_booking (
    id          uuid             PRIMARY KEY,
    partner     uuid             NOT NULL REFERENCES service.partner,
    sample      boolean          NOT NULL,
    product     text             NOT NULL CHECK (product ~ '^[a-z0-9-]{1,40}$'),
    day         date             NOT NULL,
    persons     int              NOT NULL CHECK (persons BETWEEN 1 AND 20),
    yen         bigint           NOT NULL CHECK (yen >= 0),
    from_name   text             NOT NULL CHECK (length(from_name) <= 200),
    from_lat    double precision NOT NULL CHECK (from_lat BETWEEN -90 AND 90),
    from_lon    double precision NOT NULL CHECK (from_lon BETWEEN -180 AND 180),
    to_name     text             CHECK (length(to_name) <= 200),
    to_lat      double precision CHECK (to_lat BETWEEN -90 AND 90),
    to_lon      double precision CHECK (to_lon BETWEEN -180 AND 180),
    depart_at   timestamptz      NOT NULL,
    state       text             NOT NULL CHECK (state IN (
        'NEW', 'PENDING', 'CONFIRMED', 'STARTED', 'FINISHED', 'CANCELLED', 'EXPIRED')),
    leg         text             NOT NULL CHECK (leg IN (
        'NOT_STARTED', 'PREPARING', 'IN_USE', 'FINISHED', 'CANCELLED')),
    valid_until timestamptz      NOT NULL,
    changed_at  timestamptz      NOT NULL,
    CHECK ((to_name IS NULL) = (to_lat IS NULL) AND (to_lat IS NULL) = (to_lon IS NULL))
);

CREATE INDEX partner_booking_newest ON service.partner_booking (partner, changed_at DESC);

COMMENT ON TABLE service.partner_booking IS
    'What a partner was offered, keeps or has bought, under the id of its order. Who travels is not here: partners say it '
    'to nobody of ours.';

CREATE TABLE service.partner_journal (
    sequence bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking  uuid        NOT NULL REFERENCES service.partner_booking,
    category text        NOT NULL CHECK (category IN ('FARE', 'REFUND')),
    yen      bigint      NOT NULL CHECK (yen >= 0),
    at       timestamptz NOT NULL,
    UNIQUE (booking, category)
);

COMMENT ON TABLE service.partner_journal IS
    'What a partner owes or gets back, once a booking and category. Rows are only ever added.';

CREATE TRIGGER partner_journal_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON service.partner_journal
    FOR EACH STATEMENT EXECUTE FUNCTION service.refuse_change();

CREATE TABLE service.partner_support (
    id          uuid        PRIMARY KEY,
    partner     uuid        NOT NULL REFERENCES service.partner,
    kind        text        NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
    priority    text        NOT NULL CHECK (priority ~ '^[A-Z_]{1,40}$'),
    comment     text        NOT NULL CHECK (length(comment) <= 2000),
    made_at     timestamptz NOT NULL,
    answer      text        CHECK (length(answer) BETWEEN 1 AND 2000),
    answered_at timestamptz CHECK (answered_at >= made_at),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);

COMMENT ON TABLE service.partner_support IS
    'What partners ask us for help with. How to reach their travellers is not kept.';
