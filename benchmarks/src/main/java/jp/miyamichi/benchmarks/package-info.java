/// Measurements side by side with peers, each a command of its own.
@NullMarked
package jp.miyamichi.benchmarks;

import org.jspecify.annotations.NullMarked;
