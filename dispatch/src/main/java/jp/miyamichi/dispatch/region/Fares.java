package jp.miyamichi.dispatch.region;

/// What one ride costs, wherever it goes inside the service's area.
///
/// @param infantYen riding with a guardian
public record Fares(Fact<Integer> adultYen, Fact<Integer> childYen, Fact<Integer> infantYen) {

    public Fares {
        if (adultYen.is() < 0 || childYen.is() < 0 || infantYen.is() < 0) {
            throw new IllegalArgumentException("a fare is 0 yen or more");
        }
    }

    public int of(int adults, int children, int infants) {
        return adults * adultYen.is() + children * childYen.is() + infants * infantYen.is();
    }
}
