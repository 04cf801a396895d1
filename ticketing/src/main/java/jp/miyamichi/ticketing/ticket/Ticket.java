package jp.miyamichi.ticketing.ticket;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.miyamichi.ticketing.fare.Rider;

/// A right as it was sold: never changed, except that it may end.
public record Ticket(
        TicketId id, UUID orderLine, String product, Rider rider, List<Area> areas, UseTerms terms, State state) {

    public static final int AREAS_MAX = 4;
    public static final int PRODUCT_LENGTH_MAX = 40;

    private static final Pattern PRODUCT = Pattern.compile("[a-z0-9-]{1," + PRODUCT_LENGTH_MAX + "}");

    public Ticket {
        checkProduct(product);
        areas = checkedAreas(areas);
    }

    static void checkProduct(String product) {
        if (!PRODUCT.matcher(product).matches()) {
            throw new IllegalArgumentException(
                    "a product's code must be 1.." + PRODUCT_LENGTH_MAX + " of a-z, 0-9 and -, not '" + product + "'");
        }
    }

    static List<Area> checkedAreas(List<Area> areas) {
        if (areas.isEmpty() || areas.size() > AREAS_MAX) {
            throw new IllegalArgumentException("a ticket must be good in 1.." + AREAS_MAX + " areas, not " + areas);
        }
        return List.copyOf(areas);
    }

    /// Whether the rider pays less than an adult. A token says this much, and not why.
    public boolean isReduced() {
        return rider != Rider.ADULT;
    }

    /// What the office did with it. Not yet used, in use, used up and expired follow from time and uses instead.
    public enum State {
        LIVE,
        REFUNDED,
        BLOCKED
    }
}
