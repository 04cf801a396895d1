/// On-demand services: fleet, offers, bookings, pooled tours and their re-optimisation.
///
/// The module has its place, its schema and its rules (`ArchitectureTest`), and no function yet.
@NullMarked
package jp.miyamichi.dispatch;

import org.jspecify.annotations.NullMarked;
