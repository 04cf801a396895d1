package jp.miyamichi.ticketing.settlement;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.RuleYaml;

/// What the city pays for the on-demand rides of a district: their cost less the fares, up to a limit.
///
/// @param operators whose rides these are, as in the ledger's accounts
/// @param costPerRide what a ride costs its operator
/// @param subsidyPerRideMax what the city gives for a ride at most
/// @param fact its assumption marks both figures as estimates, by which nothing is booked
public record SubsidyRule(
        String district, Label label, Set<String> operators, Yen costPerRide, Yen subsidyPerRideMax, Fact fact) {

    public SubsidyRule {
        if (!district.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("district must be 1..40 of a-z, 0-9 and -, not '" + district + "'");
        }
        operators = Set.copyOf(operators);
        if (operators.isEmpty()) {
            throw new IllegalArgumentException("operators: name at least one for " + district);
        }
    }

    /// The rules of a region, from its file `subsidies.yaml`.
    public static List<SubsidyRule> read(RuleFolder folder) {
        return RuleYaml.read(folder, "subsidies.yaml", new TypeReference<List<SubsidyRule>>() {});
    }

    public boolean isEstimated() {
        return fact.assumption();
    }
}
