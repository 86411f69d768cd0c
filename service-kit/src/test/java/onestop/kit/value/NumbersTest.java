package onestop.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of persons: whole in JSON, masked everywhere else (R2.7). */
class NumbersTest {

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "DEU0G0123456, DEU***56",
    "DNK0324578912056, DNK***56",
    "932682198501010017, 932***17",
    "ABC12, ***",
    "ABC123, ABC***23"
  })
  void aSocialSecurityNumberShowsCountryAndTheLastTwo(String number, String shown) {
    assertEquals(shown, new SocialSecurityNumber(number).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "G0123456, G***56", "G01234-56, G***56", "932682198501010017, 932***0017",
    "DNK324578912056, DNK***2056", "AB12, ***", "AB123, A***23"
  })
  void aPassportShowsOneAndTwoAndAResidentCardThreeAndFour(String number, String shown) {
    assertEquals(shown, new DocumentNumber(number).toString());
  }

  @ParameterizedTest
  @CsvSource({"6222000011112222, ***2222", "6222 0000-1111 2222, ***2222"})
  void aBankAccountShowsTheLastFour(String number, String shown) {
    assertEquals(shown, new BankAccountNumber(number).toString());
    assertEquals("2222", new BankAccountNumber(number).last4());
  }

  @Test
  void jsonCarriesThemWhole() throws JsonProcessingException {
    assertEquals(
        "\"DEU0G0123456\"", json.writeValueAsString(new SocialSecurityNumber("DEU0G0123456")));
    assertEquals("\"G01234-56\"", json.writeValueAsString(new DocumentNumber("G01234-56")));
    assertEquals(
        new BankAccountNumber("622200001111"),
        json.readValue("\"6222 0000 1111\"", BankAccountNumber.class));
  }

  @ParameterizedTest
  @CsvSource({"G01234-56, G0123456", "g 01.234/56, G0123456", "12-34, 1234"})
  void aDocumentNumberIsComparedWithoutWhatIsNotLetterOrDigit(String written, String compared) {
    assertEquals(compared, new DocumentNumber(written).normalised());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deu1", "DEU-1", "1234567890123456789", "DEU 1", "护1"})
  void aSocialSecurityNumberIsOneToEighteenOfAToZAndDigits(String text) {
    assertThrows(IllegalArgumentException.class, () -> new SocialSecurityNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "---", "护照", "A\u0000", "A\n", "12345678901234567890123456789012345678901"})
  void aDocumentNumberIsPrintableAndHasALetterOrDigit(String text) {
    assertThrows(IllegalArgumentException.class, () -> new DocumentNumber(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "12345678901234567890123456789012345", "1234_5678"})
  void aBankAccountNumberHasEightToThirtyFour(String text) {
    assertThrows(IllegalArgumentException.class, () -> new BankAccountNumber(text));
  }
}
