package onestop.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The law of this service is told whole, in both languages, and each rule has a test. */
class RulesTest {

  private static final List<String> RULES =
      List.of(
          "R2.8", "R5.2", "R6.2", "R6.5", "R7.1", "R7.2", "R7.3", "R7.4", "R7.5", "R7.6", "R8.1",
          "R8.2", "R9.1", "R9.2", "R9.3", "R9.4", "R9.5", "R9.6", "R9.7", "R10.7");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:Refusal\\.(?:rule|state)|Finding\\.of|new Finding|Problems\\.forbidden|faults\\.rule)\\(\\s*"
              + "(?:\"[a-zA-Z]+\",\\s*)?\"([A-Z_]{4,})\"");

  @Test
  void everyRuleIsToldInBothLanguagesWithItsLaw() {
    var rules = bundle("rules.properties");
    for (String rule : RULES) {
      for (String part : List.of("en", "zh", "law", "confidence")) {
        assertNotNull(rules.getString(rule + "." + part));
      }
    }
    Set<String> told =
        rules.keySet().stream()
            .map(key -> key.replaceFirst("\\.[a-z]+$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(RULES), told);
  }

  @Test
  void everyRuleThatAnAnswerNamesIsTold() {
    var named = Pattern.compile("\"(R\\d+\\.\\d+)\"").matcher(sources("src/main/java"));
    while (named.find()) {
      assertTrue(RULES.contains(named.group(1)), named.group(1));
    }
  }

  @Test
  void everyRuleHasATest() {
    String tests = sources("src/test/java").replaceAll("(?s)List<String> RULES =.*?;", "");
    // R2.8 lives in the kit, and so does its test.
    for (String rule : RULES) {
      assertTrue(tests.contains(rule) || kit(rule), () -> "No test names " + rule);
    }
  }

  private static boolean kit(String rule) {
    return sources("../service-kit/src/test/java/onestop/kit/value").contains(rule);
  }

  @Test
  void everyCodeHasItsTextInBothLanguages() {
    var english = bundle("texts.properties");
    var chinese = bundle("texts_zh.properties");
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    var code = CODE.matcher(sources("src/main/java"));
    Set<String> codes = new TreeSet<>();
    while (code.find()) {
      codes.add(code.group(1));
    }
    assertTrue(codes.size() > 15, codes::toString);
    codes.removeIf(english::containsKey);
    // The rest are names of groups of codes, or the kit's.
    codes.removeAll(Set.of("MISSING_", "UNSIGNED_"));
    assertEquals(Set.of(), codes);
  }

  private static PropertyResourceBundle bundle(String name) {
    try (var file = Files.newBufferedReader(Path.of("src/main/resources", name))) {
      return new PropertyResourceBundle(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sources(String folder) {
    try (var files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
