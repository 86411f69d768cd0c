package onestop.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private final Report report =
      new Report(new Machine("./onestop bench", "", "", 2, "", 1, "25", 0.5));

  @Test
  void aLineStandsBesideItsFloorAndSaysWhetherItMeetsItsGoal() {
    report.add(
        Line.of("intake", "permits", 6_543.2, "/s").beside("JDBC", 17_700).goal("a third", true));
    report.add(Line.of("sweep", "due", 7.25, "s").goal("under 5 s", false));

    assertTrue(
        report.table().contains("| intake | permits | 6,543 /s | 17,700 (JDBC) | a third: met |"));
    assertTrue(report.table().contains("| sweep | due | 7.25 s |  | under 5 s: **not met** |"));
  }

  @Test
  void theFileHoldsTheMachineAndEveryLineWithoutWhatIsNotThere(@TempDir Path folder)
      throws Exception {
    report.add(Line.of("start", "ready", 1.5, "s"));
    Path file = folder.resolve("new/bench.json");

    report.write(file);

    var read = new JsonMapper().readTree(file.toFile());
    assertEquals(2, read.at("/machine/processors").asInt());
    assertEquals(1.5, read.at("/lines/0/value").asDouble());
    assertFalse(read.at("/lines/0").has("goal"));
  }

  @Test
  void aPageKeepsEverythingButWhatStandsBetweenTheMarks(@TempDir Path folder) throws Exception {
    Path page = Files.writeString(folder.resolve("page.md"), "before\n<b>\nold\n</b>\nafter\n");
    report.add(Line.of("start", "ready", 1.5, "s"));

    report.write(page, "<b>", "</b>");

    String text = Files.readString(page);
    assertTrue(text.startsWith("before\n<b>\n`./onestop bench`"));
    assertTrue(text.contains("| start | ready | 1.50 s |"));
    assertTrue(text.endsWith("</b>\nafter\n"));
    assertFalse(text.contains("old"));
  }

  @Test
  void figuresAreShownWithThreeDigitsOrAllBeforeThePoint() {
    assertEquals(
        List.of("0.12", "9.99", "12.3", "123", "1,234,568"),
        DoubleStream.of(0.1234, 9.994, 12.34, 123.4, 1_234_567.8)
            .mapToObj(Report::number)
            .toList());
  }
}
