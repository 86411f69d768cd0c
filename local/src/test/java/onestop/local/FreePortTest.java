package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
