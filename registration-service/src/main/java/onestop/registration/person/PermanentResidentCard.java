package onestop.registration.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import onestop.kit.value.DocumentNumber;

/** Reads the number of a permanent resident card, five-star (18 characters) or old (15) (R2.3). */
public final class PermanentResidentCard {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private PermanentResidentCard() {}

  /**
   * What a number says.
   *
   * @param fault the first fault found, null when valid: LENGTH, PREFIX, NATIONALITY, BIRTH_DATE,
   *     SEQUENCE, CHECK_DIGIT
   * @param nationality alpha-3; null for stateless and for old cards
   */
  public record Reading(
      boolean valid,
      String fault,
      String nationality,
      String provinceCode,
      LocalDate dateOfBirth,
      Sex sex) {

    private static Reading fault(String code) {
      return new Reading(false, code, null, null, null, null);
    }
  }

  /** True for an old card: 3 letters and 12 digits. */
  static boolean isOld(DocumentNumber number) {
    return number.normalised().matches("[A-Z]{3}\\d{12}");
  }

  /** Checks a number without asking whether the birth date lies ahead of a certain day. */
  public static Reading check(DocumentNumber number) {
    return check(number, LocalDate.MAX);
  }

  /** Checks a number in the order of the rule; the birth date must not lie after {@code today}. */
  public static Reading check(DocumentNumber number, LocalDate today) {
    String text = number.normalised();
    if (isOld(number)) {
      return new Reading(true, null, null, null, null, null);
    }
    if (text.length() != 18) {
      return Reading.fault("LENGTH");
    }
    if (text.charAt(0) != '9' || !text.substring(1, 3).matches("\\d{2}")) {
      return Reading.fault("PREFIX");
    }
    String numeric = text.substring(3, 6);
    String nationality = Countries.alpha3(numeric).orElse(null);
    boolean stateless = numeric.equals("000");
    if (!stateless && (nationality == null || new Nationality(nationality).isNotForeign())) {
      return Reading.fault("NATIONALITY");
    }
    LocalDate birth;
    try {
      birth = LocalDate.parse(text.substring(6, 14), BIRTH);
    } catch (DateTimeException _) {
      return Reading.fault("BIRTH_DATE");
    }
    if (birth.isAfter(today)) {
      return Reading.fault("BIRTH_DATE");
    }
    String sequence = text.substring(14, 17);
    if (!sequence.matches("\\d{3}") || sequence.equals("000")) {
      return Reading.fault("SEQUENCE");
    }
    if (text.charAt(17) != checkCharacter(text)) {
      return Reading.fault("CHECK_DIGIT");
    }
    Sex sex = (sequence.charAt(2) - '0') % 2 == 1 ? Sex.M : Sex.F;
    return new Reading(true, null, nationality, text.substring(1, 3), birth, sex);
  }

  private static char checkCharacter(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }
}
