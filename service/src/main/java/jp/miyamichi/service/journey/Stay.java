package jp.miyamichi.service.journey;

/// Time spent somewhere between two legs of a journey, as on a day out. How long follows from the legs around it.
///
/// @param after the leg that brings the traveller there, counted from 0
/// @param place what it is called
public record Stay(int after, String place) {

    public static final int PLACE_LENGTH_MAX = 120;

    public Stay {
        if (after < 0) {
            throw new IllegalArgumentException("a stay comes after a leg, counted from 0, not " + after);
        }
        if (place.isBlank() || place.length() > PLACE_LENGTH_MAX) {
            throw new IllegalArgumentException("a stay is at a place of 1 to " + PLACE_LENGTH_MAX + " letters");
        }
    }
}
