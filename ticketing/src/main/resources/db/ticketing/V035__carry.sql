-- Giving and moving what carries a ticket. Each function locks the ticket's row first, so that two at once take turns, and
-- answers with a word; asked again with the same command it answers the same.

CREATE FUNCTION ticketing.carries(p_ticket uuid, p_kind text, p_but integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM ticketing.bearer b
        WHERE b.ticket = p_ticket AND b.number <> p_but AND b.ended_at IS NULL AND (b.kind = 'card') = (p_kind = 'card'))
$$;
COMMENT ON FUNCTION ticketing.carries(uuid, text, integer) IS
    'Whether a live bearer, but this one, takes the place of one of this kind: shown, or card.';

CREATE FUNCTION ticketing.add_bearer(p_ticket uuid, p_kind text, p_card uuid, p_command uuid, p_at timestamptz)
RETURNS integer LANGUAGE sql AS $$
    INSERT INTO ticketing.bearer (ticket, number, kind, card, command, given_at)
    SELECT p_ticket, coalesce(max(b.number), 0) + 1, p_kind, p_card, p_command, p_at
    FROM ticketing.bearer b WHERE b.ticket = p_ticket
    RETURNING number
$$;

CREATE FUNCTION ticketing.may_carry(p_ticket uuid, p_card uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    v_state text;
BEGIN
    SELECT t.state INTO v_state FROM ticketing.ticket t WHERE t.id = p_ticket FOR NO KEY UPDATE;
    IF v_state IS NULL THEN
        RETURN 'unknown';
    ELSIF v_state <> 'live' THEN
        RETURN 'ended';
    ELSIF p_card IS NOT NULL
            AND NOT EXISTS (SELECT FROM ticketing.card c WHERE c.id = p_card AND c.state = 'confirmed' FOR SHARE) THEN
        RETURN 'card-pending';
    END IF;
    RETURN 'yes';
END
$$;

-- Unlinking a card and showing the ticket again is no way around the limit of moves: five bearers in 24 hours are enough.
CREATE FUNCTION ticketing.give_bearer(
    p_command uuid, p_ticket uuid, p_kind text, p_card uuid, p_at timestamptz, OUT word text, OUT number integer)
LANGUAGE plpgsql AS $$
BEGIN
    word := ticketing.may_carry(p_ticket, p_card);
    SELECT b.number INTO number FROM ticketing.bearer b WHERE b.command = p_command AND b.ticket = p_ticket;
    IF number IS NOT NULL THEN
        word := 'given';
    ELSIF word = 'yes' AND ticketing.carries(p_ticket, p_kind, 0) THEN
        word := 'carried';
    ELSIF word = 'yes' AND (SELECT count(*) >= 5 FROM ticketing.bearer b
            WHERE b.ticket = p_ticket AND b.given_at > p_at - interval '24 hours') THEN
        word := 'too-often';
    ELSIF word = 'yes' THEN
        number := ticketing.add_bearer(p_ticket, p_kind, p_card, p_command, p_at);
        word := 'given';
    END IF;
END
$$;

CREATE FUNCTION ticketing.move_bearer(
    p_command uuid, p_ticket uuid, p_old integer, p_kind text, p_card uuid, p_day date, p_at timestamptz,
    OUT word text, OUT number integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_moves integer;
BEGIN
    word := ticketing.may_carry(p_ticket, p_card);
    SELECT m.new_number INTO number FROM ticketing.bearer_move m WHERE m.id = p_command AND m.ticket = p_ticket;
    IF number IS NOT NULL THEN
        word := 'given';
        RETURN;
    ELSIF word <> 'yes' THEN
        RETURN;
    END IF;
    SELECT count(*) INTO v_moves FROM ticketing.bearer_move m WHERE m.ticket = p_ticket AND m.service_day = p_day;
    IF v_moves >= 3 THEN
        word := 'too-often';
        RETURN;
    END IF;
    IF ticketing.carries(p_ticket, p_kind, p_old) THEN
        word := 'carried';
        RETURN;
    END IF;
    UPDATE ticketing.bearer b SET ended_at = p_at, ended_as = 'moved'
        WHERE b.ticket = p_ticket AND b.number = p_old AND b.ended_at IS NULL;
    IF NOT FOUND THEN
        word := 'dead';
        RETURN;
    END IF;
    number := ticketing.add_bearer(p_ticket, p_kind, p_card, p_command, p_at);
    INSERT INTO ticketing.bearer_move (id, ticket, old_number, new_number, service_day, place_today, moved_at)
        VALUES (p_command, p_ticket, p_old, number, p_day, v_moves + 1, p_at);
    INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES ('bearer.moved', p_command, p_at);
    word := 'given';
END
$$;

-- However a bearer dies, its token is revoked for as long as it would be good.
CREATE FUNCTION ticketing.revoke_bearer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ticketing.revocation (ticket, number, revoked_at, needed_until)
        SELECT NEW.ticket, NEW.number, NEW.ended_at, greatest(t.valid_until + interval '5 minutes', NEW.ended_at)
        FROM ticketing.ticket t WHERE t.id = NEW.ticket
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER bearer_revoked AFTER UPDATE OF ended_at ON ticketing.bearer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION ticketing.revoke_bearer();

-- However a ticket ends, its bearers die.
CREATE FUNCTION ticketing.end_bearers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ticketing.bearer b SET ended_at = greatest(NEW.ended_at, b.given_at), ended_as = NEW.state
        WHERE b.ticket = NEW.id AND b.ended_at IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER ticket_ended AFTER UPDATE OF state ON ticketing.ticket
    FOR EACH ROW WHEN (NEW.state <> 'live') EXECUTE FUNCTION ticketing.end_bearers();
