package onestop.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is fed is decided by the seed alone, and the checker counts as the law does. */
class HireTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void theSameSeedFeedsTheSame() {
    assertEquals(permits(7), permits(7));
    assertNotEquals(permits(7), permits(8));
  }

  @Test
  void noTwoHiresShareNamePassportOrPermit() {
    assertEquals(
        500,
        IntStream.range(0, 500)
            .mapToObj(number -> Hire.of(7, number, TODAY).permit().person().surname())
            .distinct()
            .count());
  }

  @Test
  void theCheckerCountsTheExamplesOfTheLaw() {
    var figures = new Figures(Path.of(".."));
    assertEquals(LocalDate.of(2025, 10, 9), figures.dueOn(LocalDate.of(2025, 9, 1)));
    assertEquals(LocalDate.of(2026, 2, 14), figures.dueOn(LocalDate.of(2026, 1, 15)));
  }

  @Test
  void aPermanentResidentsCardIsThatOfTheLaw() {
    assertEquals("932682198501010017", FiveStarCard.number("682", LocalDate.of(1985, 1, 1), "M"));
  }

  private static List<Object> permits(long seed) {
    return IntStream.range(0, 40).<Object>mapToObj(n -> Hire.of(seed, n, TODAY).permits()).toList();
  }
}
