package jp.miyamichi.service.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import jp.miyamichi.service.access.PersonId;

/// The open pages of this node, and what is still to be shown in each.
public final class NoticeStreams {

    /// Older notices are in the list and not news any more.
    public static final Duration NEWS = Duration.ofHours(12);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// Open at a time.
    public static final int STREAMS_MAX = 2_000;

    public static final int STREAMS_PER_PERSON_MAX = 5;
    private static final int NOTICES_MAX = 500;

    private final Notices notices;
    private final InstantSource clock;
    private final List<Open> open = new CopyOnWriteArrayList<>();

    public NoticeStreams(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// A page that listens. Both answer false once nobody does, or where it cannot keep up: it will ask again, and name
    /// what it had last.
    public interface Page {

        boolean show(Notices.Kept kept);

        boolean beat();

        void end();
    }

    private static final class Open {
        final PersonId person;
        final Page page;
        final long after;
        /// An id may be committed after a higher one, so what was shown is remembered one by one.
        final Set<Long> shown = new HashSet<>();

        Instant heardAt;

        Open(PersonId person, Page page, long after, Instant heardAt) {
            this.person = person;
            this.page = page;
            this.after = after;
            this.heardAt = heardAt;
        }
    }

    /// @param after the id of the last notice the page has shown; 0 for none
    /// @return false where too many are open
    public boolean open(PersonId person, Page page, long after) {
        var mine = open.stream().filter(each -> each.person.equals(person)).count();
        if (mine >= STREAMS_PER_PERSON_MAX || open.size() >= STREAMS_MAX) {
            return false;
        }
        open.add(new Open(person, page, after, clock.instant()));
        return true;
    }

    public void close(Page page) {
        open.removeIf(each -> each.page.equals(page));
    }

    public int count() {
        return open.size();
    }

    /// Shows what is new. Called about once a second by one thread.
    public void look() {
        if (open.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var persons = open.stream().map(each -> each.person).collect(Collectors.toSet());
        var news = notices.unseen(persons, now.minus(NEWS), NOTICES_MAX);
        for (var each : List.copyOf(open)) {
            if (!tell(each, news, now)) {
                open.remove(each);
                each.page.end();
            }
        }
    }

    private static boolean tell(Open page, List<Notices.Kept> news, Instant now) {
        for (var kept : news) {
            if (kept.notice().person().equals(page.person) && kept.id() > page.after && page.shown.add(kept.id())) {
                page.heardAt = now;
                if (!page.page.show(kept)) {
                    return false;
                }
            }
        }
        if (page.heardAt.plus(HEARTBEAT).isAfter(now)) {
            return true;
        }
        page.heardAt = now;
        return page.page.beat();
    }

    /// Ends all, so that their pages ask another node.
    public void closeAll() {
        open.forEach(each -> each.page.end());
        open.clear();
    }
}
