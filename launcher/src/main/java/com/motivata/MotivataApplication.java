package com.motivata;

import com.motivata.launcher.WarmUp;
import com.motivata.launcher.replay.Replay;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

@SpringBootApplication(scanBasePackages = {"com.motivata.launcher", "com.motivata.web"})
@ConfigurationPropertiesScan("com.motivata.launcher")
public class MotivataApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Replay.NAME)) {
            keepLogsOut();
            System.exit(Replay.run(List.of(args).subList(1, args.length), System.getenv()));
        }
        WarmUp.start();
        try {
            SpringApplication.run(MotivataApplication.class, args);
        } catch (SpringApplication.AbandonedRunException onPurpose) {
            throw onPurpose;
        } catch (RuntimeException reported) {
            System.exit(1); // threads of a half-started server must not keep the process alive
        }
    }

    /** The standard output is for events; what goes wrong is told in a line. */
    private static void keepLogsOut() {
        LoggingSystem.get(MotivataApplication.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }
}
