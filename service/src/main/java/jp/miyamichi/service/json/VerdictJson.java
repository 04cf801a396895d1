package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import jp.miyamichi.service.wording.CheckWords;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// What a check came to, with the sentence for the one who checks.
public record VerdictJson(Verdict verdict, Catalogue catalogue, Language language, ZoneId zone)
        implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (verdict) {
            case Verdict.Valid valid -> {
                head(json, "VALID", "VALID");
                claims(json, valid.claims());
            }
            case Verdict.ShowNext next -> {
                head(json, "ASK", "SHOW_NEXT");
                claims(json, next.claims());
            }
            case Verdict.Refused refused -> {
                head(json, "REFUSED", refused.reason().name());
                if (refused.claims().isPresent()) {
                    claims(json, refused.claims().get());
                }
            }
        }
        json.writeEndObject();
    }

    private void head(JsonGenerator json, String word, String reason) throws IOException {
        json.writeStringField("verdict", word);
        json.writeStringField("reason", reason);
        json.writeStringField("message", CheckWords.of(reason, language));
    }

    private void claims(JsonGenerator json, TokenClaims claims) throws IOException {
        json.writeStringField(
                "product",
                catalogue
                        .find(claims.product())
                        .map(product -> ShelfJson.name(product, language))
                        .orElse(claims.product()));
        json.writeNumberField("persons", claims.terms().persons());
        TimeJson.write(json, "validUntil", claims.terms().validity().until().atZone(zone));
    }
}
