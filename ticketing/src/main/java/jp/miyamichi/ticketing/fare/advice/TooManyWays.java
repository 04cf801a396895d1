package jp.miyamichi.ticketing.fare.advice;

/// The plan can be paid in more ways than are weighed.
final class TooManyWays extends Exception {

    private static final long serialVersionUID = 1;

    TooManyWays(int most) {
        super("this plan has more than " + most + " ways to be paid; ask for fewer days at once");
    }
}
