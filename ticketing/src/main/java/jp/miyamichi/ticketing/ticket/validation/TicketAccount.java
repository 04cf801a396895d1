package jp.miyamichi.ticketing.ticket.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.UseDecision.Fails;
import jp.miyamichi.ticketing.ticket.UseHistory;
import jp.miyamichi.ticketing.ticket.UseRules;
import jp.miyamichi.ticketing.ticket.UseTerms;

/// What became of one ticket, in the eyes of all readers together.
///
/// @param misuses in the order of time
public record TicketAccount(UseHistory history, List<Misuse> misuses) {

    public TicketAccount {
        misuses = List.copyOf(misuses);
    }

    /// Goes through all validations of a ticket by time. The result depends on what is in the log alone.
    ///
    /// @param bearers every bearer the ticket ever had
    public static TicketAccount of(UseTerms terms, Map<BearerId, Bearer> bearers, ValidationLog log) {
        var history = UseHistory.NONE;
        var misuses = new ArrayList<Misuse>();
        var usedSheets = new HashSet<BearerId>();
        for (var seen : log.inTime()) {
            var pass = seen.pass();
            if (UseRules.decide(terms, history, pass.kind(), pass.persons(), pass.at()) instanceof Fails(var reason)) {
                misuses.add(new Misuse(Misuse.Kind.of(reason), seen));
            }
            var bearer = bearers.get(seen.bearer());
            if (bearer == null || isDead(bearer, pass.at())) {
                misuses.add(new Misuse(Misuse.Kind.DEAD_BEARER, seen));
            } else if (isSheetUse(bearer, pass) && !usedSheets.add(seen.bearer())) {
                misuses.add(new Misuse(Misuse.Kind.SHEET_TWICE, seen));
            }
            history = history.plus(pass, terms);
        }
        log.reused().forEach(seen -> misuses.add(new Misuse(Misuse.Kind.SEQUENCE_REUSED, seen)));
        return new TicketAccount(history, misuses);
    }

    private static boolean isDead(Bearer bearer, Instant at) {
        return bearer.endedAt()
                .map(end -> !at.isBefore(end.plus(UseRules.CLOCK_SKEW_MAX)))
                .orElse(false);
    }

    private static boolean isSheetUse(Bearer bearer, Pass pass) {
        return bearer.kind() == BearerKind.SHEET && pass.kind() == Pass.Kind.USE;
    }
}
