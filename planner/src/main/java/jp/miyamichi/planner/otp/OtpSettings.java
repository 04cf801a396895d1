package jp.miyamichi.planner.otp;

import org.opentripplanner.standalone.config.ConfigModel;
import org.opentripplanner.standalone.config.DebugUiConfig;
import org.opentripplanner.standalone.config.OtpConfigLoader;

/// The one OpenTripPlanner configuration of this JVM. Its feature switches are static state there, so two different
/// configurations cannot live side by side.
final class OtpSettings {

    /// Flex and Fares v2 must be on when the graph is built *and* when it runs.
    static final String FEATURES = """
            {"otpFeatures": {"FlexRouting": true, "FaresV2": true}}
            """;

    /// For a region without a `build-config.json` of its own. The period is fixed, so that the same content makes
    /// the same graph on any day; transfers on foot between stops take 20 minutes at most.
    static final String BUILD = """
            {
              "transitServiceStart": "2020-01-01",
              "transitServiceEnd": "2036-01-01",
              "maxTransferDuration": "20m"
            }
            """;

    /// Each search is limited: access and egress by time and number of stops (each stop reached costs Raptor time),
    /// flex rides and their walks by time, one street search by a deadline. A request may lower the walking limits,
    /// and may raise them to an hour.
    static final String ROUTER = """
            {
              "routingDefaults": {
                "numItineraries": 200,
                "walk": {"speed": 1.33},
                "accessEgress": {"maxDuration": "20m", "maxStopCount": 100},
                "maxDirectStreetDuration": "60m",
                "streetRoutingTimeout": "5s"
              },
              "flex": {
                "maxFlexTripDuration": "60m",
                "maxAccessWalkDuration": "10m",
                "maxEgressWalkDuration": "10m",
                "maxTransferDuration": "5m"
              },
              "transit": {"maxSearchWindow": "24h"},
              "timetableUpdates": {"purgeExpiredData": false}
            }
            """;

    private OtpSettings() {}

    /// Must come before a graph is read: with flex off, OpenTripPlanner leaves its flex trips aside then.
    static void switchFeaturesOn() {
        ConfigModel.initializeOtpFeatures(OtpConfigLoader.fromString(FEATURES).loadOtpConfig());
    }

    static ConfigModel forServing() {
        return new ConfigModel(
                OtpConfigLoader.fromString(FEATURES).loadOtpConfig(),
                OtpConfigLoader.fromString("{}").loadBuildConfig(),
                OtpConfigLoader.fromString(ROUTER).loadRouterConfig(),
                DebugUiConfig.DEFAULT);
    }
}
