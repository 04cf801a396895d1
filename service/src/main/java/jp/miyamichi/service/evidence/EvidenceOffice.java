package jp.miyamichi.service.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.RideEvidence;
import jp.miyamichi.ticketing.evidence.ReferenceCount;
import jp.miyamichi.ticketing.evidence.UsageFigures;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.settlement.CsvTable;

/// The figures of a month for the city, each from what happened and from nothing else.
///
/// @param places where visitors are counted: the areas of gates, not of vehicles, each with its place of the region
public record EvidenceOffice(
        RideEvidence rides,
        UsageFigures usage,
        List<ReferenceCount> references,
        Supplier<Districts> districts,
        Map<String, String> places,
        ServiceDays days) {

    public EvidenceOffice {
        references = List.copyOf(references);
        places = Map.copyOf(places);
    }

    /// Rides of each on-demand service.
    public Figures rides(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var service : rides.services(month.atDay(1), month.atEndOfMonth())) {
            rows.add(List.of(
                    month,
                    service.service(),
                    service.rides(),
                    service.persons(),
                    service.cancelled(),
                    service.noShows()));
        }
        return plain(
                "rides",
                "地域内交通の運行実績",
                "件・人",
                table(rows, "month", "service", "rides", "persons", "cancelled", "no_shows"),
                List.of());
    }

    /// What became of the promised times. `kept_percent` is of those kept or broken.
    public Figures promises(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var service : rides.services(month.atDay(1), month.atEndOfMonth())) {
            var promises = service.promises();
            rows.add(List.of(
                    month,
                    service.service(),
                    promises.given(),
                    promises.kept(),
                    promises.broken(),
                    promises.suspended(),
                    promises.released(),
                    promises.noShows(),
                    promises.open(),
                    percent(promises.keptRate())));
        }
        return plain(
                "promises",
                "お約束の時間",
                "件",
                table(
                        rows,
                        "month",
                        "service",
                        "given",
                        "kept",
                        "broken",
                        "suspended",
                        "released",
                        "no_shows",
                        "open",
                        "kept_percent"),
                List.of("kept_percent: 守った数 ÷（守った数＋守れなかった数）"));
    }

    /// Rides that were asked for and could not be offered.
    public Figures unmet(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var unmet : rides.unmet(month.atDay(1), month.atEndOfMonth())) {
            rows.add(List.of(month, unmet.service(), unmet.reason(), unmet.requests(), unmet.seats()));
        }
        return plain(
                "unmet",
                "応えられなかった乗車依頼",
                "件・席",
                table(rows, "month", "service", "reason", "requests", "seats"),
                List.of("同じ人が何度か尋ねたときは、その回数だけ数える"));
    }

    public Figures products(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var product : usage.products(start(month), start(month.plusMonths(1)))) {
            rows.add(List.of(
                    month,
                    product.product(),
                    product.sold(),
                    product.persons(),
                    product.refunded(),
                    product.revenue().amount(),
                    product.rides()));
        }
        return plain(
                "products",
                "商品ごとの販売と利用",
                "枚・人・円",
                table(rows, "month", "product", "sold", "persons", "refunded", "revenue_yen", "rides"),
                List.of());
    }

    /// Use by area and operator: of vehicles and of gates.
    public Figures modes(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var area : usage.areas(start(month), start(month.plusMonths(1)))) {
            rows.add(List.of(month, AreaMode.of(area.area()), area.area(), area.operator(), area.rides()));
        }
        for (var service : rides.services(month.atDay(1), month.atEndOfMonth())) {
            rows.add(List.of(month, AreaMode.ON_DEMAND, "booked", service.service(), service.persons()));
        }
        return plain(
                "modes",
                "移動手段ごとの利用",
                "人",
                table(rows, "month", "mode", "area", "operator", "persons"),
                List.of("area=booked は配車された乗車、ほかは券の検札。両方に数えられる乗車がある"));
    }

    /// Boardings whose ticket was paid beforehand.
    public Figures cashBoardings(YearMonth month) {
        var rows = new ArrayList<List<Object>>();
        for (var area : usage.areas(start(month), start(month.plusMonths(1)))) {
            if (!places.containsKey(area.area())) {
                rows.add(List.of(month, area.area(), area.operator(), area.rides(), area.paidBefore()));
            }
        }
        return plain(
                "cash-boardings",
                "乗車時の現金払いを避けた乗車（上限）",
                "人",
                table(rows, "month", "area", "operator", "rides", "paid_before"),
                List.of("券がなければICカードで払った人もいるため、paid_before は避けられた現金払いの上限"));
    }

    /// From where to where people rode, by district and half of the day, of rides with ten people behind them.
    public Figures originsAndDestinations(YearMonth month) {
        var where = districts.get();
        return new PeopleCount(days)
                .originsAndDestinations(month, rides.trips(month.atDay(1), month.atEndOfMonth()), where::of);
    }

    /// How many came to each place by the hour.
    public Figures visitorFlow(YearMonth month) {
        return new PeopleCount(days).visitorFlow(month, visits(month, places::containsKey));
    }

    /// How many came to each place, by the hour.
    HourTable visitorsByHour(YearMonth month) {
        return new PeopleCount(days).byHour(visits(month, places::containsKey), UsageFigures.Visit::area);
    }

    /// How many rode on tickets of this service, by the hour and the kind of vehicle.
    HourTable ridersByHour(YearMonth month) {
        return new PeopleCount(days)
                .byHour(
                        visits(month, area -> AreaMode.of(area).isVehicle()),
                        visit -> AreaMode.of(visit.area()).toString());
    }

    private List<UsageFigures.Visit> visits(YearMonth month, Predicate<String> area) {
        return usage.visits(start(month), start(month.plusMonths(1))).stream()
                .filter(visit -> area.test(visit.area()))
                .toList();
    }

    /// Counts of earlier surveys, with the labels of their source.
    public Figures referenceCounts() {
        var rows = new ArrayList<List<Object>>();
        for (var count : references) {
            rows.add(List.of(
                    count.survey(),
                    count.from(),
                    count.until(),
                    count.label(),
                    count.count(),
                    count.remark(),
                    count.source()));
        }
        return plain(
                "references",
                "過去の実証実験の記録（参考）",
                "回",
                table(rows, "survey", "from", "until", "label", "count", "remark", "source"),
                List.of("区分名は原資料で要確認"));
    }

    private static Figures plain(String name, String title, String unit, CsvTable table, List<String> remarks) {
        return new Figures(name, title, Figures.Chart.BARS, unit, table, OptionalDouble.empty(), remarks);
    }

    private static CsvTable table(List<List<Object>> rows, String... columns) {
        return new CsvTable(List.of(columns), rows);
    }

    private static Object percent(OptionalDouble rate) {
        return rate.isEmpty() ? "" : Math.round(rate.getAsDouble() * 1_000) / 10.0;
    }

    private Instant start(YearMonth month) {
        LocalDate first = month.atDay(1);
        return first.atTime(days.serviceDayStartsAt()).atZone(days.timeZone()).toInstant();
    }
}
