package jp.miyamichi.ticketing.ticket.validation;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.Pass;

/// One pass of a ticket as a reader saw it, whole milliseconds by the reader's clock.
///
/// @param sequence counts the validations of this reader from 1: reader and sequence name it for good
public record Validation(ReaderId reader, long sequence, BearerId bearer, Pass pass, Place place)
        implements Comparable<Validation> {

    private static final Comparator<Validation> IN_TIME = Comparator.comparing(
                    (Validation seen) -> seen.pass().at())
            .thenComparing(Validation::reader)
            .thenComparingLong(Validation::sequence)
            .thenComparing(seen -> seen.bearer().ticket().value())
            .thenComparingInt(seen -> seen.bearer().number())
            .thenComparing(seen -> seen.pass().kind())
            .thenComparingInt(seen -> seen.pass().persons())
            .thenComparing(seen -> seen.place().area())
            .thenComparing(seen -> seen.place().operator());

    public Validation {
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence counts from 1, not " + sequence);
        }
        pass = new Pass(pass.kind(), pass.persons(), pass.at().truncatedTo(ChronoUnit.MILLIS));
    }

    /// By time; a total order, so that a merge sees the same however things arrived.
    @Override
    public int compareTo(Validation other) {
        return IN_TIME.compare(this, other);
    }
}
