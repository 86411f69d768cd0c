package onestop.registration.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.2 and R2.4: how a number is made. */
@Tag("R2.2")
@Tag("R2.4")
class NumberSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, G01234-56, DEU, 0, DEU0G0123456",
    "PASSPORT, g 01234.56, DEU, 1, DEU1G0123456",
    "PASSPORT, C01X00T47, D, 0, DEU0C01X00T47",
    "PASSPORT, ABCDEFGHIJ1234, FRA, 9, FRA9ABCDEFGHIJ1234",
    "PERMANENT_RESIDENT_ID, DNK324578912056, CHN, 0, DNK0324578912056",
    "PERMANENT_RESIDENT_ID, 932682198501010017, CHN, 0, 932682198501010017"
  })
  void countryReservedDigitAndDocumentNumber(
      DocumentType type, String number, String state, int digit, String expected) {
    assertEquals(expected, NumberScheme.number(document(type, number, state), digit).value());
  }

  @Test
  void longerThanEighteenIsRefusedNeverCut() {
    var document = document(DocumentType.PASSPORT, "ABCDEFGHIJ12345", "FRA");
    var refusal = assertThrows(Refusal.class, () -> NumberScheme.number(document, 0));
    assertEquals("NUMBER_TOO_LONG", refusal.code());
  }

  private static IdentityDocument document(DocumentType type, String number, String state) {
    return new IdentityDocument(type, new DocumentNumber(number), new Nationality(state), null);
  }
}
