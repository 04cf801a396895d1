/// What can be bought in a region: one catalogue, read from data, for advice, sale, tickets and settlement alike.
///
/// A [Product] says what it covers, how long it is good and what it costs whom on which day; its [Terms] say how many
/// there are, what is given back, what comes with it, who gets the money and who the seller is. Each figure has its
/// source. [Product#offer] decides whether it is sold for a day: for money only where the price is confirmed and the
/// seller is named, otherwise only in the sandbox, saying why.
@NullMarked
package jp.miyamichi.ticketing.product;

import org.jspecify.annotations.NullMarked;
