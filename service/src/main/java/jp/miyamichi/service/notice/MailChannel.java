package jp.miyamichi.service.notice;

import java.util.Optional;
import java.util.function.Function;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.mail.Letter;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.MailSender;

/// Notices by e-mail, to the address somebody has proved.
public final class MailChannel implements Channel {

    private final MailSender sender;
    private final Function<PersonId, Optional<MailAddress>> addresses;

    public MailChannel(MailSender sender, Function<PersonId, Optional<MailAddress>> addresses) {
        this.sender = sender;
        this.addresses = addresses;
    }

    @Override
    public String word() {
        return "mail";
    }

    @Override
    public Optional<Sent> send(Notices.Kept kept) {
        var notice = kept.notice();
        return addresses
                .apply(notice.person())
                .map(to ->
                        new Letter(to, notice.kind().subject(), notice.japanese() + "\n\n" + notice.english() + "\n"))
                .map(letter -> switch (sender.send(letter)) {
                    case TAKEN -> Sent.TAKEN;
                    case REFUSED -> Sent.REFUSED;
                    case LATER -> Sent.LATER;
                });
    }
}
