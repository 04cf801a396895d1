package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.busyhours.BusyHours;
import jp.miyamichi.service.busyhours.BusyHoursPage;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.json.SightsJson;
import jp.miyamichi.service.plainpage.Tongue;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.ticketing.crowding.Crowding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /busy-hours`: the figures of `hourlyFlow` for who reads without script. What is left out there is left
/// out here: both are given the same tables.
final class BusyHoursRoute implements Answer {

    private static final Logger LOG = LoggerFactory.getLogger(BusyHoursRoute.class);

    private final SightsKnown known;
    private final PublicFlow flow;
    private final Optional<HelpLine> help;

    BusyHoursRoute(SightsKnown known, PublicFlow flow, Optional<HelpLine> help) {
        this.known = known;
        this.flow = flow;
        this.help = help;
    }

    @Override
    public Reply to(Query query) {
        var tongue = query.find("lang")
                .flatMap(Tongue::of)
                .orElseGet(() -> Tongue.asked(query.header("Accept-Language").orElse("")));
        var month = month(query.find("month").map(YearMonth::parse));
        var page = new BusyHoursPage(new BusyHours(month, full(), known.now()), tongue, help).html();
        var status = switch (month) {
            case BusyHours.Counted _ -> 200;
            case BusyHours.NotShown _ -> 404;
            case BusyHours.Lost _ -> 503;
        };
        var headers =
                Map.of("Cache-Control", status == 200 ? "public, max-age=60" : "no-store", "Vary", "Accept-Language");
        return new Reply(status, "text/html; charset=utf-8", Buffer.buffer(page), headers);
    }

    private BusyHours.Month month(Optional<YearMonth> asked) {
        try {
            var months = flow.months();
            return flow.of(asked.orElse(months.getFirst()))
                    .<BusyHours.Month>map(
                            shown -> new BusyHours.Counted(shown, months, known.placesCounted(), flow.isMadeUp()))
                    .orElseGet(() -> new BusyHours.NotShown(months));
        } catch (RuntimeException lost) {
            LOG.debug("no hourly flow for a page cause={}", lost.toString());
            return new BusyHours.Lost();
        }
    }

    private Optional<List<BusyHours.FullPlace>> full() {
        var zone = known.now().getZone();
        return known.said()
                .map(SightsJson.Said::crowding)
                .map(said -> known.sights().stream()
                        .flatMap(sight -> said.stream()
                                .filter(crowding -> crowding.place().equals(sight.id()))
                                .map((Crowding crowding) -> new BusyHours.FullPlace(
                                        sight.names(),
                                        crowding.level(),
                                        crowding.postedAt().atZone(zone))))
                        .toList());
    }
}
