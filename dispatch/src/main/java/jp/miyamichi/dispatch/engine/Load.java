package jp.miyamichi.dispatch.engine;

/// What a party takes up, or what a vehicle has room for. A rider in a wheelchair takes a seat and a wheelchair place.
public record Load(int seats, int wheelchairs) {

    /// The largest vehicle that may be driven with an ordinary bus licence has fewer.
    public static final int SEATS_MAX = 80;

    public Load {
        if (seats < 0 || seats > SEATS_MAX) {
            throw new IllegalArgumentException("seats must be 0.." + SEATS_MAX + ", not " + seats);
        }
        if (wheelchairs < 0 || wheelchairs > SEATS_MAX) {
            throw new IllegalArgumentException("wheelchair places must be 0.." + SEATS_MAX + ", not " + wheelchairs);
        }
    }

    public boolean fitsIn(Load room) {
        return seats <= room.seats && wheelchairs <= room.wheelchairs;
    }
}
