package onestop.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for what starts later, and starts again on the same one. They lie below those that the
 * kernel gives to outgoing connections (from 32768), one of which would otherwise hold the port by
 * then; and nobody in this virtual machine gets the same one twice.
 */
public final class FreePort {

  private static final int FROM = 20_000;
  private static final int BELOW = 32_768;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /** A port on which nobody listens now. */
  public static int next() {
    for (int tries = 0; tries < 1_000; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FROM, BELOW);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new LocalFault("no free port from %d to %d".formatted(FROM, BELOW - 1));
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
