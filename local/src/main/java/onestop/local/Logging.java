package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What the libraries of the local run say about themselves. */
final class Logging {

  private Logging() {}

  /** For a process with a log of its own: warnings of the libraries, one line each. */
  static void toStandardOutput() {
    try (var settings = Logging.class.getResourceAsStream("/onestop/local/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a command in a terminal: the libraries are silent, faults are told as exceptions. */
  static void silent() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
