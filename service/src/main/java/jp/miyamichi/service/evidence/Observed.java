package jp.miyamichi.service.evidence;

import java.util.HashSet;
import java.util.Set;

/// How often something was seen, and by whom; who they are is never published.
public record Observed(long count, Set<String> people) {

    static final Observed NOTHING = new Observed(0, Set.of());

    public Observed {
        people = Set.copyOf(people);
        if (count < 0 || (count == 0) != people.isEmpty()) {
            throw new IllegalArgumentException(count + " times by " + people.size() + " people cannot be");
        }
    }

    public Observed plus(Observed other) {
        var all = new HashSet<>(people);
        all.addAll(other.people);
        return new Observed(count + other.count, all);
    }
}
