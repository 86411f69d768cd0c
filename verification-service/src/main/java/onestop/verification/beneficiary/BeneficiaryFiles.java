package onestop.verification.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Problems;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.person.PersonNumbers;

/** Finds a beneficiary's file for whoever is calling; others' files do not exist for a person. */
@ApplicationScoped
public class BeneficiaryFiles {

  private final BeneficiaryRepository repository;
  private final PersonNumbers numbers;
  private final FileReads reads;

  BeneficiaryFiles(BeneficiaryRepository repository, PersonNumbers numbers, FileReads reads) {
    this.repository = repository;
    this.numbers = numbers;
    this.reads = reads;
  }

  /** The file under a number, to be shown: that is recorded (R13.1). */
  public Beneficiary read(String number) {
    Beneficiary found = file(number);
    reads.read(Subject.number(found.socialSecurityNumber()));
    return found;
  }

  /**
   * The file under a number as it stands in a path.
   *
   * @throws onestop.kit.http.Problem 404 when there is none, or none for this caller
   */
  public Beneficiary file(String number) {
    SocialSecurityNumber parsed;
    try {
      parsed = new SocialSecurityNumber(number);
    } catch (IllegalArgumentException _) {
      throw Problems.notFound();
    }
    numbers.requireOwn(parsed);
    return repository.of(parsed).orElseThrow(Problems::notFound);
  }
}
