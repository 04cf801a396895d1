package jp.miyamichi.ticketing.ticket.validation;

import java.util.UUID;

/// Names an enrolled reader: a vehicle's, an inspector's or a desk's device.
public record ReaderId(UUID value) implements Comparable<ReaderId> {

    @Override
    public int compareTo(ReaderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
