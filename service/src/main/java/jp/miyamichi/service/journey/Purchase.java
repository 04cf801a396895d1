package jp.miyamichi.service.journey;

import java.util.List;
import jp.miyamichi.ticketing.order.Wish;

/// What is ordered with a journey.
///
/// @param now paid with the journey's one payment
/// @param onBoard confirmed now, paid to the driver
/// @param nowYen the sum of the first
/// @param onBoardYen the sum of the second
public record Purchase(List<Wish> now, List<Wish> onBoard, long nowYen, long onBoardYen) {

    public Purchase {
        now = List.copyOf(now);
        onBoard = List.copyOf(onBoard);
    }
}
