package jp.miyamichi.service.broadcast.rules;

/// A rule, under the number that MobilityData's validator gives it. Those with `E` keep a message from being
/// sent; those with `W` are shown on the conformance page.
public enum Rule {
    E001("a time is not in POSIX seconds"),
    E002("stop times are not in the order of the trip"),
    E003("the timetable has no such trip"),
    E004("the timetable has no such route"),
    E006("a trip known by headway lacks its trip_id, start_time or start_date"),
    E009("a trip that visits a stop twice needs stop_sequence"),
    E010("a trip of the timetable calls where vehicles do not stop"),
    E011("the timetable has no such stop"),
    E012("a time is later than the header's"),
    E013("a trip known by headway is UNSCHEDULED or says nothing"),
    E015("vehicles do not stop there"),
    E016("an ADDED trip is in the timetable"),
    E017("the content changed, the header's time did not"),
    E018("the header's time went back"),
    E019("start_time is not a multiple of the headway"),
    E020("start_time is not H:MM:SS"),
    E021("start_date is not YYYYMMDD"),
    E022("times along the trip do not increase"),
    E023("start_time is not the timetable's"),
    E024("direction_id is not the timetable's"),
    E025("it departs before it arrives"),
    E026("the position is nowhere on the earth"),
    E027("the bearing is not 0 to 360 degrees"),
    E028("the vehicle is outside the area of the timetable"),
    E029("the vehicle is far from the way of its trip"),
    E030("the alert's trip is of another route"),
    E031("the alert names two routes for one thing"),
    E032("the alert is about nothing"),
    E033("a subject of the alert names nothing"),
    E034("the timetable has no such agency"),
    E035("the trip is of another route"),
    E036("two stop times in a row have one stop_sequence"),
    E037("two stop times in a row have one stop_id"),
    E038("gtfs_realtime_version is neither 1.0 nor 2.0"),
    E039("a whole data set deletes an entity"),
    E040("a stop time names neither stop_id nor stop_sequence"),
    E041("a trip that runs has no stop times"),
    E042("NO_DATA comes with a time"),
    E043("a stop time has no time"),
    E044("an arrival or departure has neither time nor delay"),
    E045("stop_id and stop_sequence do not belong together"),
    E046("a delay stands without a time in the timetable"),
    E047("the two feeds pair a vehicle and a trip differently"),
    E048("the header has no timestamp"),
    E049("the header has no incrementality"),
    E050("a time is in the future"),
    E051("the timetable's trip has no such stop_sequence"),
    E052("two vehicles have one id"),
    W001("an entity has no timestamp"),
    W002("a vehicle has no id"),
    W003("an id is in one feed and not in the other"),
    W004("the vehicle is faster than vehicles are"),
    W005("a trip known by headway does not name its vehicle"),
    W006("a trip has no trip_id"),
    W007("more than 35 seconds since the message before"),
    W008("the header is older than 65 seconds"),
    W009("schedule_relationship is not told");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /// What is wrong where the rule is broken.
    public String title() {
        return title;
    }

    /// Whether it is told and does no harm.
    public boolean isWarning() {
        return name().startsWith("W");
    }
}
