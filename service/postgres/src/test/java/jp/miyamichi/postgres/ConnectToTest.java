package jp.miyamichi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectToTest {

    @Test
    void anAddressIsReadWhole() {
        assertThat(ConnectTo.parse("postgresql://me:p%40ss+1@db.example:6000/city"))
                .isEqualTo(new ConnectTo("db.example", 6000, "city", "me", "p@ss+1"));
    }

    @Test
    void theUsualPortMayBeLeftOut() {
        assertThat(ConnectTo.parse("postgresql://me@localhost/city").port()).isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "mysql://me:secret@x/city",
                "postgresql://me:secret@x",
                "postgresql://x/city",
                "postgresql://me:se cret@x/y"
            })
    void anIncompleteAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectTo.parse(url))
                .withMessage("must be of the form postgresql://user:password@host:5432/database");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(ConnectTo.parse("postgresql://me:secret@localhost/city"))
                .hasToString("postgresql://me@localhost:5432/city");
    }
}
