package jp.miyamichi.ticketing.ticket.validation;

/// A device that may read tickets and cards.
///
/// @param operator who earns the rides it sees
/// @param name what people call it: the number of a vehicle, the name of a desk
public record Reader(ReaderId id, Kind kind, String operator, String name) {

    public static final int NAME_LENGTH_MAX = 80;

    public Reader {
        Place.checkOperator(operator);
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "a reader's name must have 1.." + NAME_LENGTH_MAX + " letters, not '" + name + "'");
        }
    }

    public enum Kind {
        DESK,
        VEHICLE,
        INSPECTOR
    }
}
