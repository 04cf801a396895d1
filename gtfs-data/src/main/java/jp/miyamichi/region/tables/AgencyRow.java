package jp.miyamichi.region.tables;

import java.net.URI;
import jp.miyamichi.region.Names;

/// Who runs the services of a feed.
public record AgencyRow(String id, Names names, URI url, Fact fact) {

    static AgencyRow of(Row row) {
        var url = URI.create(row.text("url"));
        if (url.getScheme() == null || url.getHost() == null) {
            throw row.problem("url", "is not a web address; write it with https://");
        }
        return new AgencyRow(row.text("agency_id"), row.names(), url, row.fact());
    }
}
