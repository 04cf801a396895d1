package jp.miyamichi.ticketing.coupon;

/// What becomes of a wish for a campaign's coupon.
public sealed interface TakeAnswer {

    record Taken(Coupon coupon) implements TakeAnswer {}

    record NoSuchCampaign() implements TakeAnswer {}

    /// It has not begun, is over, or was closed.
    record NotNow() implements TakeAnswer {}

    record NoneLeft() implements TakeAnswer {}

    /// They have another one of this campaign, or the id is another coupon's.
    record OneEach() implements TakeAnswer {}
}
