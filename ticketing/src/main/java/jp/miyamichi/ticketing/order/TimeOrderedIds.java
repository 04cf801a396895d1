package jp.miyamichi.ticketing.order;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Makes ids of version 7: the time in milliseconds first, then chance. New rows so end up at the same end of an index.
public record TimeOrderedIds(InstantSource clock, RandomGenerator random) implements Supplier<UUID> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public UUID get() {
        var high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0x0fffL);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
