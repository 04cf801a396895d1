package jp.miyamichi.service.demo;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.miyamichi.service.planning.PlannerOpener;

/// The day from the first registration to the settled month.
public final class DemoDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DemoDay() {}

    /// The first working day after `today`.
    public static LocalDate after(LocalDate today, Predicate<LocalDate> isHoliday) {
        return today.plusDays(1)
                .datesUntil(today.plusMonths(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday.test(day))
                .findFirst()
                .orElseThrow();
    }

    /// Plays the day, and tells it line by line.
    ///
    /// @param planners by the clock they plan on
    /// @throws DemoFailed when the service does not do what the day needs
    public static void play(
            LocalDate day,
            Map<String, String> environment,
            Function<InstantSource, PlannerOpener> planners,
            PrintStream out) {
        var clock = new DemoClock(day.atTime(7, 30).atZone(ZONE).toInstant());
        try (var house = DemoHouse.open(environment, planners.apply(clock), clock)) {
            var story = new Story(out, clock, ZONE);
            play(new Stage(house.url(), day, ZONE, clock, story));
            out.println();
            out.println("the day of " + day + " is over: everything went as it should");
        }
    }

    private static void play(Stage stage) {
        var story = stage.story();
        story.heading("before the first ride");
        var administrator = stage.staff("office", "administrator");
        var tablet = FieldDevice.enrolled("tablet", stage.service(), administrator, "driver", "vehicle", "sagiso");
        var car = FieldDevice.enrolled("tablet", stage.service(), administrator, "driver", "vehicle", "seinan");
        var bus = FieldDevice.enrolled("bus reader", stage.service(), administrator, "driver", "vehicle", "kantobus");
        var handheld =
                FieldDevice.enrolled("handheld", stage.service(), administrator, "inspector", "inspector", "kantobus");
        story.tell(
                "office",
                "enrols a driver's tablet, a bus's reader and an inspector's handheld, each with its own key");

        var hanako = new HospitalRide(stage);
        hanako.registers();
        var taro = new LateTram(stage);
        taro.registers();
        story.heading("a resident of 80 rides to the community centre and home");
        stage.until("08:10");
        hanako.callsTheDesk();
        hanako.booksHerWayHome();

        story.heading("a tourist sees Oya");
        stage.until("09:20");
        var visitor = new OyaPass(stage);
        visitor.isBought();
        stage.until("09:40");
        visitor.isUsedInTheBus(bus, "kantobus");

        story.heading("the ride is carried out");
        hanako.isDrivenThere(tablet);
        story.heading("an inspector without a network");
        stage.until("11:05");
        visitor.isInspectedWithoutNetwork(handheld, "kantobus");
        story.heading("the ride home");
        hanako.isDrivenHomeWithoutNetwork(tablet);

        story.heading("a tram runs late, and the car waits for it");
        stage.until("13:30");
        taro.booksTheWholeWay();
        stage.until("14:26");
        taro.isLateBy(12);
        taro.isDrivenHome(car);

        story.heading("the evening");
        stage.until("19:00");
        hanako.countsTheTill(tablet);
        var evening = new Evening(stage);
        evening.isPublished();
        evening.balances(visitor.paidYen() + HospitalRide.takingsYen() + LateTram.FARE_YEN);
        evening.settles();
    }
}
