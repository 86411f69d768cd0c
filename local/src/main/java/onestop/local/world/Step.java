package onestop.local.world;

import java.util.Set;
import java.util.function.Function;
import onestop.local.Part;

/**
 * One step of a life.
 *
 * @param needs the services without which it is left out
 * @param rules what decided it
 * @param play does it and tells what came of it
 */
record Step(Set<Part> needs, String rules, Function<Story, String> play) {

  static Step of(Part needs, String rules, Function<Story, String> play) {
    return new Step(Set.of(needs), rules, play);
  }
}
