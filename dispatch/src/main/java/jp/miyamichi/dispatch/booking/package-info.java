/// Requests, offers, bookings and promises, without a database and without a clock of their own.
///
/// A [RideRequest] is answered by [Offer]s; a chosen offer becomes a [Booking], which carries a [Promise] from its
/// confirmation on. What may happen to a booking, and by whom, is one table: [BookingState]. Whatever happens
/// is written as one [Change], whole or not at all, by the one node that owns the service and zone
/// ([Ownership]).
@NullMarked
package jp.miyamichi.dispatch.booking;

import org.jspecify.annotations.NullMarked;
