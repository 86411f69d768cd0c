package onestop.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a run, as JSON and as a table. */
final class Report {

  private final Machine machine;
  private final List<Line> lines = new ArrayList<>();

  Report(Machine machine) {
    this.machine = machine;
  }

  /** What stands in the JSON file. */
  record Content(Machine machine, List<Line> lines) {}

  /** Takes a line and shows it at once. */
  void add(Line line) {
    lines.add(line);
    System.out.println("  " + row(line));
  }

  List<Line> lines() {
    return lines;
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(new Content(machine, lines)) + "\n");
  }

  /** Puts the table, and where it comes from, between the two marks of a page. */
  void write(Path page, String begin, String end) throws IOException {
    String text = Files.readString(page);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    Files.writeString(
        page,
        text.substring(0, from) + "\n" + machine.told() + "\n" + table() + text.substring(to));
  }

  /** The table, in Markdown, so that it can stand on a page as it is. */
  String table() {
    var table = new StringBuilder();
    table.append("| part | what | measured | floor | goal |\n|---|---|---:|---:|---|\n");
    lines.forEach(line -> table.append(row(line)).append('\n'));
    return table.toString();
  }

  private static String row(Line line) {
    String floor = line.floor() == null ? "" : number(line.floor()) + " (" + line.floorName() + ")";
    String goal = line.goal() == null ? "" : line.goal() + (line.met() ? ": met" : ": **not met**");
    return "| %s | %s | %s %s | %s | %s |"
        .formatted(line.part(), line.what(), number(line.value()), line.unit(), floor, goal);
  }

  /** Three digits tell enough. */
  static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
