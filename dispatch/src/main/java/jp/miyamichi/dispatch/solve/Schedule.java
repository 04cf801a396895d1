package jp.miyamichi.dispatch.solve;

/// The temperatures of a whole search. Where there is time for many iterations, a quick first annealing and then two
/// shorter ones from the best plan, less hot, find more than one slow annealing; where there is not, the quick
/// one would freeze into a poor plan. Which of the two it is, shows in the first tenth of the budget.
final class Schedule {

    private static final double DECIDED_AT = 0.1;

    /// Iterations for each request in the first tenth; 144 requests have 40 to 110 in 10 s, 690 in 60 s.
    private static final double MANY = 250;

    /// Ends of the first and the second round, and how hot the later ones begin.
    private static final double FIRST_ENDS = 0.45;

    private static final double SECOND_ENDS = 0.725;
    private static final double REHEATED = 0.36;

    private final Annealing first;
    private final Annealing again;
    private final int requests;
    private boolean decided;
    private boolean manyRounds;
    private int round;

    Schedule(Annealing first, int requests) {
        this.first = first;
        this.requests = requests;
        again = new Annealing(Math.max(REHEATED * first.first(), first.last()), first.last());
    }

    /// @param spent share of the budget, below 1
    /// @param iterations how many fitted into it
    double temperature(double spent, long iterations) {
        if (!decided && spent >= DECIDED_AT) {
            decided = true;
            manyRounds = iterations > MANY * requests * spent / DECIDED_AT;
        }
        if (!manyRounds) {
            return first.temperature(spent);
        }
        if (spent < FIRST_ENDS) {
            return first.temperature(spent / FIRST_ENDS);
        }
        round = spent < SECOND_ENDS ? 1 : 2;
        return round == 1
                ? again.temperature((spent - FIRST_ENDS) / (SECOND_ENDS - FIRST_ENDS))
                : again.temperature((spent - SECOND_ENDS) / (1 - SECOND_ENDS));
    }

    /// 0, 1, 2: each round after the first begins with the best plan.
    int round() {
        return round;
    }
}
