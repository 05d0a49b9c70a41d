package com.motivata.process.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes mails from their templates: {@code mails/<template>.html}, which escapes what it is given, and {@code .txt}. */
@Component
class Mails {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Mails() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    String html(String template, String subject, String userName, Map<String, Object> fields) {
        return engine.process("mails/" + template + ".html", context(subject, userName, fields));
    }

    String text(String template, String subject, String userName, Map<String, Object> fields) {
        return engine.process("mails/" + template + ".txt", context(subject, userName, fields))
                .strip();
    }

    private static Context context(String subject, String userName, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("subject", subject);
        all.put("userName", userName);
        return new Context(Locale.ENGLISH, all);
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(Mails.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        return resolver;
    }
}
