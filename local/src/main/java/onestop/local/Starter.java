package onestop.local;

import java.util.Optional;

/**
 * The {@code ./onestop} process that starts the local run and, in the foreground, stays with it:
 * there is one at a time, and it is the one to ask for an orderly end.
 */
public final class Starter {

  private final PidFile pidFile;

  public Starter(Folders folders) {
    this.pidFile = new PidFile(folders.run().resolve("up.pid"));
  }

  /** That process, if there is one. */
  public Optional<ProcessHandle> running() {
    return pidFile.running();
  }

  /** Says that this process is it. */
  public void claim() {
    pidFile.write(ProcessHandle.current());
  }

  /** Says that there is none any more. */
  public void release() {
    pidFile.delete();
  }
}
