package onestop.kit.intake;

import onestop.kit.value.DocumentNumber;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What a handler answers: done, or that the event is early and waits for a key to become known.
 *
 * @param waitsFor a permit number, person id or social security number; null when done
 */
public record Handling(String waitsFor) {

  /** The effect is here. */
  public static final Handling DONE = new Handling(null);

  /**
   * Keep the event until {@link Intake#known} names this key. A handler answers so before it has
   * changed anything; it may be asked twice.
   */
  public static Handling waitFor(Object key) {
    return new Handling(text(key));
  }

  /** A key whole: the kit's values show themselves masked. */
  static String text(Object key) {
    return switch (key) {
      case SocialSecurityNumber number -> number.value();
      case DocumentNumber number -> number.value();
      default -> key.toString();
    };
  }

  boolean isDone() {
    return waitsFor == null;
  }
}
