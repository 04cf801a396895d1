-- The ledger: double entry, in whole yen, only ever added to.
-- A positive entry is a debit (we hold more, or are owed more), a negative one a credit (we owe or earned more).

CREATE FUNCTION ticketing.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of ticketing.% are only ever added; write a correcting row instead', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

COMMENT ON FUNCTION ticketing.refuse_change() IS
    'Makes a table append-only for everyone, its owner included: BEFORE UPDATE OR DELETE OR TRUNCATE, ENABLE ALWAYS.';

CREATE TABLE ticketing.account (
    code text PRIMARY KEY CHECK (code ~ '^[a-z]+(:[a-z0-9][a-z0-9._-]*)?$' AND length(code) <= 64),
    kind text NOT NULL CHECK (kind IN
        ('psp', 'bank', 'cash', 'subsidy', 'unearned', 'payable', 'revenue', 'refund', 'difference', 'rounding')),
    CHECK (split_part(code, ':', 1) = kind),
    CHECK ((kind IN ('refund', 'rounding')) <> (code LIKE '%:%'))
);

COMMENT ON TABLE ticketing.account IS
    'psp:<provider> what it holds for us, bank:<account>, cash:<vehicle or desk>, subsidy:<district> claimed from the
city, unearned:<product> sold and not used, payable:<operator>, revenue:<operator> taken on board, refund,
difference:<operator> of counted cash, rounding. Never deleted, so that no entry needs a foreign key lock on it.';

CREATE TABLE ticketing.transfer (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN
        ('sale', 'refund', 'fare', 'settlement', 'subsidy', 'difference', 'payout', 'correction')),
    cause       text        NOT NULL UNIQUE CHECK (length(cause) BETWEEN 1 AND 200),
    state       text        NOT NULL CHECK (state IN ('pending', 'posted', 'voided', 'expired')),
    pending_of  uuid,
    entry_count smallint    NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz,
    CHECK (CASE WHEN state IN ('pending', 'posted') THEN entry_count BETWEEN 2 AND 100 ELSE entry_count = 0 END),
    CHECK ((state = 'pending') = (expires_at IS NOT NULL)),
    CHECK (expires_at > created_at AND expires_at <= created_at + interval '31 days'),
    CHECK (CASE state WHEN 'pending' THEN pending_of IS NULL WHEN 'posted' THEN true ELSE pending_of IS NOT NULL END)
);

COMMENT ON TABLE ticketing.transfer IS
    'One movement of money and the cause it is named by, once. A pending one only reserves; what became of it is a
following row that names it in pending_of: posted (with entries of its own), voided or expired. Kinds: sale, refund,
fare (taken on board), settlement, subsidy, difference (of counted cash), payout, correction.';

-- A pending transfer ends once.
CREATE UNIQUE INDEX transfer_pending_of ON ticketing.transfer (pending_of) WHERE pending_of IS NOT NULL;
CREATE INDEX transfer_expires_at ON ticketing.transfer (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE ticketing.entry (
    transfer uuid     NOT NULL,
    line     smallint NOT NULL CHECK (line BETWEEN 1 AND 100),
    account  text     NOT NULL,
    yen      bigint   NOT NULL CHECK (yen <> 0 AND yen BETWEEN -1000000000000 AND 1000000000000),
    PRIMARY KEY (transfer, line)
);

COMMENT ON TABLE ticketing.entry IS
    'Lines 1 to entry_count of a transfer, which sum to zero. Debits are positive, credits negative.';
