package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.ProductWords;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Eligibility;
import jp.miyamichi.ticketing.product.Offer;
import jp.miyamichi.ticketing.product.Product;

/// What is on sale for a day, and what it may be paid with.
public record ShelfJson(
        LocalDate day,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean practice,
        List<String> methods,
        Catalogue catalogue,
        Language language)
        implements JsonBytes.Document {

    public ShelfJson {
        methods = List.copyOf(methods);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", day.toString());
        json.writeStringField("firstDay", firstDay.toString());
        json.writeStringField("lastDay", lastDay.toString());
        json.writeBooleanField("practice", practice);
        strings(json, "methods", methods);
        json.writeArrayFieldStart("products");
        for (var product : catalogue.products()) {
            write(json, product);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A product nobody can buy on the day is left out.
    private void write(JsonGenerator json, Product product) throws IOException {
        var unconfirmed = List.<String>of();
        var isStarted = false;
        for (var rider : Rider.values()) {
            var offer = product.offer(rider, day);
            if (offer instanceof Offer.NotForSale || (offer instanceof Offer.SandboxOnly && !practice)) {
                continue;
            }
            if (!isStarted) {
                startProduct(json, product);
                isStarted = true;
            }
            switch (offer) {
                case Offer.ForSale(var price) -> price(json, rider, price);
                case Offer.SandboxOnly(var price, var why) -> {
                    price(json, rider, price);
                    unconfirmed = why;
                }
                case Offer.NotForSale _ -> throw new IllegalStateException("left out above");
            }
        }
        if (isStarted) {
            endProduct(json, product, unconfirmed);
        }
    }

    private void startProduct(JsonGenerator json, Product product) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", product.id());
        json.writeStringField("name", name(product, language));
        about(json, "about", product, language.code());
        if (language == Language.JA) {
            about(json, "aboutEasy", product, ProductWords.EASY);
        }
        json.writeObjectFieldStart("validity");
        json.writeStringField("kind", product.validity().kind().name());
        json.writeNumberField("amount", product.validity().amount());
        json.writeEndObject();
        strings(json, "areas", product.terms().areas());
        strings(
                json,
                "needs",
                product.terms().eligibility().map(Eligibility::id).stream().toList());
        json.writeArrayFieldStart("prices");
    }

    private void about(JsonGenerator json, String field, Product product, String code) throws IOException {
        var sentence = ProductWords.about(catalogue, product, code);
        if (sentence.isPresent()) {
            json.writeStringField(field, sentence.get());
        }
    }

    private static void price(JsonGenerator json, Rider rider, Yen price) throws IOException {
        json.writeStartObject();
        json.writeStringField("rider", rider.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("yen", price.amount());
        json.writeEndObject();
    }

    private void endProduct(JsonGenerator json, Product product, List<String> unconfirmed) throws IOException {
        json.writeEndArray();
        json.writeBooleanField("practiceOnly", !unconfirmed.isEmpty());
        strings(json, "why", unconfirmed);
        strings(
                json,
                "coupons",
                product.terms().coupons().stream()
                        .map(coupon -> coupon.label().in(language.code()))
                        .toList());
        json.writeBooleanField("payOnBoard", product.terms().payOnBoard());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /// What people call a product.
    public static String name(Product product, Language language) {
        return product.label().in(language.code());
    }
}
