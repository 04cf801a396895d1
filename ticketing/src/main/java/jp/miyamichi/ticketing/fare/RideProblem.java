package jp.miyamichi.ticketing.fare;

/// A ride that cannot be, with the place to mend it.
public final class RideProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// @param ride counted from 0
    /// @param field as the JSON of `./miyamichi fare` names it
    public RideProblem(int ride, String field, String problem) {
        super("rides[" + ride + "]." + field + ": " + problem);
    }
}
