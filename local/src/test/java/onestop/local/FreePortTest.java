package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A port stays free until the part that is to listen on it has started. */
class FreePortTest {

  @Test
  void noneIsGivenTwiceNorOneThatAnOutgoingConnectionMayTake() {
    var ports = new HashSet<Integer>();
    IntStream.range(0, 500).forEach(_ -> ports.add(FreePort.next()));
    assertEquals(500, ports.size());
    // The lowest that Linux gives to an outgoing connection by itself.
    assertTrue(ports.stream().allMatch(port -> port < 32_768), ports::toString);
  }

  @Test
  void whatAnotherProcessTookIsItsOwnUntilItEnds() throws Exception {
    Process other = another();
    try (var told = other.inputReader()) {
      int port = Integer.parseInt(told.readLine());
      assertFalse(FreePort.take(port));
      other.destroyForcibly().waitFor();
      assertTrue(FreePort.take(port));
      assertFalse(FreePort.take(port));
    } finally {
      other.destroyForcibly();
    }
  }

  private static Process another() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Another.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Takes a port, says which, and keeps it until it is killed. */
  static final class Another {

    private Another() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println(FreePort.next());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
