package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.Test;

class RegionActivationsTest {

    private static final RegionActivation FIRST = activation("aaa", "2026-04-01T00:00:00Z");
    private static final RegionActivation SECOND = activation("bbb", "2026-04-02T00:00:00Z");

    private static RegionActivation activation(String contentHash, String at) {
        return new RegionActivation(
                contentHash, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), "node", Instant.parse(at));
    }

    @Test
    void whatIsAddedTwiceIsThereOnce() {
        try (var database = TestServer.database("service")) {
            var activations = new RegionActivations(database);
            activations.add(FIRST);
            activations.add(FIRST);
            activations.add(SECOND);
            assertThat(activations.all()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        try (var database = TestServer.database("service")) {
            new RegionActivations(database).add(FIRST);
            for (var change : new String[] {
                "DELETE FROM service.region_activation",
                "UPDATE service.region_activation SET node = 'x'",
                "TRUNCATE service.region_activation"
            }) {
                assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(change)))
                        .hasMessageContaining("rows of region_activation are only ever added");
            }
        }
    }
}
