package jp.miyamichi.ticketing.order;

import jp.miyamichi.ticketing.Yen;

/// What became of a fare taken on board.
public sealed interface CollectAnswer {

    record Collected() implements CollectAnswer {}

    /// Something else was recorded for this order, or under this id.
    record AlreadyCollected() implements CollectAnswer {}

    record WrongAmount(Yen due) implements CollectAnswer {}

    record NotUnpaid(OrderState state) implements CollectAnswer {}

    record NoSuchOrder() implements CollectAnswer {}

    /// The shift is not known, was counted, or is that of another vehicle.
    record NoOpenShift() implements CollectAnswer {}
}
