/// The ticket office of this service: ticketing's parts joined with the database, the payment provider and the clock.
///
/// Without a provider of real money it is a sandbox: everything works, no money moves, and every answer says so.
@NullMarked
package jp.miyamichi.service.selling;

import org.jspecify.annotations.NullMarked;
