package jp.miyamichi.ticketing.fare;

/// How a ride is made, as fare rules tell rides apart.
public enum Mode {
    LRT("lrt", "LRT", "light rail"),
    BUS("bus", "バス", "bus"),
    /// Rides within the districts, booked or on a fixed community route.
    ON_DEMAND("ondemand", "地域内交通", "on-demand ride");

    private final String word;
    private final String ja;
    private final String en;

    Mode(String word, String ja, String en) {
        this.word = word;
        this.ja = ja;
        this.en = en;
    }

    Label label() {
        return new Label(ja, en);
    }

    /// The word in data and JSON.
    @Override
    public String toString() {
        return word;
    }
}
