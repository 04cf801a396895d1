package jp.miyamichi.service.cluster;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Riders who each want one ride: they ask any node for an offer, book it, and repeat what was not answered.
final class StormRiders {

    private static final int TRIES_MAX = 20;

    private final int wishes;
    private final int first;
    private final List<NodeProcess> nodes;
    private final Map<Integer, Waiting> waiting = new TreeMap<>();
    private final Set<Integer> booked = new HashSet<>();
    private final Set<Integer> unserved = new HashSet<>();
    private Optional<Integer> avoided = Optional.empty();
    private int next;
    private int repeated;

    /// @param offer to be booked; empty while there is none
    /// @param tries so many offers were gone
    /// @param repeated so often they asked again, each time another node
    private record Waiting(Optional<String> offer, int tries, int repeated, long saidAt) {

        Waiting now() {
            return new Waiting(offer, tries, repeated, System.nanoTime());
        }

        Waiting again() {
            return new Waiting(offer, tries, repeated + 1, saidAt);
        }

        /// A new offer is booked by a new command; the same offer again by the same.
        UUID command(int number) {
            return new UUID(number + 1L, tries);
        }
    }

    StormRiders(int wishes, List<NodeProcess> nodes) {
        this(wishes, nodes, 0);
    }

    /// @param first their numbers begin with this one
    StormRiders(int wishes, List<NodeProcess> nodes, int first) {
        this.wishes = wishes;
        this.nodes = nodes;
        this.first = first;
        this.next = first;
    }

    boolean areDone() {
        return booked.size() + unserved.size() == wishes;
    }

    /// How often somebody had to ask again.
    int repeated() {
        return repeated;
    }

    Set<Integer> booked() {
        return booked;
    }

    /// Nobody asks this node any more.
    void avoid(int node) {
        avoided = Optional.of(node);
    }

    /// Lets so many riders wait at a time, and those who have waited too long repeat themselves.
    void askOnce(int atOnce, Duration patience) {
        while (waiting.size() < atOnce && next < first + wishes) {
            tell(next++, new Waiting(Optional.empty(), 0, 0, 0));
        }
        var due = System.nanoTime() - patience.toNanos();
        for (var entry : List.copyOf(waiting.entrySet())) {
            if (entry.getValue().saidAt < due) {
                repeated++;
                tell(entry.getKey(), entry.getValue().again());
            }
        }
    }

    private void tell(int number, Waiting rider) {
        waiting.put(number, rider.now());
        int node = (number + rider.repeated) % nodes.size();
        var asked = nodes.get(avoided.isPresent() && avoided.get() == node ? (node + 1) % nodes.size() : node);
        asked.tell(rider.offer
                .map(offer -> "BOOK " + number + " " + rider.command(number) + " " + offer)
                .orElse("ASK " + number));
    }

    void hear(NodeProcess.Said said) {
        if (said.words().size() < 2 || said.what().equals("MEMBERS") || !waiting.containsKey(said.number())) {
            return;
        }
        var number = said.number();
        var rider = waiting.get(number);
        switch (said.what()) {
            case "OFFER" -> {
                if (rider.offer.isEmpty()) {
                    tell(number, new Waiting(Optional.of(said.id()), rider.tries, rider.repeated, 0));
                }
            }
            case "BOOKED" -> {
                if (said.id().equals(rider.command(number).toString())) {
                    end(number, booked);
                }
            }
            case "NONE" -> end(number, unserved);
            case "GONE" -> {
                if (said.id().equals(rider.command(number).toString()) && rider.tries < TRIES_MAX) {
                    tell(number, new Waiting(Optional.empty(), rider.tries + 1, rider.repeated, 0));
                }
            }
            default -> waiting.put(number, rider.now());
        }
    }

    private void end(int number, Set<Integer> as) {
        waiting.remove(number);
        as.add(number);
    }

    @Override
    public String toString() {
        return booked.size() + " booked, " + unserved.size() + " without an offer, " + repeated + " repeated";
    }
}
