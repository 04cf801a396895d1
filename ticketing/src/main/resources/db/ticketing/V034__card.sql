-- A traveller's IC card. Its numbers are never stored: each alias is an HMAC under a key outside the database.
CREATE TABLE ticketing.card (
    id               uuid        PRIMARY KEY,
    holder           text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 80),
    state            text        NOT NULL CHECK (state IN ('pending', 'confirmed', 'ended')),
    last_four_key    smallint    CHECK (last_four_key BETWEEN 1 AND 32767),
    last_four_sealed bytea       CHECK (length(last_four_sealed) = 32),
    typed_at         timestamptz NOT NULL,
    confirmed_at     timestamptz,
    confirmed_by     uuid        REFERENCES ticketing.reader (id),
    ended_at         timestamptz,
    CHECK ((last_four_key IS NULL) = (last_four_sealed IS NULL)),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK (state <> 'pending' OR (confirmed_at IS NULL AND ended_at IS NULL)),
    CHECK (state <> 'confirmed' OR (confirmed_at IS NOT NULL AND ended_at IS NULL)),
    CHECK (state <> 'ended' OR ended_at IS NOT NULL)
);
COMMENT ON TABLE ticketing.card IS
    'A linked IC card. Pending until an enrolled reader has seen it: pending cards carry no right. Last four: nonce, characters and tag of AES-GCM.';
CREATE INDEX card_of_holder ON ticketing.card (holder);

CREATE TABLE ticketing.card_alias (
    card      uuid     NOT NULL REFERENCES ticketing.card (id),
    kind      text     NOT NULL CHECK (kind IN ('idm', 'printed')),
    key       smallint NOT NULL CHECK (key BETWEEN 1 AND 32767),
    hmac      bytea    NOT NULL CHECK (length(hmac) = 32),
    confirmed boolean  NOT NULL,
    PRIMARY KEY (card, kind)
);
COMMENT ON TABLE ticketing.card_alias IS 'The chip''s and the printed number, each as HMAC-SHA256 with the id of its key; rehashed when the card is seen.';
CREATE INDEX card_alias_lookup ON ticketing.card_alias (hmac, kind);
-- Anybody may type any number; only one confirmed card may own it.
CREATE UNIQUE INDEX card_alias_owned_once ON ticketing.card_alias (kind, key, hmac) WHERE confirmed;

ALTER TABLE ticketing.bearer ADD FOREIGN KEY (card) REFERENCES ticketing.card (id);

-- The fare reader took money although a pass was linked. One claim a ride; paid back by the ledger under the claim's cause.
CREATE TABLE ticketing.fare_claim (
    id          uuid        PRIMARY KEY,
    ticket      uuid        NOT NULL REFERENCES ticketing.ticket (id),
    card        uuid        NOT NULL REFERENCES ticketing.card (id),
    operator    text        NOT NULL CHECK (operator ~ '^[a-z0-9-]{1,40}$'),
    boarded_at  timestamptz NOT NULL,
    yen         bigint      NOT NULL CHECK (yen BETWEEN 1 AND 10000),
    state       text        NOT NULL CHECK (state IN ('open', 'granted', 'refused')),
    reason      text        CHECK (length(reason) BETWEEN 1 AND 200),
    claimed_at  timestamptz NOT NULL,
    decided_at  timestamptz CHECK (decided_at >= claimed_at),
    decided_by  text        CHECK (length(decided_by) BETWEEN 1 AND 80),
    cause       text        UNIQUE,
    UNIQUE (card, operator, boarded_at),
    CHECK ((state = 'open') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((state = 'granted') = (cause IS NOT NULL)),
    CHECK ((state = 'refused') = (reason IS NOT NULL))
);
COMMENT ON TABLE ticketing.fare_claim IS 'A fare charged by mistake. boarded_at is whole minutes, as card histories show; cause names the ledger''s transfer.';
