package jp.miyamichi.ticketing.ticket.token;

import java.util.List;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.UseTerms;

/// What a token says: all a reader needs, and nothing about the person but whether they pay less.
///
/// @param reduced a reduced fare was paid: the token does not say which, as anybody may read it
public record TokenClaims(
        BearerId bearer, BearerKind kind, String product, boolean reduced, List<Area> areas, UseTerms terms) {

    public TokenClaims {
        areas = List.copyOf(areas);
        if (product.isEmpty() || product.length() > Ticket.PRODUCT_LENGTH_MAX) {
            throw new IllegalArgumentException("a product's code must have 1.." + Ticket.PRODUCT_LENGTH_MAX
                    + " characters, not '" + product + "'");
        }
        if (areas.isEmpty() || areas.size() > Ticket.AREAS_MAX) {
            throw new IllegalArgumentException("areas must be 1.." + Ticket.AREAS_MAX + ", not " + areas);
        }
    }

    public static TokenClaims of(Ticket ticket, Bearer bearer) {
        return new TokenClaims(
                bearer.id(), bearer.kind(), ticket.product(), ticket.isReduced(), ticket.areas(), ticket.terms());
    }
}
