package jp.miyamichi.planner.util.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
public class LibrariesLeak {
    Class<?> vertx = io.vertx.core.Vertx.class;
    Class<?> hazelcast = com.hazelcast.core.HazelcastInstance.class;
    Class<?> otp = org.opentripplanner.street.model.StreetMode.class;
    Class<?> sql = java.sql.Connection.class;
}
