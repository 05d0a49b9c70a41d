package com.motivata.process.delivery.email;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Outcome;
import com.motivata.process.delivery.Provider;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP. The message's id is its Message-ID, so that a mailbox can drop a repetition. */
@Component
class SmtpProvider implements Provider {

    private static final int PERMANENT = 500;
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private final @Nullable JavaMailSender sender;
    private final EmailSettings settings;

    SmtpProvider(ObjectProvider<JavaMailSender> sender, EmailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public NotificationChannel channel() {
        return NotificationChannel.EMAIL;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public Outcome send(Letter letter) {
        if (sender == null || !(letter instanceof Letter.Mail mail)) {
            return new Outcome.Misconfigured("not for e-mail");
        }
        try {
            sender.send(message(sender.createMimeMessage(), mail));
            return new Outcome.Accepted(messageId(mail));
        } catch (AddressException noAddress) {
            return new Outcome.Refused("bad address");
        } catch (MailAuthenticationException refused) {
            return new Outcome.Misconfigured("login refused");
        } catch (MailSendException failed) {
            return outcome(
                    failed.getMessageExceptions().length > 0 ? failed.getMessageExceptions()[0] : failed.getCause());
        } catch (MailException | MessagingException unreadable) {
            return new Outcome.Misconfigured(unreadable.getClass().getSimpleName());
        }
    }

    private MimeMessage message(MimeMessage message, Letter.Mail mail) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from()));
        helper.setTo(new InternetAddress(mail.to(), true));
        helper.setSubject(oneLine(mail.subject()));
        helper.setText(mail.text(), mail.html());
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String messageId(Letter.Mail mail) {
        var from = settings.from();
        var domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-].*", "");
        return "<" + mail.messageId() + "@" + domain + ">";
    }

    /** A title is what an admin wrote; a header ends where its line does. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ");
    }

    private static Outcome outcome(@Nullable Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException refused -> new Outcome.Misconfigured("login refused");
            case MailConnectException nobodyThere -> Outcome.later("unreachable");
            case SMTPSendFailedException answered -> answered(answered.getReturnCode());
            case SendFailedException addresses -> ofAddress(addresses);
            case null, default -> new Outcome.Unknown("no answer");
        };
    }

    private static Outcome ofAddress(SendFailedException failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .findFirst()
                .map(address -> answered(address.getReturnCode()))
                .orElse(Outcome.later("send failed"));
    }

    /** 4yz: later. 5yz: for good, but for those that want us to log in. */
    private static Outcome answered(int code) {
        var reported = "smtp " + code;
        if (code < PERMANENT) {
            return Outcome.later(reported);
        }
        return LOGIN.contains(code) ? new Outcome.Misconfigured(reported) : new Outcome.Refused(reported);
    }
}
