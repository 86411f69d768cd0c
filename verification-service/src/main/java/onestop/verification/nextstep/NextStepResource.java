package onestop.verification.nextstep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryFiles;
import onestop.verification.beneficiary.Status;
import onestop.verification.evidence.Channel;
import onestop.verification.nextstep.NextStepPolicy.Next;
import onestop.verification.nextstep.NextStepPolicy.Standing;
import onestop.verification.nextstep.NextStepPolicy.Step;
import onestop.verification.payment.Payment;
import onestop.verification.payment.PaymentRepository;

/** Tells beneficiaries in their words what to do next, by when, and by which channel. */
@Path("/api/beneficiaries/{socialSecurityNumber}/next-step")
public class NextStepResource {

  private final BeneficiaryFiles files;
  private final PaymentRepository payments;
  private final BusinessClock clock;

  NextStepResource(BeneficiaryFiles files, PaymentRepository payments, BusinessClock clock) {
    this.files = files;
    this.payments = payments;
    this.clock = clock;
  }

  /** A text in both languages. */
  public record Both(String en, String zh) {

    static Both of(String key, Map<String, String> params) {
      return new Both(Texts.text(Language.EN, key, params), Texts.text(Language.ZH, key, params));
    }
  }

  /** A way to verify and what it needs (R10.2). */
  public record Way(Channel channel, Both name, Both needs) {}

  /**
   * What is next.
   *
   * @param by last day to do it on, null when there is none or it is past
   * @param owed withheld and not yet paid
   */
  public record NextStep(
      Status status,
      Step step,
      LocalDate by,
      LocalDate validUntil,
      Money owed,
      Money overpaid,
      Both text,
      List<Way> channels,
      List<String> basis) {}

  /** What this beneficiary has to do next. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public NextStep next(@PathParam("socialSecurityNumber") String number) {
    Beneficiary found = files.read(number);
    Money owed =
        Money.sum(
            payments.owed(List.of(found.id())).getOrDefault(found.id(), List.of()).stream()
                .map(Payment::amount)
                .toList());
    Next next =
        NextStepPolicy.of(
            new Standing(
                found.status(), found.validUntil(), found.endedOn(), owed, found.overpaid()),
            clock.today());
    return new NextStep(
        found.status(),
        next.step(),
        next.by(),
        found.validUntil(),
        owed,
        found.overpaid(),
        text(next, found, owed),
        next.step().isVerifying() ? ways() : List.of(),
        next.basis());
  }

  private static Both text(Next next, Beneficiary found, Money owed) {
    YearMonth month = next.month();
    String key =
        "next."
            + next.step()
            + (next.step() == Step.VERIFY_NOW && next.by() == null ? ".LATE" : "");
    return Both.of(
        key,
        Map.of(
            "validUntil",
            found.validUntil().toString(),
            "by",
            String.valueOf(next.by()),
            "month",
            month.toString(),
            "owed",
            owed.toString(),
            "overpaid",
            String.valueOf(found.overpaid()),
            "endedOn",
            String.valueOf(found.endedOn())));
  }

  // Data matches are the agency's affair, not the person's.
  private static List<Way> ways() {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel != Channel.DATA_MATCH)
        .map(channel ->
            new Way(
                channel,
                Both.of("channel." + channel, Map.of()),
                Both.of("channel." + channel + ".needs", Map.of())))
        .toList();
  }
}
