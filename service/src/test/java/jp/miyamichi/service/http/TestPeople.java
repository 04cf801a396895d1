package jp.miyamichi.service.http;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.mail.Letter;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.RegionFacts;
import jp.miyamichi.service.people.Vault;
import jp.miyamichi.service.postgres.PeopleOpening;
import jp.miyamichi.service.riding.Travellers;

/// The people of a test, by the clock of its doors, and the letters they were written. They live in the districts of
/// Utsunomiya.
final class TestPeople implements MailSender, RegionFacts {

    private static final Pattern CODE = Pattern.compile("code is ([0-9]{6})");

    private final Deque<Letter> letters = new ArrayDeque<>();
    private final People people;
    private final Travellers travellers;
    private final TestAccess doors;
    Sent became = Sent.TAKEN;

    TestPeople(Database database, TestAccess doors) {
        this.doors = doors;
        var random = new SecureRandom();
        var vault = new Vault(new byte[32], random);
        var opening = new PeopleOpening(database, vault, doors.access, doors.clock(), random);
        this.people = opening.open(this, this);
        this.travellers = opening.travellers();
    }

    PeopleRoutes routes() {
        return new PeopleRoutes(people, doors.routes().address());
    }

    Travellers travellers() {
        return travellers;
    }

    People people() {
        return people;
    }

    @Override
    public synchronized Sent send(Letter letter) {
        letters.push(letter);
        return became;
    }

    @Override
    public boolean isPractice() {
        return false;
    }

    synchronized int letters() {
        return letters.size();
    }

    /// The digits of the latest letter.
    synchronized String digits() {
        var found = CODE.matcher(letters.getFirst().text());
        if (!found.find()) {
            throw new IllegalStateException("the latest letter has no code");
        }
        return found.group(1);
    }

    @Override
    public Set<String> districts() {
        return Set.of("kawachi", "itado");
    }

    @Override
    public List<RideService> services() {
        var real = RideServices.of(
                "utsunomiya", List.of(service("sagiso", "kawachi"), service("itado", "itado")), List.of());
        return List.of(real.getFirst(), real.getLast(), Village.services().get(1));
    }

    private static OnDemandService service(String id, String district) {
        var zone = List.of(
                new LatLon(36.6, 139.9), new LatLon(36.7, 139.9), new LatLon(36.7, 140.0), new LatLon(36.6, 139.9));
        return new OnDemandService(
                id,
                new Names(id, "", ""),
                "ondemand",
                id,
                Optional.of(district),
                "registered",
                zone,
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "test");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Tokyo");
    }
}
