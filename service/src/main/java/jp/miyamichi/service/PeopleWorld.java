package jp.miyamichi.service;

import java.time.InstantSource;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.mail.PracticeMail;
import jp.miyamichi.service.mail.SmtpSender;

/// What the service knows of people, and how it writes to them.
final class PeopleWorld {

    private final MailSender mail;

    PeopleWorld(Settings settings, InstantSource clock) {
        this.mail = settings.smtp()
                .<MailSender>map(server -> new SmtpSender(server, clock))
                .orElseGet(() -> new PracticeMail(settings.folders().data().resolve("practice-mail"), clock));
    }

    MailSender mail() {
        return mail;
    }
}
