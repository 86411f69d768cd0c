package onestop.kit.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  @Test
  void whatIsNotAskedForIsNoCondition() {
    var asked =
        new Conditions()
            .and("status in :status", List.of())
            .and("person = :person", (UUID) null)
            .and("country = :country", "KOR");
    assertEquals("(country = :country)", asked.toString());
    assertEquals(Map.of("country", "KOR"), asked.values());
  }

  @Test
  void nothingAskedIsAll() {
    assertEquals("1 = 1", new Conditions().toString());
    assertEquals(Map.of(), new Conditions().values());
  }

  @Test
  void parametersTakeTheirValuesInTheOrderInWhichTheyFirstCome() {
    var day = LocalDate.of(2026, 3, 1);
    var asked =
        new Conditions()
            .and("due > :due or (due = :due and id > :id) or due is null", day, 7)
            .and("not ended");
    assertEquals(
        "(due > :due or (due = :due and id > :id) or due is null) and (not ended)",
        asked.toString());
    assertEquals(Map.of("due", day, "id", 7), asked.values());
  }
}
