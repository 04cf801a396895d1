package jp.miyamichi.ticketing.fare;

/// What a rule or product is called where a person reads it.
public record Label(String ja, String en) {

    public Label {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs its Japanese and its English form");
        }
    }
}
