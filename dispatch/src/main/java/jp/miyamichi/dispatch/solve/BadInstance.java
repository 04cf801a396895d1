package jp.miyamichi.dispatch.solve;

/// An instance file that does not say what its format demands. The message names file, line, and what was expected.
public final class BadInstance extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInstance(String file, int line, String expected) {
        super(file + ", line " + line + ": " + expected);
    }
}
