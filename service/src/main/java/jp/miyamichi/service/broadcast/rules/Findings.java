package jp.miyamichi.service.broadcast.rules;

import java.util.ArrayList;
import java.util.List;

/// Collects what a check finds.
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void addIf(boolean broken, Rule rule, String where) {
        if (broken) {
            found.add(new Finding(rule, where));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
