package onestop.local.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import onestop.local.Api;
import org.junit.jupiter.api.Test;

class SamplePermitsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{8,9}");

  private final List<Permit> samples = SamplePermits.asOf(TODAY);

  @Test
  void everyEmployerHasACreditCodeThatChecks() {
    for (var employer : SamplePermits.EMPLOYERS.values()) {
      assertTrue(CreditCode.valid(employer.creditCode()), employer::toString);
    }
    assertTrue(samples.stream().allMatch(permit -> permit.employer() != null));
  }

  @Test
  void aCreditCodeWithAWrongCharacterDoesNotCheck() {
    assertTrue(CreditCode.valid("91350100M000100Y43"), "the standard's own example");
    assertFalse(CreditCode.valid("91350100M000100Y44"));
    assertFalse(CreditCode.valid("91350100M000100I43"));
    assertFalse(CreditCode.valid("9135"));
  }

  @Test
  void someClocksRunSomeAreDueSoonAndSomeAreOverdue() {
    assertTrue(count(days -> days < 20) >= 5);
    assertTrue(count(days -> days >= 20 && days <= 29) >= 4);
    assertTrue(count(days -> days > 37) >= 4);
  }

  @Test
  void nothingWasIssuedAheadOfTodayAndEveryPassportIsValid() {
    for (var permit : samples) {
      assertFalse(permit.validFrom().isAfter(TODAY), permit::permitNumber);
      assertEquals(
          permit.validFrom(), permit.issuedAt().atZoneSameInstant(Api.SHANGHAI).toLocalDate());
      assertTrue(permit.person().document().validUntil().isAfter(TODAY), permit::permitNumber);
      assertTrue(PASSPORT.matcher(permit.person().document().number()).matches());
    }
  }

  @Test
  void atLeastTwelveNationalitiesAndNoPermitOrPersonTwice() {
    assertTrue(different(permit -> permit.person().nationality()) >= 12);
    assertEquals(samples.size(), different(Permit::permitNumber));
    assertEquals(samples.size(), different(permit -> permit.person().document().number()));
    assertEquals(samples.size(), different(permit -> permit.person().surname()));
  }

  private long count(LongPredicate days) {
    return samples.stream()
        .mapToLong(permit -> TODAY.toEpochDay() - permit.validFrom().toEpochDay())
        .filter(days)
        .count();
  }

  private long different(Function<Permit, String> value) {
    return samples.stream().map(value).distinct().count();
  }
}
