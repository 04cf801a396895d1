package jp.miyamichi.ticketing.evidence;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What was sold and used in a time, `until` left out.
public interface UsageFigures {

    /// One row a product that was sold or used, by its id.
    List<ProductUse> products(Instant from, Instant until);

    /// One row an area and operator, with the persons readers let pass.
    List<AreaUse> areas(Instant from, Instant until);

    /// Every pass, with its ticket, to count people by hour and place without telling anybody apart.
    List<Visit> visits(Instant from, Instant until);

    /// @param sold tickets issued in the time
    /// @param persons they admit
    /// @param refunded of those sold, how many were given back by now
    /// @param revenue what was paid for those sold
    /// @param rides persons let pass in the time with tickets of this product
    record ProductUse(String product, long sold, long persons, long refunded, Yen revenue, long rides) {}

    /// @param paidBefore of them, those whose ticket was paid before boarding: no cash changed hands at the door
    record AreaUse(String area, String operator, long rides, long paidBefore) {}

    /// @param ticket tells tickets apart, and is never published
    record Visit(String area, String ticket, Instant at, int persons) {}
}
