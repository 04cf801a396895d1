/// Bookings, promises and ownership in PostgreSQL, schema `dispatch`.
///
/// Everything is written by one function, `dispatch.commit`: it looks at the fence, the command, the versions of the
/// tours and the states of the bookings, and then writes all or nothing. One call is one transaction, so a
/// writer that is paused in the middle holds no lock that its successor waits for.
@NullMarked
package jp.miyamichi.dispatch.postgres;

import org.jspecify.annotations.NullMarked;
