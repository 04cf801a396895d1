package jp.miyamichi.ticketing.ticket.token;

/// Leaves the reading of bytes that are no token; never leaves this package.
final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    private final TokenReading.Problem problem;

    Malformed(TokenReading.Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    TokenReading.Problem problem() {
        return problem;
    }
}
