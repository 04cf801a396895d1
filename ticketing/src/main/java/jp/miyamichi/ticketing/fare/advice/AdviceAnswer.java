package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Product;

/// What [Adviser] answers.
public sealed interface AdviceAnswer {

    /// The cheapest way to pay for the plan.
    ///
    /// @param payAsYouGo what the traveller pays buying nothing
    /// @param cheapest what the traveller pays with `buy`; products included
    /// @param buy empty where buying nothing is cheapest
    /// @param verdicts each product by itself, whether advised or not
    /// @param estimated a fare among those compared is estimated
    record Advice(Yen payAsYouGo, Yen cheapest, List<Purchase> buy, List<Verdict> verdicts, boolean estimated)
            implements AdviceAnswer {

        public Advice {
            buy = List.copyOf(buy);
            verdicts = List.copyOf(verdicts);
        }

        public Yen saving() {
            return payAsYouGo.minus(cheapest);
        }
    }

    /// No rule knows a ride's fare, so nothing can be compared.
    ///
    /// @param ride counted from 0
    record Unpriced(int ride, String reason) implements AdviceAnswer {}

    /// The plan has more ways to be paid than can be weighed.
    ///
    /// @param reason with what to do about it
    record TooLarge(String reason) implements AdviceAnswer {}

    /// A product to buy for first use on `day`.
    ///
    /// @param rides the rides made on it instead of being paid, counted from 0
    /// @param admissions the visits made on it, counted from 0
    record Purchase(Product product, LocalDate day, Yen price, List<Integer> rides, List<Integer> admissions) {

        public Purchase {
            rides = List.copyOf(rides);
            admissions = List.copyOf(admissions);
        }
    }

    /// How one product alone would do.
    sealed interface Verdict {

        Product product();

        /// It could be bought for first use on `day`.
        ///
        /// @param savingYen what buying it saves against buying nothing; negative is a loss
        record Compared(Product product, LocalDate day, Yen price, long savingYen) implements Verdict {}

        /// It has no price for this traveller on the days planned.
        record NotForSale(Product product) implements Verdict {}
    }
}
