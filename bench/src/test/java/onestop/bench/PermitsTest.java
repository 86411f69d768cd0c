package onestop.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import onestop.local.world.CreditCode;
import org.junit.jupiter.api.Test;

class PermitsTest {

  private static final int MANY = 200_000;

  private final Permits permits = Permits.ofToday();

  @Test
  void noTwoPermitsAreOfPeopleWhoCouldBeTakenForEachOther() {
    assertEquals(
        MANY,
        IntStream.range(0, MANY)
            .mapToObj(i -> permits.permit(i).person().givenNames())
            .distinct()
            .count());
    assertTrue(
        IntStream.range(0, MANY)
            .allMatch(i -> permits.permit(i).person().givenNames().matches("[A-Z]+")));
  }

  @Test
  void theSameNumberIsTheSameEvent() {
    var one = permits.event(7);
    var again = permits.event(7);

    assertEquals(one.key(), again.key());
    assertArrayEquals(one.value(), again.value());
    assertEquals(one.headers(), again.headers());
  }

  @Test
  void aPermitNumberGivesItsIndexBack() {
    assertEquals(123_456, Permits.index(Permits.number(123_456)));
  }

  @Test
  void everyEmployerHasACreditCode() {
    assertTrue(IntStream.range(0, 1_000).mapToObj(Permits::employer).allMatch(CreditCode::valid));
  }
}
