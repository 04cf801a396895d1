package jp.miyamichi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.wording.HelpLine;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void nothingNeedsToBeSet() {
        var settings = Settings.from(Map.of());
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.folders().data()).isEqualTo(Path.of("var"));
        assertThat(settings.cluster().members()).isEmpty();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.feedToken()).isEmpty();
    }

    @Test
    void whomToCallIsANumberOrNobody() {
        assertThat(Settings.from(Map.of()).help()).isEmpty();
        var known = Settings.from(Map.of("MIYAMICHI_HELP_PHONE", "028-000-0000", "MIYAMICHI_HELP_HOURS", "9:00-17:00"));
        assertThat(known.help()).contains(new HelpLine("028-000-0000", Optional.of("9:00-17:00")));
        assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_HELP_PHONE", "ask at the desk")))
                .hasMessageContaining("MIYAMICHI_HELP_PHONE must be a telephone number such as 028-000-0000");
    }

    @Test
    void whoPublishesIsNamedWholeOrNotAtAll() {
        assertThat(Settings.from(Map.of()).publisher()).isEmpty();
        var name = Map.of("MIYAMICHI_PUBLISHER_NAME", "宇都宮の発行者");
        assertThatThrownBy(() -> Settings.from(name)).hasMessageContaining("must be set all or none");
        var standIn = new java.util.HashMap<>(name);
        standIn.put("MIYAMICHI_PUBLISHER_URL", "https://example.org/");
        standIn.put("MIYAMICHI_PUBLISHER_EMAIL", "data@example.org");
        assertThatThrownBy(() -> Settings.from(standIn)).hasMessageContaining("must be real addresses");
        var named = new java.util.HashMap<>(name);
        named.put("MIYAMICHI_PUBLISHER_URL", "https://opendata.miyamichi.jp/");
        named.put("MIYAMICHI_PUBLISHER_EMAIL", "data@miyamichi.jp");
        assertThat(Settings.from(named).publisher().orElseThrow().name()).isEqualTo("宇都宮の発行者");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        assertThat(Settings.from(Map.of("MIYAMICHI_PORT", " ", "MIYAMICHI_FEED_TOKEN", "")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void aDemonstrationIsOnlyForThisMachineAndWithoutRealMoney() {
        assertThat(Settings.from(Map.of()).demo()).isFalse();
        assertThat(Settings.from(Map.of("MIYAMICHI_DEMO", "true")).demo()).isTrue();
        for (var other : Map.of("MIYAMICHI_HOST", "0.0.0.0", "MIYAMICHI_PUBLIC_URL", "https://miyamichi.example.jp")
                .entrySet()) {
            assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_DEMO", "true", other.getKey(), other.getValue())))
                    .hasMessageContaining("MIYAMICHI_DEMO lets anybody in as anybody");
        }
        assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_DEMO", "yes")))
                .hasMessageContaining("MIYAMICHI_DEMO must be true or false but is 'yes'");
    }

    @Test
    void aNodeAmongOtherMachinesNeedsAnAddressTheyCanReach() {
        var members =
                Map.of("MIYAMICHI_CLUSTER_PORT", "5701", "MIYAMICHI_CLUSTER_MEMBERS", "10.0.0.1:5701,10.0.0.2:5701");
        assertThatThrownBy(() -> Settings.from(members)).hasMessageContaining("they cannot reach 127.0.0.1");
        var reached = new java.util.HashMap<>(members);
        reached.put("MIYAMICHI_CLUSTER_HOST", "10.0.0.1");
        assertThat(Settings.from(reached).cluster().host()).isEqualTo("10.0.0.1");
    }

    @Test
    void theLogIsWrittenInOneOfTwoForms() {
        Settings.from(Map.of("MIYAMICHI_LOG", "json"));
        assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_LOG", "xml")))
                .hasMessageContaining("MIYAMICHI_LOG must be text or json but is 'xml'");
    }

    @Test
    void aNodeWithOthersGivesBalancersTimeToNoticeThatItStops() {
        assertThat(Settings.from(Map.of()).cluster().drain()).isZero();
        var members =
                Map.of("MIYAMICHI_CLUSTER_PORT", "5701", "MIYAMICHI_CLUSTER_MEMBERS", "127.0.0.1:5701,127.0.0.1:5702");
        assertThat(Settings.from(members).cluster().drain()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Settings.from(Map.of("MIYAMICHI_DRAIN_SECONDS", "30"))
                        .cluster()
                        .drain())
                .isEqualTo(Duration.ofSeconds(30));
        assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_DRAIN_SECONDS", "5m")))
                .hasMessageContaining("MIYAMICHI_DRAIN_SECONDS must be a whole number from 0 to 300 but is '5m'");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var environment = Map.of(
                "MIYAMICHI_PORT", "eighty",
                "MIYAMICHI_REQUESTS_MAX", "0",
                "MIYAMICHI_OSM", "/nowhere.osm.pbf",
                "MIYAMICHI_REGION", "/nowhere",
                "MIYAMICHI_DATABASE_URL", "mysql://me:secret@x/y",
                "MIYAMICHI_FEED_TOKEN", "short",
                "MIYAMICHI_CLUSTER_MEMBERS", "127.0.0.1:5701,elsewhere:5701");
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(Settings.WrongSettings.class)
                .hasMessageContaining("MIYAMICHI_PORT must be a whole number from 0 to 65535 but is 'eighty'")
                .hasMessageContaining("MIYAMICHI_REQUESTS_MAX must be a whole number from 1 to 100000 but is '0'")
                .hasMessageContaining("MIYAMICHI_OSM must be a file that can be read but is '/nowhere.osm.pbf'")
                .hasMessageContaining("MIYAMICHI_REGION must be a folder but is '/nowhere'")
                .hasMessageContaining("MIYAMICHI_DATABASE_URL must be of the form postgresql://")
                .hasMessageContaining("MIYAMICHI_FEED_TOKEN must have at least 12 characters")
                .hasMessageContaining("MIYAMICHI_CLUSTER_MEMBERS must be such as 192.168.1.10:5701")
                .hasMessageContaining("MIYAMICHI_CLUSTER_PORT must be this node's port")
                .hasMessageNotContaining("secret");
    }

    @Test
    void stripeNeedsBothKeysAndAnAddressToComeBackTo() {
        assertThatThrownBy(() -> Settings.from(Map.of("MIYAMICHI_STRIPE_KEY", "sk_test_abc")))
                .hasMessageContaining("MIYAMICHI_PUBLIC_URL must be set")
                .hasMessageContaining("whsec_")
                .hasMessageNotContaining("sk_test_abc");
        assertThat(Settings.from(Map.of(
                                "MIYAMICHI_STRIPE_KEY", "sk_test_abc",
                                "MIYAMICHI_STRIPE_WEBHOOK_SECRET", "whsec_abc",
                                "MIYAMICHI_PUBLIC_URL", "https://miyamichi.example.jp"))
                        .stripe())
                .isPresent();
    }

    @Test
    void aMailServerNeedsASenderAndAPasswordForItsUser() {
        assertThatThrownBy(() -> Settings.from(
                        Map.of("MIYAMICHI_SMTP_HOST", "mail.example.jp", "MIYAMICHI_SMTP_USER", "postman")))
                .hasMessageContaining("MIYAMICHI_SMTP_FROM")
                .hasMessageContaining("MIYAMICHI_SMTP_PASSWORD");
        var smtp = Settings.from(
                        Map.of("MIYAMICHI_SMTP_HOST", "mail.example.jp", "MIYAMICHI_SMTP_FROM", "noreply@example.jp"))
                .smtp()
                .orElseThrow();
        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.from().text()).isEqualTo("noreply@example.jp");
    }
}
