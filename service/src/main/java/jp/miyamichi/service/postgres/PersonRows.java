package jp.miyamichi.service.postgres;

import java.util.List;

/// Rows that are about a person without naming them: they belong to one that does.
///
/// @param table with its schema
/// @param where they are of `:person`
record PersonRows(String table, String where) {

    private static final String ORDERS =
            "(SELECT o.id FROM ticketing.customer_order o WHERE o.actor IN (:person, 'person:' || :person))";

    private static final String TICKETS =
            "(SELECT l.id FROM ticketing.order_line l WHERE l.order_id IN " + ORDERS + ")";

    private static final String CARDS =
            "(SELECT c.id FROM ticketing.card c WHERE c.holder IN (:person, 'person:' || :person))";

    private static final String BOOKINGS =
            "(SELECT b.id FROM dispatch.booking b WHERE b.rider IN (:person, 'person:' || :person))";

    /// In the order in which they are shown.
    static final List<PersonRows> ALL = List.of(
            new PersonRows("service.person", "id = CAST(:person AS uuid)"),
            new PersonRows(
                    "service.household",
                    "id IN (SELECT r.household FROM service.resident r WHERE r.person = CAST(:person AS uuid))"),
            new PersonRows(
                    "dispatch.registration",
                    "household IN (SELECT 'household:' || r.household FROM service.resident r"
                            + " WHERE r.person = CAST(:person AS uuid))"),
            new PersonRows(
                    "service.journey_step",
                    "journey IN (SELECT j.id FROM service.journey j WHERE j.traveller = CAST(:person AS uuid))"),
            new PersonRows("ticketing.order_line", "order_id IN " + ORDERS),
            new PersonRows("ticketing.payment", "order_id IN " + ORDERS),
            new PersonRows("ticketing.refund", "order_id IN " + ORDERS),
            new PersonRows("ticketing.collection", "order_id IN " + ORDERS),
            new PersonRows("ticketing.ticket", "id IN " + TICKETS),
            new PersonRows("ticketing.bearer", "ticket IN " + TICKETS),
            new PersonRows("ticketing.ticket_use", "ticket IN " + TICKETS),
            new PersonRows("ticketing.validation", "ticket IN " + TICKETS),
            new PersonRows("ticketing.coupon", "order_line IN " + TICKETS),
            new PersonRows("ticketing.fare_claim", "card IN " + CARDS),
            new PersonRows("dispatch.promise", "booking IN " + BOOKINGS),
            new PersonRows("dispatch.promise_outcome", "booking IN " + BOOKINGS));

    /// What has to be done before a person's rows are erased one by one.
    static final List<String> ERASE_FIRST = List.of(
            "DELETE FROM ticketing.card_alias WHERE card IN " + CARDS,
            "UPDATE ticketing.card SET state = 'ended', ended_at = coalesce(ended_at, :now), last_four_key = NULL,"
                    + " last_four_sealed = NULL WHERE id IN " + CARDS,
            Coarse.BOOKINGS + " WHERE id IN " + BOOKINGS);

    /// Only where a ride began and ended roughly: to a hundredth of a degree, which is about a kilometre.
    static final class Coarse {

        static final String BOOKINGS = """
                UPDATE dispatch.booking SET from_name = '', to_name = '',
                    from_lat = round(from_lat::numeric, 2), from_lon = round(from_lon::numeric, 2),
                    to_lat = round(to_lat::numeric, 2), to_lon = round(to_lon::numeric, 2)
                """;

        private Coarse() {}
    }
}
