-- What no column can say of the ledger by itself.

-- Whether a transfer moves more on some account, or to the other side, than the pending one it ends.
CREATE FUNCTION ticketing.exceeds(p_id uuid, p_pending uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT coalesce(sum(e.yen) FILTER (WHERE e.transfer = p_id), 0) AS posted,
                   coalesce(sum(e.yen) FILTER (WHERE e.transfer = p_pending), 0) AS reserved
            FROM ticketing.entry e WHERE e.transfer IN (p_id, p_pending) GROUP BY e.account) a
        WHERE a.posted <> 0 AND (abs(a.posted) > abs(a.reserved) OR sign(a.posted) <> sign(a.reserved)))
$$;

-- At commit: a transfer has as many entries as it says, they sum to zero, and their accounts exist. Once a transfer,
-- not once an entry: this is the hottest check of a sale.
CREATE FUNCTION ticketing.check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found record;
BEGIN
    SELECT count(*) AS entries, sum(e.yen) AS yen, count(a.code) AS accounts INTO found
        FROM ticketing.entry e LEFT JOIN ticketing.account a ON a.code = e.account
        WHERE e.transfer = NEW.id;
    IF found.entries <> NEW.entry_count THEN
        RAISE EXCEPTION 'transfer % says % entries and has %', NEW.cause, NEW.entry_count, found.entries
            USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_entries';
    ELSIF found.accounts <> found.entries THEN
        RAISE EXCEPTION 'transfer % names an account that is not open; add it to ticketing.account first', NEW.cause
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'transfer_accounts';
    ELSIF found.yen <> 0 THEN
        RAISE EXCEPTION 'the entries of transfer % sum to % yen instead of 0', NEW.cause, found.yen
            USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_sum';
    ELSIF NEW.pending_of IS NOT NULL AND NEW.state = 'posted' AND ticketing.exceeds(NEW.id, NEW.pending_of) THEN
        RAISE EXCEPTION 'transfer % posts more than was reserved; post at most that, and the rest as a transfer of its own',
            NEW.cause USING ERRCODE = 'MY014';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER transfer_sums_to_zero AFTER INSERT ON ticketing.transfer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ticketing.check_transfer();

-- Nothing can be added to a transfer afterwards: its lines up to entry_count are taken at commit, and further ones are
-- refused here. Lines 1 and 2, which every transfer has, need no look at it; that keeps a plain sale cheap.
CREATE FUNCTION ticketing.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ticketing.transfer t WHERE t.id = NEW.transfer AND NEW.line BETWEEN 3 AND t.entry_count) THEN
        RAISE EXCEPTION 'transfer % has no line %; insert the transfer first, with its entry_count', NEW.transfer, NEW.line
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'entry_of_transfer';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER entry_of_transfer BEFORE INSERT ON ticketing.entry
    FOR EACH ROW WHEN (NEW.line NOT IN (1, 2)) EXECUTE FUNCTION ticketing.check_entry();

-- What ends a pending transfer comes in time. That it comes once is left to the unique keys, so that whoever asks with
-- ON CONFLICT DO NOTHING may ask again.
CREATE FUNCTION ticketing.check_end_of_pending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    pending ticketing.transfer;
BEGIN
    IF EXISTS (SELECT FROM ticketing.transfer t WHERE t.pending_of = NEW.pending_of) THEN
        RETURN NEW;
    END IF;
    SELECT * INTO pending FROM ticketing.transfer t WHERE t.id = NEW.pending_of AND t.state = 'pending';
    IF pending.id IS NULL THEN
        RAISE EXCEPTION 'transfer % is not pending, so % cannot end it', NEW.pending_of, NEW.cause USING ERRCODE = 'MY010';
    ELSIF NEW.state = 'posted' AND NEW.created_at >= pending.expires_at THEN
        RAISE EXCEPTION 'transfer % expired at %; reserve again', NEW.pending_of, pending.expires_at USING ERRCODE = 'MY012';
    ELSIF NEW.state = 'expired' AND NEW.created_at < pending.expires_at THEN
        RAISE EXCEPTION 'transfer % holds until %; void it instead', NEW.pending_of, pending.expires_at USING ERRCODE = 'MY013';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER transfer_ends_pending BEFORE INSERT ON ticketing.transfer
    FOR EACH ROW WHEN (NEW.pending_of IS NOT NULL) EXECUTE FUNCTION ticketing.check_end_of_pending();

CREATE TRIGGER account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.account
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.transfer
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticketing.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ticketing.refuse_change();

-- Not even a replica session may leave these out.
ALTER TABLE ticketing.transfer ENABLE ALWAYS TRIGGER transfer_sums_to_zero;
ALTER TABLE ticketing.entry ENABLE ALWAYS TRIGGER entry_of_transfer;
ALTER TABLE ticketing.transfer ENABLE ALWAYS TRIGGER transfer_ends_pending;
ALTER TABLE ticketing.account ENABLE ALWAYS TRIGGER account_append_only;
ALTER TABLE ticketing.transfer ENABLE ALWAYS TRIGGER transfer_append_only;
ALTER TABLE ticketing.entry ENABLE ALWAYS TRIGGER entry_append_only;
