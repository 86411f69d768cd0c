package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir Path folder;

  @Test
  void aProcessThatRunsIsFound() {
    var file = new PidFile(folder.resolve("run/one.pid"));
    file.write(ProcessHandle.current());
    assertEquals(Optional.of(ProcessHandle.current()), file.running());
  }

  @Test
  void aProcessThatGotTheSamePidLaterIsNotTakenForIt() throws Exception {
    var path = folder.resolve("one.pid");
    var before =
        ProcessHandle.current().info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
    Files.writeString(path, ProcessHandle.current().pid() + " " + before.toEpochMilli());
    assertTrue(new PidFile(path).running().isEmpty());
  }

  @Test
  void aProcessThatHasEndedIsNotFound() throws Exception {
    var process = new ProcessBuilder("true").start();
    var file = new PidFile(folder.resolve("one.pid"));
    file.write(process.toHandle());
    process.waitFor();
    assertTrue(file.running().isEmpty());
  }

  @Test
  void aFileThatWasCutOffOrIsMissingNamesNobody() throws Exception {
    var path = folder.resolve("one.pid");
    assertTrue(new PidFile(path).running().isEmpty());
    Files.writeString(path, "12");
    assertTrue(new PidFile(path).running().isEmpty());
  }
}
