package jp.miyamichi.ticketing.fare.inquiry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import jp.miyamichi.ticketing.fare.FareAnswer;
import jp.miyamichi.ticketing.fare.RideFare;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Advice;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Verdict;

/// Writes the answer. `pointsYen` of a ride is all points that paid it, so that the five amounts always add up;
/// `welfarePointsYen`, where there, says how much of that were welfare points. `estimated` stands only where true.
final class AnswerJson {

    private AnswerJson() {}

    static ObjectNode write(FareAnswer.Priced priced, WhyLanguage language) {
        var answer = JsonNodeFactory.instance.objectNode();
        var rides = answer.putArray("rides");
        for (var fare : priced.rides()) {
            write(fare, language, rides.addObject());
        }
        return answer.put("totalYen", priced.total().amount())
                .put("pointsEarnedYen", priced.pointsEarned().amount());
    }

    private static void write(RideFare fare, WhyLanguage language, ObjectNode ride) {
        ride.put("baseYen", fare.base().amount())
                .put("capOffYen", fare.capOff().amount())
                .put("transferOffYen", fare.transferOff().amount())
                .put("pointsYen", fare.points().plus(fare.welfarePoints()).amount());
        if (!fare.welfarePoints().isZero()) {
            ride.put("welfarePointsYen", fare.welfarePoints().amount());
        }
        ride.put("paidYen", fare.paid().amount());
        if (fare.estimated()) {
            ride.put("estimated", true);
        }
        var whys = ride.putArray("why");
        fare.whys().forEach(why -> whys.add(language.sentence(why)));
    }

    static ObjectNode write(Advice advice) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("payAsYouGoYen", advice.payAsYouGo().amount())
                .put("cheapestYen", advice.cheapest().amount());
        if (advice.estimated()) {
            node.put("estimated", true);
        }
        var buy = node.putArray("buy");
        for (var purchase : advice.buy()) {
            var bought = buy.addObject()
                    .put("product", purchase.product().id())
                    .put("day", purchase.day().toString())
                    .put("priceYen", purchase.price().amount());
            purchase.rides().forEach(bought.putArray("rides")::add);
            purchase.admissions().forEach(bought.putArray("admissions")::add);
        }
        var products = node.putArray("products");
        advice.verdicts().forEach(verdict -> write(verdict, products.addObject()));
        return node;
    }

    private static void write(Verdict verdict, ObjectNode node) {
        var label = verdict.product().label();
        node.put("product", verdict.product().id()).put("ja", label.ja()).put("en", label.en());
        new TreeMap<>(label.others()).forEach(node::put);
        switch (verdict) {
            case Verdict.Compared compared ->
                node.put("forSale", true)
                        .put("day", compared.day().toString())
                        .put("priceYen", compared.price().amount())
                        .put("savingYen", compared.savingYen());
            case Verdict.NotForSale _ -> node.put("forSale", false);
        }
    }
}
