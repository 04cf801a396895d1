package jp.miyamichi.service.command;

import jp.miyamichi.dispatch.simulation.Policy;

/// The policies a day may be run by, as the command line names them.
enum PolicyName {
    GREEDY,
    OPTIMISED;

    Policy policy() {
        return switch (this) {
            case GREEDY -> Policy.GREEDY;
            case OPTIMISED -> Policy.OPTIMISED;
        };
    }

    /// That of a record; a day that was really driven is compared with the policy in service.
    static PolicyName recorded(String name) {
        return name.equals(Policy.GREEDY.name()) ? GREEDY : OPTIMISED;
    }
}
