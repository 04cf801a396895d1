/// Our solver beside OR-tools on the open dial-a-ride and pickup-and-delivery instances: the same machine, the same CPU
/// seconds, every solution checked again by code that shares nothing with either.
@NullMarked
package jp.miyamichi.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
