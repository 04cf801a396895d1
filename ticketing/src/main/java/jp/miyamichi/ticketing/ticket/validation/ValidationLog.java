package jp.miyamichi.ticketing.ticket.validation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Validations of any readers, merged. A set is all it is: adding in another order, twice, or in parts gives the same.
public final class ValidationLog {

    public static final ValidationLog EMPTY = new ValidationLog(new TreeSet<>());

    private final SortedSet<Validation> inTime;

    private record Name(ReaderId reader, long sequence) {

        static Name of(Validation seen) {
            return new Name(seen.reader(), seen.sequence());
        }
    }

    private ValidationLog(SortedSet<Validation> inTime) {
        this.inTime = inTime;
    }

    public static ValidationLog of(Collection<Validation> seen) {
        return new ValidationLog(new TreeSet<>(seen));
    }

    public ValidationLog plus(ValidationLog other) {
        var both = new TreeSet<>(inTime);
        both.addAll(other.inTime);
        return new ValidationLog(both);
    }

    /// Each validation once, by time. Where a reader gave one sequence to several, the earliest stands for it.
    public List<Validation> inTime() {
        var names = new HashSet<Name>();
        return inTime.stream().filter(seen -> names.add(Name.of(seen))).toList();
    }

    /// The validations whose sequence an earlier one has already.
    public List<Validation> reused() {
        Set<Name> names = new HashSet<>();
        return inTime.stream().filter(seen -> !names.add(Name.of(seen))).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValidationLog that && inTime.equals(that.inTime);
    }

    @Override
    public int hashCode() {
        return inTime.hashCode();
    }

    @Override
    public String toString() {
        return inTime.toString();
    }
}
