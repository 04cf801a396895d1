/// Letters by e-mail.
///
/// Whoever has something to say gives a [Letter] to the [MailSender] and learns whether a mail server has taken
/// it. With a server in the settings that is [SmtpSender]; without one it is [PracticeMail], which sends
/// nothing and lays the letters where the operator of the machine finds them. Addresses and texts are personal
/// data: none is ever logged.
@NullMarked
package jp.miyamichi.service.mail;

import org.jspecify.annotations.NullMarked;
