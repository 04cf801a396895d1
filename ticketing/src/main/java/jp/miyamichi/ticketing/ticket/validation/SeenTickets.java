package jp.miyamichi.ticketing.ticket.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseHistory;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;

/// What one reader remembers of the tickets it let pass. Beyond its limit it forgets those it has not seen for longest.
final class SeenTickets {

    /// More than a vehicle or an inspector sees in a week; some 5 MB.
    static final int TICKETS_MAX = 20_000;

    private final Map<TicketId, UseHistory> histories = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<BearerId> usedSheets = new LinkedHashSet<>();

    UseHistory history(TicketId ticket) {
        return histories.getOrDefault(ticket, UseHistory.NONE);
    }

    boolean isUsedSheet(BearerId bearer) {
        return usedSheets.contains(bearer);
    }

    void add(TokenClaims claims, Pass pass) {
        var ticket = claims.bearer().ticket();
        histories.put(ticket, history(ticket).plus(pass, claims.terms()));
        if (histories.size() > TICKETS_MAX) {
            histories.remove(histories.keySet().iterator().next());
        }
        if (claims.kind() == BearerKind.SHEET && pass.kind() == Pass.Kind.USE) {
            usedSheets.add(claims.bearer());
            if (usedSheets.size() > TICKETS_MAX) {
                usedSheets.remove(usedSheets.iterator().next());
            }
        }
    }
}
