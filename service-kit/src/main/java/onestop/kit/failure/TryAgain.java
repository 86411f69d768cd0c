package onestop.kit.failure;

/** Ends a transaction that would now succeed if it were done once more from its beginning. */
public final class TryAgain extends RuntimeException {

  /** Why it did not succeed this time. */
  public TryAgain(String why) {
    super(why, null, false, false);
  }

  /** True when that is what ended the work. */
  public static boolean is(Throwable failure) {
    return Failures.root(failure) instanceof TryAgain;
  }
}
