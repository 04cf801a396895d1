CREATE TABLE service.device (
    person      uuid        PRIMARY KEY REFERENCES service.person ON DELETE CASCADE,
    public_key  text        NOT NULL CHECK (public_key ~ '^[A-Za-z0-9_-]{40,100}$'),
    enrolled_at timestamptz NOT NULL,
    revoked_at  timestamptz CHECK (revoked_at >= enrolled_at)
);

COMMENT ON TABLE service.device IS
    'A tablet, phone or reader that acts by itself, as a person of its own. public_key is its Ed25519 key, X.509 in '
    'base64url; the private key has never left it.';
