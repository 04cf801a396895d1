package jp.miyamichi.service.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters by SMTP, each over a connection of its own: there are few.
public final class SmtpSender implements MailSender {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

    /// For the connection, each answer, and each write.
    private static final String TIMEOUT_MILLIS = "10000";

    /// Answers from here on are final, by RFC 5321.
    private static final int FOR_GOOD = 500;

    private final SmtpServer server;
    private final InstantSource clock;
    private final Session session;

    public SmtpSender(SmtpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(SmtpServer server) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.logIn().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.speaksTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(!server.speaksTls() && !server.isThisMachine()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    @Override
    public Sent send(Letter letter) {
        try (var transport = session.getTransport()) {
            if (server.logIn().isPresent()) {
                var logIn = server.logIn().get();
                transport.connect(logIn.user(), logIn.password());
            } else {
                transport.connect();
            }
            deliver(transport, letter);
            return Sent.TAKEN;
        } catch (MessagingException failed) {
            return became(failed);
        }
    }

    private void deliver(Transport transport, Letter letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from().text()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().text()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Machines that answer letters by themselves leave such ones alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    /// The library's messages may name the address, so only the kind of failure is logged.
    private static Sent became(MessagingException failed) {
        var sent = isForGood(failed) ? Sent.REFUSED : Sent.LATER;
        if (failed instanceof AuthenticationFailedException) {
            LOG.error("the mail server does not take our user and password; look at MIYAMICHI_SMTP_USER");
        } else {
            LOG.warn(
                    "a letter was not taken became={} why={}",
                    sent,
                    failed.getClass().getSimpleName());
        }
        return sent;
    }

    private static boolean isForGood(MessagingException failed) {
        return failed instanceof SendFailedException
                && failed.getNextException() instanceof SMTPAddressFailedException answer
                && answer.getReturnCode() >= FOR_GOOD;
    }

    @Override
    public boolean isPractice() {
        return false;
    }
}
