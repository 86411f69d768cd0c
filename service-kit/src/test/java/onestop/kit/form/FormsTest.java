package onestop.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onestop.kit.value.BankAccountNumber;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private final Forms forms = new Forms(VALIDATOR);

  enum Kind {
    PASSPORT,
    CARD
  }

  record CreditCode(String value) {
    @com.fasterxml.jackson.annotation.JsonCreator(
        mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
    CreditCode {
      if (!value.startsWith("9")) {
        throw Refusal.rule("CREDIT_CODE");
      }
    }
  }

  record Document(@NotNull Kind kind, @NotNull DocumentNumber number, LocalDate validUntil) {}

  record Application(
      @NotBlank String name,
      @NotNull LocalDate on,
      YearMonth month,
      Instant at,
      UUID id,
      Money wage,
      SocialSecurityNumber socialSecurityNumber,
      BankAccountNumber account,
      CreditCode employer,
      @Positive Integer count,
      Integer times,
      Boolean seen,
      BigDecimal factor,
      @Valid List<Document> documents,
      Set<Kind> kinds,
      List<@NotBlank String> notes,
      Map<String, Integer> counts,
      @Size(max = 3) String tag,
      LocalDate until)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (on != null && until != null && until.isBefore(on)) {
        faults.rule("until", "ENDS_BEFORE_IT_BEGINS");
      }
    }
  }

  private Map<String, String> faults(String json) {
    return faultsIn(forms.strict(json.getBytes(StandardCharsets.UTF_8), Application.class));
  }

  private static Map<String, String> faultsIn(Forms.Reading reading) {
    var found = new java.util.TreeMap<String, String>();
    reading.faults().forEach(fault -> found.put(fault.field(), fault.code()));
    return found;
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnceAndWhereItIs() {
    assertEquals(
        Map.ofEntries(
            Map.entry("name", "WRONG_FORMAT"),
            Map.entry("on", "WRONG_FORMAT"),
            Map.entry("month", "WRONG_FORMAT"),
            Map.entry("at", "WRONG_FORMAT"),
            Map.entry("id", "WRONG_FORMAT"),
            Map.entry("wage", "WRONG_FORMAT"),
            Map.entry("socialSecurityNumber", "WRONG_FORMAT"),
            Map.entry("account", "WRONG_FORMAT"),
            Map.entry("employer", "CREDIT_CODE"),
            Map.entry("count", "WRONG_FORMAT"),
            Map.entry("times", "WRONG_FORMAT"),
            Map.entry("seen", "WRONG_FORMAT"),
            Map.entry("factor", "WRONG_FORMAT"),
            Map.entry("documents[0].kind", "UNKNOWN_VALUE"),
            Map.entry("documents[0].number", "WRONG_FORMAT"),
            Map.entry("documents[1].validUntil", "WRONG_FORMAT"),
            Map.entry("documents[1].number", "REQUIRED"),
            Map.entry("kinds[1]", "UNKNOWN_VALUE"),
            Map.entry("notes[0]", "REQUIRED"),
            Map.entry("counts.a", "WRONG_FORMAT"),
            Map.entry("tag", "WRONG_LENGTH"),
            Map.entry("colour", "UNKNOWN_FIELD")),
        faults(
            """
            {"name": 5, "on": "2026-02-30", "month": "2026-13", "at": "yesterday", "id": "x", "wage": "1.005",
             "socialSecurityNumber": "deu 1", "account": "12", "employer": "8", "count": "3", "times": {}, "seen": "yes",
             "factor": "0.5", "documents": [{"kind": "LICENCE", "number": "!?"}, {"kind": "CARD", "validUntil": [1]}],
             "kinds": ["PASSPORT", "X"], "notes": [""], "counts": {"a": "b"}, "tag": "long", "colour": {"red": 1}}\
            """));
  }

  @Test
  void aBrokenRuleIsNamedBesideWhatCannotBeRead() {
    assertEquals(
        Map.of("until", "ENDS_BEFORE_IT_BEGINS", "name", "REQUIRED"),
        faults("{\"on\":\"2026-02-02\",\"until\":\"2026-02-01\"}"));
  }

  @Test
  void aSoundBodyHasNoFaults() {
    var reading =
        forms.strict(
            """
            {"name": "林", "on": "2026-02-28", "month": "2026-02", "at": "2026-02-28T09:00:00+08:00", "wage": "1600.00",
             "id": "019aa000-0000-7000-8000-000000000000", "socialSecurityNumber": "DEU0G0123456", "account": "6222 0000 1111",
             "employer": "91", "count": 3, "times": 2, "seen": true, "factor": 0.5, "kinds": ["CARD"], "notes": ["a"],
             "documents": [{"kind": "PASSPORT", "number": "G01234-56"}], "counts": {"a": 1}, "until": null}\
            """
                .getBytes(StandardCharsets.UTF_8),
            Application.class);
    assertEquals(List.of(), reading.faults());
    var read = (Application) reading.value();
    assertEquals(Money.of("1600.00"), read.wage());
    assertEquals(new BankAccountNumber("622200001111"), read.account());
    assertEquals("G01234-56", read.documents().getFirst().number().value());
  }

  record Counted(int times, boolean seen, long sum, Counted inner) {}

  @Test
  void aPrimitiveThatIsMissingOrNullIsAFaultOfItsField() {
    var reading =
        forms.strict(
            "{\"times\":null,\"seen\":[],\"inner\":{\"seen\":true,\"times\":\"1\"}}"
                .getBytes(StandardCharsets.UTF_8),
            Counted.class);
    assertEquals(
        Map.of(
            "times",
            "REQUIRED",
            "seen",
            "WRONG_FORMAT",
            "sum",
            "REQUIRED",
            "inner.times",
            "WRONG_FORMAT",
            "inner.sum",
            "REQUIRED"),
        faultsIn(reading));
  }

  @Test
  void amountsAreStringsAndNeverNumbers() {
    assertEquals(
        Map.of("wage", "WRONG_FORMAT"),
        faults("{\"name\":\"a\",\"on\":\"2026-01-01\",\"wage\":1600.00}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"name\":1", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "NaN"})
  void whatIsNotOneJsonValueIsNotJson(String body) {
    assertEquals(Map.of("", "NOT_JSON"), faults(body));
  }

  @ParameterizedTest
  @CsvSource({"[], WRONG_FORMAT", "'\"text\"', WRONG_FORMAT", "5, WRONG_FORMAT", "null, REQUIRED"})
  void anotherKindOfValueIsAFaultOfTheWhole(String body, String code) {
    assertEquals(Map.of("", code), faults(body));
  }

  @Test
  void nothingMayStandInAList() {
    var reading =
        forms.strict(
            "{\"name\":\"a\",\"on\":\"2026-01-01\",\"documents\":[null]}"
                .getBytes(StandardCharsets.UTF_8),
            Application.class);
    assertEquals(Map.of("documents[0]", "REQUIRED"), faultsIn(reading));
    assertEquals(List.of(), ((Application) reading.value()).documents());
  }

  @Test
  void deepNestingAndHugeNumbersAreFaultsAndNothingElse() {
    assertEquals(Map.of("", "NOT_JSON"), faults("[".repeat(5_000)));
    assertEquals(
        Map.of("factor", "WRONG_FORMAT"),
        faults("{\"name\":\"a\",\"on\":\"2026-01-01\",\"factor\":1e999999999}"));
    assertEquals(
        Map.of("count", "WRONG_FORMAT"),
        faults("{\"name\":\"a\",\"on\":\"2026-01-01\",\"count\":99999999999}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "a\\ud800b"})
  void textThatADatabaseCannotHoldIsAFault(String text) {
    assertEquals(
        Map.of("name", "WRONG_FORMAT"),
        faults("{\"name\":\"" + text + "\",\"on\":\"2026-01-01\"}"));
  }

  @Test
  void eventsMayCarryFieldsWeDoNotKnow() throws IOException {
    var tree =
        forms.parse(
            "{\"kind\":\"CARD\",\"number\":\"1\",\"new\":{\"deep\":[1]}}"
                .getBytes(StandardCharsets.UTF_8));
    assertTrue(forms.tolerant(tree, Document.class).faults().isEmpty());
  }

  @Test
  void anEventsFaultsAreNamedAtOnceToo() throws IOException {
    var tree =
        forms.parse(
            "{\"kind\":\"X\",\"validUntil\":\"2026-02-29\"}".getBytes(StandardCharsets.UTF_8));
    var reading = forms.tolerant(tree, Document.class);
    assertEquals(
        Map.of("kind", "UNKNOWN_VALUE", "number", "REQUIRED", "validUntil", "WRONG_FORMAT"),
        faultsIn(reading));
    assertNull(((Document) reading.value()).kind());
    assertEquals("PASSPORT, CARD", reading.faults().getFirst().params().get("values"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-2-1",
        "2026-02-29",
        "26-02-01",
        "2026-02-01T00:00:00Z",
        "20260201",
        "0001-01-01",
        "+12026-02-01",
        "2026-02-01 "
      })
  void aDateHasOneForm(String text) {
    assertEquals(Map.of("on", "WRONG_FORMAT"), faults("{\"name\":\"a\",\"on\":\"" + text + "\"}"));
  }

  @Test
  void oneFieldIsNamedOnce() {
    var faults = new Faults();
    faults.form("a", "WRONG_FORMAT", Map.of());
    faults.rule("a", "TOO_LATE");
    faults.at("b").at("[0]").rule("c", "TOO_LATE");
    assertEquals(
        List.of("a WRONG_FORMAT", "b[0].c TOO_LATE"),
        faults.list().stream().map(fault -> fault.field() + " " + fault.code()).toList());
  }
}
