package onestop.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import onestop.local.Await;
import onestop.local.LocalFault;
import onestop.local.Part;
import onestop.local.Settings;

/** Shows the log of one process, from its last start on. */
final class Logs {

  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Settings settings;
  private final String name;
  private final boolean follow;

  Logs(Settings settings, String name, boolean follow) {
    this.settings = settings;
    this.name = name;
    this.follow = follow;
  }

  int run() {
    var part =
        Part.named(name)
            .orElseThrow(() ->
                new LocalFault(
                    "no %s: it is one of %s".formatted(name, Part.labels(List.of(Part.values())))));
    var log = settings.folders().log(part);
    if (!Files.exists(log)) {
      throw new LocalFault(part.label() + " has no log: it was not started yet");
    }
    try (var reader = Files.newInputStream(log)) {
      reader.transferTo(System.out);
      while (follow) {
        System.out.flush();
        Await.pause(PAUSE);
        reader.transferTo(System.out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.flush();
    return 0;
  }
}
