package onestop.local;

/**
 * Something a person can act on; its message is the one clear line that is shown, without a stack
 * trace.
 */
public final class LocalFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LocalFault(String line) {
    super(line);
  }

  public LocalFault(String line, Throwable cause) {
    super(line, cause);
  }
}
