/// What staff do with tickets and money: readers and their checks, fares taken on board, tills, cards, coupons, claims,
/// new prices, the books of a month, incidents, and the figures the city asks for.
///
/// The rules are ticketing's and dispatch's; here their parts are only held together for the routes.
@NullMarked
package jp.miyamichi.service.counter;

import org.jspecify.annotations.NullMarked;
