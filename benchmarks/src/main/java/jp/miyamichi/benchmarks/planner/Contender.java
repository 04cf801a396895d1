package jp.miyamichi.benchmarks.planner;

import java.net.http.HttpRequest;
import java.util.List;

/// A server that plans: how to ask it and how to read what it says.
interface Contender extends AutoCloseable {

    String name();

    ServerProcess process();

    HttpRequest ask(Wish wish);

    List<Way> read(String answer);

    /// Whether the server knows no street near one of the ends, so that there is nothing to measure.
    boolean isOffTheMap(String answer);

    @Override
    default void close() {
        process().close();
    }
}
