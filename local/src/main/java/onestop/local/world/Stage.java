package onestop.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import onestop.local.Api;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.event.EventSender;

/** Plays the sample permits, once per data folder, and a life, of a new person each time. */
public final class Stage {

  private final LocalSystem system;
  private final Consumer<String> say;

  /**
   * A stage on a system that runs.
   *
   * @param say takes the story, line by line
   */
  public Stage(LocalSystem system, Consumer<String> say) {
    this.system = system;
    this.say = say;
  }

  /**
   * Plays what the system's services can; nothing without registration-service, where everything
   * begins.
   */
  public void play() {
    var api = system.api();
    if (!api.services().contains(Part.REGISTRATION)) {
      return;
    }
    try (var sender = new EventSender(system.bootstrap())) {
      var story = new Story(api, sender, api.today(Part.REGISTRATION));
      samples(api, sender, story);
      say.accept("");
      say.accept("One life, each step with the rules that decided it:");
      Life.play(story, say);
    }
  }

  private void samples(Api api, EventSender sender, Story story) {
    var done = system.settings().folders().data().resolve("samples-played");
    if (Files.exists(done)) {
      return;
    }
    var permits = new PermitSystem(sender);
    var samples = SamplePermits.asOf(story.end);
    samples.forEach(permits::issued);
    for (var sample : samples) {
      story.await(
          "the registration of permit " + sample.permitNumber(),
          () ->
              api.get(
                  Part.REGISTRATION,
                  "/api/registrations?permitNumber=" + sample.permitNumber(),
                  story.officer()),
          Story::hasItems);
    }
    try {
      Files.createFile(done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    say.accept(
        "%d sample permits: clocks that run, are due soon and overdue".formatted(samples.size()));
  }
}
