/// Which products a traveller should buy for planned journeys, or that none is worth it.
///
/// Products are data ([Catalogue]). [Adviser] compares paying ride by ride with every valid combination of products and
/// finds the cheapest exactly, because the parts hang together: a ride made on a pass is not tapped, so the
/// card sees no transfer after it. [BestPrice] is the other way round: singles already bought here count
/// towards a product.
@NullMarked
package jp.miyamichi.ticketing.fare.advice;

import org.jspecify.annotations.NullMarked;
