package onestop.bench;

import java.nio.file.Path;

/**
 * How much is measured and where.
 *
 * @param root the repository
 * @param home a folder for the data of the systems that are started, emptied between them
 * @param quick small sizes, to see that it works rather than how fast it is
 */
record Plan(Path root, Path home, boolean quick) {

  /** A size: the full one, or the small one of a quick run. */
  int size(int full, int small) {
    return quick ? small : full;
  }

  /** The same in a folder of its own, for a system that runs beside others. */
  Plan in(String folder) {
    return new Plan(root, home.resolve(folder), quick);
  }
}
