package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.ticketing.Yen;

/// Facts of use that a test writes down, each with its moment.
final class Facts implements UseFacts {

    private final Map<Instant, List<SoldTicket>> tickets = new HashMap<>();
    private final Map<String, Integer> rides = new HashMap<>();
    private final Map<String, Yen> fares = new HashMap<>();

    void ended(Instant at, SoldTicket... sold) {
        tickets.computeIfAbsent(at, _ -> new ArrayList<>()).addAll(List.of(sold));
    }

    void forget(Instant at) {
        tickets.remove(at);
    }

    void rode(String operator, int count, long yenOnBoard) {
        rides.put(operator, count);
        fares.put(operator, Yen.of(yenOnBoard));
    }

    @Override
    public List<SoldTicket> ended(Instant from, Instant until) {
        return tickets.entrySet().stream()
                .filter(ended ->
                        !ended.getKey().isBefore(from) && ended.getKey().isBefore(until))
                .flatMap(ended -> ended.getValue().stream())
                .toList();
    }

    @Override
    public Map<String, Integer> rides(Instant from, Instant until) {
        return rides;
    }

    @Override
    public Map<String, Yen> faresOnBoard(Instant from, Instant until) {
        return fares;
    }
}
