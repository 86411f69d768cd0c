package onestop.settlement.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import onestop.kit.value.Refusal;
import onestop.settlement.account.BenefitPlace.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7.6. */
class BenefitPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "A:120, A",
    "A:130 B:120, B",
    "A:130 B:119, A",
    "A:200 B:130 C:20, B",
    "A:119 B:100, A",
    "A:100 B:100, B",
    "A:100 B:90 C:100, C",
    // the same place twice is added up and stands where it was last
    "A:60 B:100 A:60, A",
    "A:60 B:130 A:70, A",
    "A:60 B:130 A:50, B",
    "B:130 A:60 C:5 A:59, B",
    "A:50 B:100 A:50, A",
    "A:0, A",
  })
  void theLastPlaceWithTenYearsElseTheNearestEarlierElseTheLongest(String stays, String place) {
    assertEquals(
        place,
        BenefitPlace.of(
            Arrays.stream(stays.split(" ", -1))
                .map(stay -> stay.split(":", -1))
                .map(stay -> new Stay(stay[0], Long.parseLong(stay[1])))
                .toList()));
  }

  @Test
  void nowhereIsRefused() {
    assertThrows(Refusal.class, () -> BenefitPlace.of(List.of()));
  }
}
