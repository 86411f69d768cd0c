package onestop.verification.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.form.Faults;
import onestop.kit.http.Problems;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;
import onestop.verification.VerificationSettings;
import onestop.verification.beneficiary.Beneficiaries;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.evidence.ApostilleStates;
import onestop.verification.evidence.Claim;
import onestop.verification.evidence.EvidenceFault;
import onestop.verification.evidence.EvidencePolicy;

/** Takes what shows life and entitlement, through whatever channel (R10.2). */
@ApplicationScoped
class Verifications {

  private final VerificationRepository repository;
  private final Beneficiaries beneficiaries;
  private final ApostilleStates states;
  private final BusinessClock clock;
  private final VerificationSettings settings;
  private final ObjectMapper json;

  Verifications(
      VerificationRepository repository,
      Beneficiaries beneficiaries,
      ApostilleStates states,
      BusinessClock clock,
      VerificationSettings settings,
      ObjectMapper json) {
    this.repository = repository;
    this.beneficiaries = beneficiaries;
    this.states = states;
    this.clock = clock;
    this.settings = settings;
    this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  }

  /**
   * Records a claim that counts, once: the same one again is the one there is.
   *
   * @param reference what tells it from another of the same channel and day
   * @param by who brought it
   * @throws onestop.kit.http.Problem 422 with everything that is missing
   * @throws Refusal {@code BENEFIT_ENDED} when it shows life after the pension's end
   */
  UUID record(Beneficiary beneficiary, Claim claim, String reference, String by) {
    var known = repository.same(beneficiary.id(), claim, reference);
    if (known.isPresent()) {
      return known.get().id();
    }
    if (!beneficiary.isEntitledOn(claim.performedOn())) {
      throw Refusal.state("BENEFIT_ENDED", Map.of("endedOn", beneficiary.endedOn().toString()));
    }
    examine(claim);
    var verification =
        new Verification(
            beneficiary.id(), claim, reference, write(claim.evidence()), by, clock.now());
    repository.persist(verification);
    beneficiaries.verified(beneficiary, claim.channel(), claim.performedOn());
    return verification.id();
  }

  private void examine(Claim claim) {
    LocalDate today = clock.today();
    List<EvidenceFault> found =
        new EvidencePolicy(states.current(), settings.evidenceMonths()).examine(claim, today);
    var faults = new Faults();
    found.forEach(fault -> faults.rule(fault.field(), fault.code(), fault.params()));
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
  }

  private String write(Object evidence) {
    try {
      return json.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
