package onestop.verification.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryRepository;
import onestop.verification.beneficiary.BeneficiaryView;
import onestop.verification.notice.Notices;
import onestop.verification.payment.PaymentRepository;
import onestop.verification.payment.PaymentView;
import onestop.verification.person.PersonNumbers;
import onestop.verification.verification.VerificationRepository;
import onestop.verification.verification.VerificationView;

/** The pensions of a person, with everything shown, paid and written for them (R13.3). */
@ApplicationScoped
class PensionData implements PersonalData {

  private final PersonNumbers numbers;
  private final BeneficiaryRepository beneficiaries;
  private final VerificationRepository verifications;
  private final PaymentRepository payments;
  private final Notices notices;
  private final BusinessClock clock;

  PensionData(
      PersonNumbers numbers,
      BeneficiaryRepository beneficiaries,
      VerificationRepository verifications,
      PaymentRepository payments,
      Notices notices,
      BusinessClock clock) {
    this.numbers = numbers;
    this.beneficiaries = beneficiaries;
    this.verifications = verifications;
    this.payments = payments;
    this.notices = notices;
    this.clock = clock;
  }

  /** What is held of one pension. */
  record Pension(
      BeneficiaryView beneficiary,
      List<VerificationView> verifications,
      List<PaymentView> payments,
      Notices.Address contact,
      List<Notices.Written> notices) {}

  @Override
  public String name() {
    return "pensions";
  }

  @Override
  public List<Pension> of(UUID personId) {
    return numbers.numbersOf(personId).stream()
        .flatMap(number -> beneficiaries.of(number).stream())
        .map(this::pension)
        .toList();
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
