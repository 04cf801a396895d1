package jp.miyamichi.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeMailTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-04-01T03:00:00Z"));

    @TempDir
    private Path folder;

    private static Letter letter(int number) {
        return new Letter(new MailAddress("hanako@example.jp"), "Letter " + number, "Text " + number);
    }

    private List<Path> letters() throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theOperatorFindsTheLetterLabelledAsPracticeAndNobodyElseDoes() throws Exception {
        var mail = new PracticeMail(folder, NOON);
        assertThat(mail.isPractice()).isTrue();
        assertThat(mail.send(letter(1))).isEqualTo(MailSender.Sent.TAKEN);
        assertThat(letters()).hasSize(1);
        var file = letters().getFirst();
        assertThat(Files.readString(file)).startsWith("PRACTICE").contains("hanako@example.jp", "Letter 1", "Text 1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyTheLatestLettersAreKept() throws Exception {
        var mail = new PracticeMail(folder, NOON);
        for (var number = 0; number < PracticeMail.KEPT_MAX + 3; number++) {
            mail.send(letter(number));
        }
        assertThat(letters()).hasSize(PracticeMail.KEPT_MAX);
        assertThat(Files.readString(letters().getFirst())).contains("Letter 3\n");
    }
}
