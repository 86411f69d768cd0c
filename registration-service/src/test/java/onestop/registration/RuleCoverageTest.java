package onestop.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every rule of this service is told and is tested. A test names the rules it proves by JUnit tags,
 * {@code @Tag("R3.6")}, on its class or method; so {@code -Dgroups=R3.6} runs all tests of a rule.
 */
class RuleCoverageTest {

  /** R1 to R5, R11 and R12, but for R5.2, which settlement-service computes. */
  private static final List<String> RULES =
      List.of(
          "R1.1", "R1.2", "R1.3", "R1.4", "R1.5", "R1.6", "R2.1", "R2.2", "R2.3", "R2.4", "R2.5",
          "R2.6", "R2.7", "R2.8", "R3.1", "R3.2", "R3.3", "R3.4", "R3.5", "R3.6", "R3.7", "R3.8",
          "R3.9", "R3.10", "R4.1", "R4.2", "R4.3", "R4.4", "R4.5", "R5.1", "R5.3", "R5.4", "R5.5",
          "R11.1", "R11.2", "R12.1", "R12.2", "R12.3");

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(R[\\d.]+)\"\\)");

  @Test
  void everyRuleHasATestThatNamesIt() throws IOException {
    Set<String> missing = new TreeSet<>(RULES);
    try (var files = Files.walk(Path.of("src/test/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> TAG.matcher(read(file)).results())
          .forEach(tag -> missing.remove(tag.group(1)));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRuleIsToldInBothLanguagesWithItsLawAndMark() throws IOException {
    var rules = new Properties();
    try (var file =
        new InputStreamReader(
            getClass().getResourceAsStream("/rules.properties"), StandardCharsets.UTF_8)) {
      rules.load(file);
    }
    for (String rule : RULES) {
      for (String part : List.of("en", "zh", "law", "confidence")) {
        assertTrue(rules.containsKey(rule + "." + part), rule + "." + part);
      }
      assertTrue(Set.of("V", "V2", "G", "V/G", "V2/G").contains(rules.get(rule + ".confidence")));
    }
  }

  @Test
  void everyTextStandsInBothLanguages() throws IOException {
    assertEquals(keys("/texts.properties"), keys("/texts_zh.properties"));
  }

  private static Set<String> keys(String name) throws IOException {
    var texts = new Properties();
    try (var file =
        new InputStreamReader(
            RuleCoverageTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(file);
    }
    return texts.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
