CREATE TABLE service.journey (
    id           uuid        PRIMARY KEY,
    traveller    uuid        NOT NULL,
    fingerprint  text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    state        text        NOT NULL CHECK (state IN (
        'holding', 'held', 'confirming', 'paying', 'confirmed', 'replanning', 'undoing', 'refused', 'expired',
        'cancelled')),
    ending       text        NOT NULL CHECK (ending IN (
        'none', 'too-late', 'not-possible', 'by-traveller', 'disrupted')),
    content      jsonb       NOT NULL,
    departs_at   timestamptz NOT NULL,
    arrives_at   timestamptz NOT NULL CHECK (arrives_at >= departs_at),
    until        timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL CHECK (changed_at >= created_at),
    due_at       timestamptz,
    lease_token  uuid,
    leased_until timestamptz,
    CHECK ((lease_token IS NULL) = (leased_until IS NULL)),
    CHECK ((ending = 'none') = (state IN ('holding', 'held', 'confirming', 'paying', 'confirmed', 'replanning')))
);

CREATE INDEX journey_traveller ON service.journey (traveller, created_at DESC);
CREATE INDEX journey_due ON service.journey (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX journey_under_way ON service.journey (arrives_at) WHERE state = 'confirmed';

COMMENT ON TABLE service.journey IS
    'One journey, one booking. due_at: when somebody must look at it again; lease_token: who works on it, who may write.';

CREATE TABLE service.journey_step (
    journey    uuid        NOT NULL REFERENCES service.journey ON DELETE CASCADE,
    position   smallint    NOT NULL CHECK (position >= 0),
    kind       text        NOT NULL CHECK (kind IN (
        'hold-ride', 'hold-tickets', 'confirm-ride', 'order-on-board', 'pay')),
    leg        smallint    NOT NULL CHECK (leg >= -1),
    command    uuid        NOT NULL UNIQUE,
    state      text        NOT NULL CHECK (state IN ('planned', 'done', 'refused', 'undone', 'kept')),
    reference  text        NOT NULL CHECK (length(reference) <= 200),
    promise    jsonb,
    kept_until timestamptz,
    note       text        NOT NULL CHECK (length(note) <= 500),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (journey, position),
    CHECK ((kind IN ('hold-ride', 'confirm-ride')) = (leg >= 0)),
    CHECK (promise IS NULL OR leg >= 0)
);

COMMENT ON TABLE service.journey_step IS
    'What is done for a journey elsewhere, written down before it is done. command is its id there, derived from the '
    'journey, so that doing it again does it once.';
