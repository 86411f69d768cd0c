package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for what starts later, and starts again on the same one. They lie below those that the
 * kernel gives to outgoing connections (from 32768), one of which would otherwise hold the port by
 * then; and nobody else gets the same one as long as this virtual machine lives, also not the
 * system that another test starts beside.
 */
public final class FreePort {

  private static final int FROM = 20_000;
  private static final int BELOW = 32_768;

  // A byte for each port; the kernel frees what a process has locked when it ends, however it ends.
  private static final FileChannel TAKEN = open();
  // A lock that nobody refers to would be given a second time in this virtual machine.
  private static final Queue<FileLock> OURS = new ConcurrentLinkedQueue<>();

  private FreePort() {}

  /** A port on which nobody listens now. */
  public static int next() {
    for (int tries = 0; tries < 1_000; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FROM, BELOW);
      // Looking whether it is free takes it for a moment: only of what is nobody else's.
      if (take(port) && isFree(port)) {
        return port;
      }
    }
    throw new LocalFault("no free port from %d to %d".formatted(FROM, BELOW - 1));
  }

  /** Takes a port unless somebody has it. */
  static boolean take(int port) {
    try {
      var lock = TAKEN.tryLock(port, 1, false);
      return lock != null && OURS.add(lock);
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static FileChannel open() {
    var file =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "onestop-ports." + System.getProperty("user.name"));
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
