package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.ticketing.coupon.Coupon;

/// Somebody's coupons.
public record CouponsJson(List<Line> coupons) implements JsonBytes.Document {

    public record Line(Coupon coupon, String name) {}

    public CouponsJson {
        coupons = List.copyOf(coupons);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("coupons");
        for (var line : coupons) {
            json.writeStartObject();
            json.writeStringField("coupon", line.coupon().id().toString());
            json.writeStringField("kind", line.coupon().kind());
            json.writeStringField("name", line.name());
            json.writeStringField("state", line.coupon().state().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
