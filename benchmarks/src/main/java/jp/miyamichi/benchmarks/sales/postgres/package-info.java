/// The peer of a sale: the least one can commit.
@NullMarked
package jp.miyamichi.benchmarks.sales.postgres;

import org.jspecify.annotations.NullMarked;
