package onestop.registration.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.registration.person.Nationality;
import onestop.registration.person.Sex;

/**
 * What a person asks to be put right (R13.3); null stays as it is.
 *
 * @param other in words, what no field is for
 * @param reason why, and by what it is shown
 */
public record Correction(
    @Size(min = 1, max = 200) String surname,
    @Size(max = 200) String givenNames,
    LocalDate dateOfBirth,
    Sex sex,
    Nationality nationality,
    @Size(min = 1, max = 2000) String other,
    @NotBlank @Size(max = 2000) String reason)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (Stream.of(surname, givenNames, dateOfBirth, sex, nationality, other)
        .allMatch(Objects::isNull)) {
      faults.rule("", "NOTHING_TO_CORRECT");
    }
    if (nationality != null && nationality.isNotForeign()) {
      faults.rule("nationality", "NOT_FOREIGNER");
    }
  }
}
