package casestat.mail;

import casestat.profile.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches what a profile only names, when it is needed and not before. */
final class Secrets {
  private final Function<String, @Nullable String> environment;

  Secrets(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  /**
   * @throws Trouble if it is not where the profile says; what stands there is in no message
   */
  String value(Secret secret) throws Trouble {
    return switch (secret.origin()) {
      case TEXT -> secret.name();
      case ENV -> {
        String value = environment.apply(secret.name());
        if (value == null || value.isEmpty()) {
          throw Trouble.configuration(
              "the profile's mail needs %s from the environment: set it", secret.name());
        }
        yield value;
      }
      case FILE -> {
        try {
          // Editors end a file with a line break, and no password does.
          yield Files.readString(Path.of(secret.name())).stripTrailing();
        } catch (IOException e) {
          throw Trouble.configuration(
              "the profile's mail needs the file %s, and it cannot be read: put it there, or mend"
                  + " its permissions",
              secret.name());
        }
      }
    };
  }
}
