package jp.miyamichi.service.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
class WorldOutside {
    Object environment = System.getenv("HOME");
    java.time.Instant now = java.time.Instant.now();
    java.util.Random dice = new java.util.Random();
    Class<?> inner = jp.miyamichi.planner.util.planted.LibrariesLeak.class;
}
