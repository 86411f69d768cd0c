package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {

  private static final Path ROOT = Path.of("..");
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void itsProcessesAreFoundKilledBroughtBackAndStoppedByAnybody() {
    var system = new LocalSystem(Settings.apart(ROOT, folder, Set.of(), true));
    var sameAgain = new LocalSystem(withPortsOf(system));
    try {
      system.start();
      assertEquals(List.of(Part.POSTGRES, Part.KAFKA, Part.WORLD), sameAgain.running());

      system.pause(Part.POSTGRES);
      assertFalse(system.ready(Part.POSTGRES), "it stands still");
      system.resume(Part.POSTGRES);
      assertTrue(Await.holds(SOON, () -> system.ready(Part.POSTGRES)));

      for (var part : List.of(Part.POSTGRES, Part.KAFKA)) {
        system.kill9(part);
        assertFalse(sameAgain.runs(part));
        system.start(part);
        assertTrue(sameAgain.ready(part), "its data were kept");
      }
    } finally {
      sameAgain.stop();
    }
    assertEquals(List.of(), system.running());
  }

  @Test
  void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = new EnumMap<Part, Integer>(Part.class);
      List.of(Part.values()).forEach(part -> ports.put(part, 0));
      ports.put(Part.KAFKA, taken.getLocalPort());
      var settings =
          new Settings(new Folders(ROOT, folder), ports, Set.of(), 1, true, Map.of(), false);
      var system = new LocalSystem(settings);
      var fault = assertThrows(LocalFault.class, system::start);
      assertTrue(fault.getMessage().contains(taken.getLocalPort() + ", which kafka needs"));
      assertEquals(List.of(), system.running());
    }
  }

  @Test
  void aServiceThatDiesWhileStartingIsNamedWithItsLog() {
    // A repository without built services: java ends at once.
    var system = new LocalSystem(Settings.apart(folder, folder, Set.of(Part.EXEMPTION), false));
    var fault = assertThrows(LocalFault.class, () -> system.start(Part.EXEMPTION));
    assertEquals("exemption ended while starting: see run/exemption.log", fault.getMessage());
    assertFalse(system.runs(Part.EXEMPTION));
  }

  @Test
  void aSecondProcessOfAServiceIsAPartOfItsOwnWhenItIsAskedForOrWasStarted() throws Exception {
    var one = Settings.apart(ROOT, folder, Set.of(Part.REGISTRATION), false);
    var two = new LocalSystem(one.with(2));
    assertEquals(
        List.of(Part.POSTGRES, Part.KAFKA, Part.REGISTRATION, Part.REGISTRATION_2), two.parts());
    assertEquals(Part.REGISTRATION, Part.REGISTRATION_2.service());
    assertEquals("registration", Part.REGISTRATION_2.database());
    assertFalse(new LocalSystem(one).parts().contains(Part.REGISTRATION_2));
    // What another ./onestop has started is looked at and stopped as well.
    new PidFile(one.folders().run().resolve("registration-2.pid")).write(ProcessHandle.current());
    assertTrue(new LocalSystem(one).running().contains(Part.REGISTRATION_2));
    assertThrows(LocalFault.class, () -> one.with(3));
  }

  private static Settings withPortsOf(LocalSystem system) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    List.of(Part.values()).forEach(part -> ports.put(part, system.port(part)));
    var settings = system.settings();
    return new Settings(settings.folders(), ports, Set.of(), 1, true, Map.of(), false);
  }
}
