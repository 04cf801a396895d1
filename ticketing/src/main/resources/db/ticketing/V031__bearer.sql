-- What carries a right: shown on a phone or a sheet (one of them at a time), and on a card besides.
CREATE TABLE ticketing.bearer (
    ticket   uuid        NOT NULL REFERENCES ticketing.ticket (id),
    number   integer     NOT NULL CHECK (number BETWEEN 1 AND 65535),
    kind     text        NOT NULL CHECK (kind IN ('phone', 'sheet', 'card')),
    card     uuid,
    command  uuid        NOT NULL UNIQUE,
    given_at timestamptz NOT NULL,
    ended_at timestamptz CHECK (ended_at >= given_at),
    ended_as text        CHECK (ended_as IN ('moved', 'refunded', 'blocked')),
    PRIMARY KEY (ticket, number),
    CHECK ((kind = 'card') = (card IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
COMMENT ON TABLE ticketing.bearer IS 'One phone, sheet or card that carries a ticket. Number counts within the ticket and is in the token.';
CREATE UNIQUE INDEX bearer_shown_once ON ticketing.bearer (ticket) WHERE ended_at IS NULL AND kind IN ('phone', 'sheet');
CREATE UNIQUE INDEX bearer_on_one_card ON ticketing.bearer (ticket) WHERE ended_at IS NULL AND kind = 'card';
CREATE INDEX bearer_of_card ON ticketing.bearer (card) WHERE ended_at IS NULL AND card IS NOT NULL;

-- Moves are only ever added; at most three a ticket and service day, counted under the ticket's row lock.
CREATE TABLE ticketing.bearer_move (
    id          uuid        PRIMARY KEY,
    ticket      uuid        NOT NULL REFERENCES ticketing.ticket (id),
    old_number  integer     NOT NULL,
    new_number  integer     NOT NULL CHECK (new_number > old_number),
    service_day date        NOT NULL,
    place_today smallint    NOT NULL CHECK (place_today BETWEEN 1 AND 3),
    moved_at    timestamptz NOT NULL,
    UNIQUE (ticket, service_day, place_today),
    FOREIGN KEY (ticket, old_number) REFERENCES ticketing.bearer (ticket, number),
    FOREIGN KEY (ticket, new_number) REFERENCES ticketing.bearer (ticket, number)
);
COMMENT ON TABLE ticketing.bearer_move IS
    'A right that moved because a phone or card was lost. The id is the client''s command id and the outbox row''s subject.';

CREATE TABLE ticketing.revocation (
    ticket     uuid        NOT NULL,
    number     integer     NOT NULL,
    revoked_at timestamptz NOT NULL,
    needed_until timestamptz NOT NULL CHECK (needed_until >= revoked_at),
    PRIMARY KEY (ticket, number),
    FOREIGN KEY (ticket, number) REFERENCES ticketing.bearer (ticket, number)
);
COMMENT ON TABLE ticketing.revocation IS 'Bearers that died before their token expires. A row leaves the list inspectors carry after needed_until.';
CREATE INDEX revocation_needed ON ticketing.revocation (needed_until);
