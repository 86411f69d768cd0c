package onestop.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.local.world.Permit;
import onestop.local.world.SamplePermits;

/** Who is hired in a test: tests share a system, so no two of them share a person. */
final class Hires {

  static final String WAGE = "30000.00";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Hires() {}

  /** The sample permits, of new people each time. */
  static List<Permit> asOf(LocalDate today) {
    return SamplePermits.asOf(today).stream().map(Hires::another).toList();
  }

  /** Somebody of that nationality whose permit was issued a few days before. */
  static Permit of(String nationality, String employment, LocalDate today) {
    return SamplePermits.asOf(today).stream()
        .filter(permit -> permit.person().nationality().equals(nationality))
        .filter(permit -> permit.employment().kind().equals(employment))
        .findFirst()
        .map(Hires::another)
        .orElseThrow();
  }

  // Another birth date too: people of one name and birth date are held as namesakes (R2.5).
  private static Permit another(Permit sample) {
    int count = COUNT.incrementAndGet();
    var person = sample.person();
    var passport = person.document();
    return new Permit(
        "WP44T%05d".formatted(count),
        sample.category(),
        sample.issuedAt(),
        sample.validFrom(),
        sample.validUntil(),
        new Permit.Person(
            person.surname(),
            person.givenNames() + " " + letters(count),
            person.nationality(),
            person.dateOfBirth().plusDays(count),
            person.sex(),
            new Permit.Document(
                passport.type(),
                "T%08d".formatted(count),
                passport.issuingState(),
                passport.validUntil())),
        sample.employer(),
        sample.employment());
  }

  private static String letters(int count) {
    return "T" + (char) ('A' + count / 26 % 26) + (char) ('A' + count % 26);
  }

  /** The number the person gets (R2.1). */
  static String number(Permit permit) {
    return permit.person().nationality() + "0" + permit.person().document().number();
  }

  /** What the employer hands in through one-stop, with every document (R4.2). */
  static Map<String, Object> submission(Permit permit) {
    var documents = new ArrayList<Map<String, Object>>();
    documents.add(Map.of("kind", "PASSPORT", "number", permit.person().document().number()));
    documents.add(Map.of("kind", "RESIDENCE_PERMIT", "validUntil", permit.validUntil().toString()));
    documents.add(from(permit, "LABOUR_CONTRACT"));
    if (permit.employment().kind().equals("POSTED")) {
      documents.add(from(permit, "POSTING_LETTER"));
      documents.add(Map.of("kind", "DOMESTIC_EMPLOYER_CERTIFICATE"));
    }
    return Map.of(
        "channel", "ONE_STOP", "declaredMonthlyWage", WAGE, "documents", List.copyOf(documents));
  }

  /** The same for somebody who claims to be exempt. */
  static Map<String, Object> exemptSubmission(Permit permit) {
    var submission = new HashMap<>(submission(permit));
    submission.put("claimsExemption", true);
    return submission;
  }

  private static Map<String, Object> from(Permit permit, String kind) {
    return Map.of("kind", kind, "startsOn", permit.validFrom().toString(), "openEnded", true);
  }
}
