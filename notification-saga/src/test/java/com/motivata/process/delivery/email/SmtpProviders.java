package com.motivata.process.delivery.email;

import com.motivata.process.delivery.Provider;
import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The real provider, for a mail server of a test's. */
public final class SmtpProviders {

    private SmtpProviders() {}

    public static Provider at(int port, Duration timeout) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var milliseconds = Long.toString(timeout.toMillis());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", milliseconds);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", milliseconds);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpProvider(
                beans.getBeanProvider(JavaMailSender.class), new EmailSettings("Motivata <hello@motivata.example>"));
    }
}
