package jp.miyamichi.ticketing.fare.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Coverage;
import jp.miyamichi.ticketing.product.Price;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Terms;
import jp.miyamichi.ticketing.product.Validity;

/// Products drawn as text, as in `lrt-day lrt day 500` or `three-hours bus,lrt 3h 400` or `book ondemand 3x 600` or
/// `month lrt 1m 900`; a
/// word
/// of capital letters is a place it admits to.
final class Products {

    private Products() {}

    static Product product(String drawn) {
        var words = drawn.split(" ");
        var covered = Arrays.asList(words[1].split(","));
        return new Product(
                words[0],
                new Label(words[0], words[0]),
                validity(words[2]),
                Stream.of(Mode.values())
                        .filter(mode -> covered.contains(mode.toString()))
                        .map(mode -> new Coverage(mode, Set.of()))
                        .toList(),
                Set.copyOf(
                        covered.stream().filter(word -> word.matches("[A-Z]+")).toList()),
                true,
                List.of(new Price(
                        Map.of(Rider.ADULT, Yen.of(Long.parseLong(words[3]))),
                        new Fact("made up", Optional.empty(), Optional.empty(), false))),
                Terms.unknown());
    }

    private static Validity validity(String drawn) {
        if (drawn.equals("day")) {
            return new Validity(Validity.Kind.SERVICE_DAY, 1);
        }
        var amount = Integer.parseInt(drawn.substring(0, drawn.length() - 1));
        return new Validity(
                switch (drawn.charAt(drawn.length() - 1)) {
                    case 'h' -> Validity.Kind.HOURS;
                    case 'm' -> Validity.Kind.MONTHS;
                    default -> Validity.Kind.USES;
                },
                amount);
    }

    static Catalogue catalogue(String... drawn) {
        return new Catalogue(Arrays.stream(drawn).map(Products::product).toList());
    }
}
