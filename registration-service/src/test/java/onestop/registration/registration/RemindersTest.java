package onestop.registration.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3.6: reminders. */
@Tag("R3.6")
class RemindersTest {

  private static final Reminders REMINDERS = new Reminders(List.of(3, 10, 1));

  @ParameterizedTest
  @CsvSource({
    "11, , ",
    "10, , 10",
    "9, , 10",
    "9, 10, ",
    "3, 10, 3",
    "2, , 3",
    "2, 3, ",
    "1, 3, 1",
    "0, , 1",
    "0, 1, "
  })
  void onlyTheSmallestStepThatAppliesIsSaidOnce(long daysLeft, Integer said, Integer due) {
    assertEquals(Optional.ofNullable(due), REMINDERS.due(daysLeft, said));
  }

  @Test
  void afterTheLastStepTheDayAfterTheDueDateIsNext() {
    LocalDate due = LocalDate.of(2025, 10, 9);
    assertEquals(LocalDate.of(2025, 9, 29), REMINDERS.nextStepOn(due, null));
    assertEquals(LocalDate.of(2025, 10, 6), REMINDERS.nextStepOn(due, 10));
    assertEquals(LocalDate.of(2025, 10, 8), REMINDERS.nextStepOn(due, 3));
    assertEquals(LocalDate.of(2025, 10, 10), REMINDERS.nextStepOn(due, 1));
  }
}
