package onestop.registration.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onestop.kit.testing.Contracts;
import onestop.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the five fact topics stands on the timeline in both languages, with its rules. */
class WordingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Map<String, List<String>>> TOPICS =
      Map.of(
          "registrations", FactTypes.REGISTRATIONS,
          "cards", FactTypes.CARDS,
          "exemptions", FactTypes.EXEMPTIONS,
          "settlements", FactTypes.SETTLEMENTS,
          "verifications", FactTypes.VERIFICATIONS);

  static Stream<String> types() {
    return TOPICS.values().stream().flatMap(table -> table.keySet().stream()).sorted();
  }

  private static Map<String, String> params(String json) throws JsonProcessingException {
    return JSON.readValue(json, Fact.class).params();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void anEventIsToldWithItsFiguresInBothLanguagesAndNamesItsRules(String type)
      throws JsonProcessingException {
    for (String example : List.of(Contracts.example(type), Contracts.minimalExample(type))) {
      for (Language language : Language.values()) {
        String summary = Wording.summary(language, type, params(example));
        assertFalse(summary.contains("{"), summary);
        assertFalse(summary.startsWith("event."), summary);
      }
    }
    String full = Wording.summary(Language.EN, type, params(Contracts.example(type)));
    assertFalse(full.contains("–"), full);
    assertFalse(FactTypes.basis(type).isEmpty());
  }

  @Test
  void noEventOfTheFactTopicsIsMissing() throws IOException {
    JsonNode channels =
        new ObjectMapper(new YAMLFactory())
            .readTree(WordingTest.class.getResourceAsStream("/contracts/asyncapi.yaml"))
            .path("channels");
    TOPICS.forEach((topic, table) -> {
      Set<String> agreed = new TreeSet<>();
      channels.path(topic).path("messages").fieldNames().forEachRemaining(agreed::add);
      assertEquals(agreed, new TreeSet<>(table.keySet()));
    });
  }

  @Test
  void codesAreWordsInTheReadersLanguage() {
    Map<String, String> returned = Map.of("defects", "MISSING_PASSPORT, EXPIRED_LABOUR_CONTRACT");
    String english = Wording.summary(Language.EN, "registration-returned", returned);
    assertTrue(english.contains("Passport is missing, "), english);
    assertFalse(english.contains(".."), english);
    String chinese = Wording.summary(Language.ZH, "registration-returned", returned);
    assertTrue(chinese.contains("缺少护照"), chinese);
  }

  @Test
  void anOfficersReasonStandsWhereNoDefectDoes() {
    assertEquals(
        "Returned for correction: Signature lacks, date too.",
        Wording.summary(
            Language.EN,
            "registration-returned",
            Map.of("defects", "", "reason", "Signature lacks, date too")));
  }

  @Test
  void aFigureThatAnEventDoesNotCarryIsADash() {
    assertEquals(
        "Registration was cancelled: –.",
        Wording.summary(Language.EN, "registration-cancelled", Map.of()));
  }
}
