package onestop.registration.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import onestop.kit.value.DocumentNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.3: the number of a permanent resident's card. */
@Tag("R2.3")
class PermanentResidentCardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void aFiveStarCardSaysWhoItsHolderIs() {
    var reading = PermanentResidentCard.check(new DocumentNumber("932682198501010017"), TODAY);
    assertTrue(reading.valid());
    assertEquals("SAU", reading.nationality());
    assertEquals("32", reading.provinceCode());
    assertEquals(LocalDate.of(1985, 1, 1), reading.dateOfBirth());
    assertEquals(Sex.M, reading.sex());
  }

  @ParameterizedTest
  @CsvSource({
    "93268219850101001, LENGTH",
    "9326821985010100177, LENGTH",
    "DNK32457891205, LENGTH",
    "832682198501010017, PREFIX",
    "932156198501010017, NATIONALITY",
    "932344198501010017, NATIONALITY",
    "932999198501010017, NATIONALITY",
    "932682198502300017, BIRTH_DATE",
    "932682203001010017, BIRTH_DATE",
    "932682198501010007, SEQUENCE",
    "932682198501010018, CHECK_DIGIT"
  })
  void theFirstFaultIsNamed(String number, String fault) {
    var reading = PermanentResidentCard.check(new DocumentNumber(number), TODAY);
    assertEquals(fault, reading.fault());
    assertNull(reading.nationality());
  }

  @Test
  void anOldCardIsValidAndSaysNothingMore() {
    var reading = PermanentResidentCard.check(new DocumentNumber("DNK324578912056"), TODAY);
    assertTrue(reading.valid());
    assertNull(reading.dateOfBirth());
  }

  @Test
  void aStatelessHolderHasNoNationality() {
    String body = "93200019850101001";
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    var number = new DocumentNumber(body + "10X98765432".charAt(sum % 11));
    var reading = PermanentResidentCard.check(number, TODAY);
    assertTrue(reading.valid());
    assertNull(reading.nationality());
  }
}
