package jp.miyamichi.ticketing.order;

import java.time.LocalDate;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;

/// One ticket of an order.
///
/// @param id is the ticket's id, too, once there is one
/// @param yen for all its persons
public record OrderLine(UUID id, String product, Rider rider, LocalDate day, int persons, Yen yen) {}
