package jp.miyamichi.ticketing.order;

import java.time.Instant;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.RefundRule;

/// What is given back of a ticket, by its product's rule.
public record RefundPolicy(Catalogue catalogue, ServiceDays days) {

    /// What of a line is given back.
    public sealed interface Decision {

        record GiveBack(Yen yen, Yen fee) implements Decision {}

        record Keep(String why) implements Decision {}
    }

    /// @param used the ticket, or a coupon that came with it, was used
    /// @param until when the ticket's time is over
    public Decision decide(OrderLine line, boolean used, Instant until, Instant now) {
        var rule = catalogue
                .find(line.product())
                .flatMap(product -> product.terms().refund());
        if (rule.isEmpty() || rule.get().until() == RefundRule.Until.NEVER) {
            return new Decision.Keep(line.product() + " is not refunded");
        }
        if (used) {
            return new Decision.Keep("the ticket was used; what is used is not refunded");
        }
        if (!now.isBefore(until)) {
            return new Decision.Keep("the ticket's time is over");
        }
        if (rule.get().until() == RefundRule.Until.DAY_BEFORE && !days.of(now).isBefore(line.day())) {
            return new Decision.Keep(line.product() + " is refunded until the day before, not on the day itself");
        }
        var fee = rule.get().fee().atMost(line.yen());
        return new Decision.GiveBack(line.yen().minus(fee), fee);
    }
}
