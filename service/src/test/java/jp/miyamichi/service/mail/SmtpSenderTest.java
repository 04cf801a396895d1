package jp.miyamichi.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters to a real mail server on the loopback address.
class SmtpSenderTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-04-01T03:00:00Z"));
    private static final Letter LETTER =
            new Letter(new MailAddress("hanako@example.jp"), "確認番号 123456", "番号は 123456 です。\n10分以内に入力してください。");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpSender sender(Optional<SmtpServer.LogIn> logIn) {
        var port = server.getSmtp().getPort();
        return new SmtpSender(
                new SmtpServer("127.0.0.1", port, logIn, new MailAddress("noreply@miyamichi.example.jp")), NOON);
    }

    @Test
    void aJapaneseLetterArrivesAsItWasWritten() throws Exception {
        assertThat(sender(Optional.empty()).send(LETTER)).isEqualTo(MailSender.Sent.TAKEN);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo(LETTER.subject());
        assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(LETTER.text());
        assertThat(arrived.getRecipients(Message.RecipientType.TO)[0]).hasToString("hanako@example.jp");
        assertThat(arrived.getFrom()[0]).hasToString("noreply@miyamichi.example.jp");
        assertThat(arrived.getSentDate()).isEqualTo(Date.from(NOON.instant()));
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aServerThatAsksWhoWeAreIsTold() {
        server.setUser("noreply@miyamichi.example.jp", "postman", "let me in");
        assertThat(sender(Optional.of(new SmtpServer.LogIn("postman", "let me in")))
                        .send(LETTER))
                .isEqualTo(MailSender.Sent.TAKEN);
        assertThat(sender(Optional.of(new SmtpServer.LogIn("postman", "guess"))).send(LETTER))
                .isEqualTo(MailSender.Sent.LATER);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsTriedLater() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var away = new SmtpServer("127.0.0.1", nobody, Optional.empty(), new MailAddress("a@example.jp"));
        assertThat(new SmtpSender(away, NOON).send(LETTER)).isEqualTo(MailSender.Sent.LATER);
    }

    @Test
    void aMailboxThatDoesNotExistIsRefusedForGood() throws Exception {
        try (var server = new RefusingServer()) {
            var refusing =
                    new SmtpServer("127.0.0.1", server.port(), Optional.empty(), new MailAddress("a@example.jp"));
            assertThat(new SmtpSender(refusing, NOON).send(LETTER)).isEqualTo(MailSender.Sent.REFUSED);
        }
    }
}
