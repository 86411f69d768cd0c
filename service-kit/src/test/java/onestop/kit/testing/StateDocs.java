package onestop.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import onestop.kit.state.Transitions;
import org.junit.jupiter.api.Assertions;

/** Keeps {@code docs/states/<name>.md} equal to the table in the code. */
public final class StateDocs {

  private StateDocs() {}

  /**
   * Writes the page when it differs, and fails so that the change is looked at and committed.
   *
   * @param name of the page, such as {@code registration}
   */
  public static void assertPrinted(String name, Transitions<?, ?> table) {
    String page =
        "# States of "
            + ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ")
            + name.replace('-', ' ')
            + "\n\nPrinted from the transition table by a test; do not edit.\n\n"
            + "| state | verb | next state | event said |\n|---|---|---|---|\n"
            + table.rows().stream()
                .map(row ->
                    "| %s | %s | %s | %s |%n"
                        .formatted(
                            row.from() == null ? "(new)" : row.from(),
                            row.verb(),
                            row.to(),
                            row.says() == null ? "" : "`" + row.says() + "`"))
                .collect(Collectors.joining());
    Path file = Path.of("..", "docs", "states", name + ".md");
    try {
      String there = Files.exists(file) ? Files.readString(file) : "";
      if (!there.equals(page)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
      }
      Assertions.assertEquals(page, there, "docs/states was out of date and is written anew");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
