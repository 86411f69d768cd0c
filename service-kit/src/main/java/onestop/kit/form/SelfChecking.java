package onestop.kit.form;

/**
 * An input that knows rules between its own fields. It is asked even when other fields could not be
 * read, so every field may be null.
 */
public interface SelfChecking {

  /** Adds what is wrong. */
  void check(Faults faults);
}
