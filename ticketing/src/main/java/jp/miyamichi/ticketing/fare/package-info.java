/// What rides really cost a rider, yen by yen.
///
/// A region's rules are data (`resources/fares/REGION`), each with its source and the days it holds. [Fares] reads them
/// once and answers [FareRequest]s. For each ride the same steps run in the same order ([Why.Step]): the
/// published fare, the cap, the transfer discount, points, what is left to pay. Each step that moved a yen
/// leaves a [Why] in Japanese and English. Nothing here reads a clock or a file after the rules are loaded.
///
/// Two neighbours build on it: `fare.advice` finds the cheapest products for planned journeys, `fare.inquiry`
/// speaks the JSON of `./miyamichi fare`.
@NullMarked
package jp.miyamichi.ticketing.fare;

import org.jspecify.annotations.NullMarked;
