package jp.miyamichi.ticketing.ticket;

/// One carrier of a ticket: the first has number 1, and each move of the right takes the next.
public record BearerId(TicketId ticket, int number) {

    public static final int NUMBER_MAX = 65_535;

    public BearerId {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("a bearer's number must be 1.." + NUMBER_MAX + ", not " + number);
        }
    }

    @Override
    public String toString() {
        return ticket + "#" + number;
    }
}
