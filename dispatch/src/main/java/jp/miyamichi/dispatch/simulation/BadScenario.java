package jp.miyamichi.dispatch.simulation;

/// A scenario that cannot be read; the message says where and what to write instead.
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadScenario(String message) {
        super(message);
    }
}
