/// Sales under kill -9: sellers and PostgreSQL are killed at random moments, and afterwards the books must be right.
///
/// [SalesSoak] starts a PostgreSQL and a seller in a process of its own ([Seller]), kills one or the other
/// again and again, and compares what the sellers were told with what is written down.
@NullMarked
package jp.miyamichi.ticketing.soak;

import org.jspecify.annotations.NullMarked;
