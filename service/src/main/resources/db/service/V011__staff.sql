CREATE TABLE service.audit (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    actor   uuid,
    role    text        CHECK (role <> ''),
    deed    text        NOT NULL CHECK (deed ~ '^[a-z-]{3,40}$'),
    subject text        NOT NULL CHECK (subject ~ '^[a-z-]{1,30}:[A-Za-z0-9_-]{1,60}$')
);

COMMENT ON TABLE service.audit IS
    'Who did what, from which role; actor is empty for the command line. Rows are only ever added, and hold no personal '
    'data: subject is a kind and an id, and an id stays when the person is deleted.';

CREATE TRIGGER audit_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON service.audit
    FOR EACH STATEMENT EXECUTE FUNCTION service.refuse_change();

CREATE TABLE service.invitation (
    secret_sha256 bytea       PRIMARY KEY CHECK (octet_length(secret_sha256) = 32),
    person        uuid        NOT NULL,
    role          text        NOT NULL CHECK (role NOT IN ('visitor', 'resident', 'partner-system')),
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz
);

COMMENT ON TABLE service.invitation IS
    'Lets its holder register one passkey, as a new person or, after a recovery, as one we know.';

CREATE TABLE service.passkey (
    credential  text        PRIMARY KEY CHECK (credential ~ '^[A-Za-z0-9_-]+$' AND length(credential) <= 1400),
    person      uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    public_key  text        NOT NULL CHECK (public_key ~ '^[A-Za-z0-9_-]+$'),
    sign_count  bigint      NOT NULL CHECK (sign_count >= 0),
    made_at     timestamptz NOT NULL,
    revoked_at  timestamptz
);

CREATE INDEX passkey_person ON service.passkey (person);

COMMENT ON TABLE service.passkey IS
    'The public half of a key pair. credential and public_key are base64url; the latter is the attested credential data '
    'of Web Authentication.';

CREATE TABLE service.recovery_code (
    code_sha256 bytea       PRIMARY KEY CHECK (octet_length(code_sha256) = 32),
    person      uuid        NOT NULL REFERENCES service.person ON DELETE CASCADE,
    used_at     timestamptz
);

CREATE INDEX recovery_code_person ON service.recovery_code (person);

CREATE TABLE service.ceremony (
    challenge  text        PRIMARY KEY CHECK (challenge ~ '^[A-Za-z0-9_-]{43}$'),
    invitation bytea       REFERENCES service.invitation ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);

COMMENT ON TABLE service.ceremony IS
    'A registration or log-in under way: the challenge a passkey has to sign, deleted when it comes back.';
