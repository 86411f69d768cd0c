package onestop.local.world;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The story that {@code ./onestop up} plays and tells, step by step, as far as the services for it
 * are there.
 */
public final class Life {

  private static final List<Step> STEPS =
      Stream.of(
              Arrival.steps(),
              Work.steps(),
              Changes.steps(),
              Leaving.steps(),
              Pensioner.steps(),
              GoingOut.steps(),
              Ending.steps())
          .flatMap(List::stream)
          .toList();

  private Life() {}

  /**
   * Plays all steps whose services are there; whatever happens, all services go by the story's last
   * day again.
   */
  static void play(Story story, Consumer<String> say) {
    int number = 0;
    try {
      for (var step : STEPS) {
        if (story.services().containsAll(step.needs())) {
          number++;
          var told = step.play().apply(story);
          say.accept("%3d  %s  %s  [%s]".formatted(number, story.today, told, step.rules()));
        }
      }
    } finally {
      if (!story.today.equals(story.end)) {
        story.moveTo(story.end);
      }
    }
  }
}
