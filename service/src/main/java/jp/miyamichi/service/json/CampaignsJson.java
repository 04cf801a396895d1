package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.coupon.Campaign;

/// Coupons that operators give away.
public record CampaignsJson(List<Campaign.Standing> campaigns, Language language) implements JsonBytes.Document {

    public CampaignsJson {
        campaigns = List.copyOf(campaigns);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("campaigns");
        for (var standing : campaigns) {
            write(json, standing);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Campaign.Standing standing) throws IOException {
        var campaign = standing.campaign();
        json.writeStartObject();
        json.writeStringField("campaign", campaign.id());
        json.writeStringField("name", campaign.label().in(language.code()));
        json.writeNumberField("worthYen", campaign.worth().amount());
        json.writeStringField("operator", campaign.operator());
        if (campaign.place().isPresent()) {
            json.writeStringField("place", campaign.place().get());
        }
        json.writeStringField("firstDay", campaign.firstDay().toString());
        json.writeStringField("lastDay", campaign.lastDay().toString());
        json.writeNumberField("left", standing.left());
        json.writeEndObject();
    }
}
