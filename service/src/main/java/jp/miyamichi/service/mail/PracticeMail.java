package jp.miyamichi.service.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends nothing. Each letter is laid in a folder as a file, which the operator of the machine alone can read;
/// the first line says that it is practice. Only the latest letters are kept.
public final class PracticeMail implements MailSender {

    static final int KEPT_MAX = 50;

    private static final String LABEL = "PRACTICE 練習: this letter was not sent; MIYAMICHI_SMTP_HOST is not set\n";

    private final Path folder;
    private final InstantSource clock;
    private final AtomicInteger number = new AtomicInteger();

    public PracticeMail(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Sent send(Letter letter) {
        try {
            lay(letter);
            forgetOld();
            return Sent.TAKEN;
        } catch (IOException broken) {
            throw new UncheckedIOException("practice mail cannot be written to " + folder, broken);
        }
    }

    private void lay(Letter letter) throws IOException {
        Files.createDirectories(folder);
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var name = "%013d-%04d-".formatted(clock.millis(), number.getAndIncrement() % 10_000);
        var beside = Files.createTempFile(folder, ".letter", "", ours);
        Files.writeString(
                beside,
                LABEL + "To: " + letter.to().text() + "\nSubject: " + letter.subject() + "\n\n" + letter.text() + "\n");
        Files.move(beside, folder.resolve(name + ProcessHandle.current().pid() + ".txt"));
    }

    private void forgetOld() throws IOException {
        try (var letters = Files.list(folder)) {
            var old = letters.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(Comparator.reverseOrder())
                    .skip(KEPT_MAX)
                    .toList();
            for (var letter : old) {
                Files.deleteIfExists(letter);
            }
        }
    }

    @Override
    public boolean isPractice() {
        return true;
    }
}
