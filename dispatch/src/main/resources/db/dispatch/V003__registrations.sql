CREATE TABLE dispatch.registration (
    household  text NOT NULL CHECK (household <> ''),
    service    text NOT NULL CHECK (service <> ''),
    first_day  date NOT NULL,
    last_day   date NOT NULL,
    fee_yen    integer NOT NULL CHECK (fee_yen >= 0),
    PRIMARY KEY (household, service, first_day),
    CHECK (last_day >= first_day)
);
COMMENT ON TABLE dispatch.registration IS 'A household registered with a service for a time, and the fee it owes for it.';

CREATE TABLE dispatch.trial (
    household text    NOT NULL CHECK (household <> ''),
    service   text    NOT NULL CHECK (service <> ''),
    first_day date    NOT NULL,
    last_day  date    NOT NULL,
    rides_max integer NOT NULL CHECK (rides_max > 0),
    PRIMARY KEY (household, service),
    CHECK (last_day >= first_day)
);
COMMENT ON TABLE dispatch.trial IS '体験乗車: a household may try a service once, for a time and a number of rides.';

CREATE TABLE dispatch.suspension (
    id        uuid        PRIMARY KEY,
    service   text        NOT NULL CHECK (service <> ''),
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    reason    text        NOT NULL CHECK (reason <> ''),
    CHECK (ends_at > starts_at)
);
COMMENT ON TABLE dispatch.suspension IS 'A service does not run for a time, beyond its holidays: snow, a strike, a closed road.';
