package onestop.verification.copy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryRepository;
import onestop.verification.beneficiary.BeneficiaryView;
import onestop.verification.notice.Notices;
import onestop.verification.payment.PaymentRepository;
import onestop.verification.payment.PaymentView;
import onestop.verification.person.PersonNumbers;
import onestop.verification.verification.VerificationRepository;
import onestop.verification.verification.VerificationView;

/** All that this service holds of a person (R13.3); registration collects it from every service. */
@Path("/api/people/{personId}/data-copy")
public class DataCopyResource {

  private final PersonNumbers numbers;
  private final BeneficiaryRepository beneficiaries;
  private final VerificationRepository verifications;
  private final PaymentRepository payments;
  private final Notices notices;
  private final Caller caller;
  private final BusinessClock clock;

  DataCopyResource(
      PersonNumbers numbers,
      BeneficiaryRepository beneficiaries,
      VerificationRepository verifications,
      PaymentRepository payments,
      Notices notices,
      Caller caller,
      BusinessClock clock) {
    this.numbers = numbers;
    this.beneficiaries = beneficiaries;
    this.verifications = verifications;
    this.payments = payments;
    this.notices = notices;
    this.caller = caller;
    this.clock = clock;
  }

  /** What is held of one pension. */
  public record Pension(
      BeneficiaryView beneficiary,
      List<VerificationView> verifications,
      List<PaymentView> payments,
      Notices.Address contact,
      List<Notices.Written> notices) {}

  /** What is held of a person; empty when nothing is. */
  public record DataCopy(
      UUID personId, List<SocialSecurityNumber> socialSecurityNumbers, List<Pension> pensions) {}

  /** The copy. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.SYSTEM})
  @Transactional
  public DataCopy copy(@PathParam("personId") UUID personId) {
    List<SocialSecurityNumber> found = numbers.numbersOf(personId);
    Caller.require(
        caller.seesAll()
            || caller.isPerson(personId, null)
            || found.stream().anyMatch(number -> caller.isPerson(null, number.value())));
    return new DataCopy(
        personId,
        found,
        found.stream()
            .flatMap(number -> beneficiaries.of(number).stream())
            .map(this::pension)
            .toList());
  }

  private Pension pension(Beneficiary of) {
    var owed = payments.owed(List.of(of.id())).getOrDefault(of.id(), List.of());
    return new Pension(
        BeneficiaryView.of(of, owed, clock.today()),
        verifications.all(of.id()).stream().map(one -> VerificationView.of(one, of)).toList(),
        payments.all(of.id()).stream().map(PaymentView::of).toList(),
        notices.address(of.id()).orElse(null),
        notices.of(of.id(), Language.EN));
  }
}
