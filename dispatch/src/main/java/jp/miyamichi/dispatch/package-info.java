/// On-demand services: fleet, offers, bookings, pooled tours and their re-optimisation.
///
/// `engine` decides which vehicle takes a request and keeps the plan whole; `simulation` runs days on it.
@NullMarked
package jp.miyamichi.dispatch;

import org.jspecify.annotations.NullMarked;
