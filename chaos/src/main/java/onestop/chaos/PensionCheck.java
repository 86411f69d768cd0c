package onestop.chaos;

import static onestop.local.Part.VERIFICATION;

import java.util.HashMap;

/** Every pensioner is known, verified as told, and paid each month once, as the run said. */
final class PensionCheck {

  private final Evidence evidence;

  PensionCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  void run() {
    var paid = new HashMap<String, Integer>();
    for (var pensioner : evidence.fed().pensioners.values()) {
      var path = "/api/beneficiaries/" + pensioner.socialSecurityNumber();
      var name = "pensioner ..." + pensioner.socialSecurityNumber().substring(10);
      var beneficiary = evidence.desk().get(VERIFICATION, path, evidence.officer());
      if (pensioner.verified()) {
        evidence.expect(
            evidence.today().plusYears(1).toString(),
            beneficiary.path("validUntil").asText(),
            name);
      }
      var months = new HashMap<String, Integer>();
      for (var item :
          evidence.desk().get(VERIFICATION, path + "/payments", evidence.officer()).path("items")) {
        months.merge(item.path("month").asText(), 1, Integer::sum);
        evidence.expect(PensionOffice.PENSION, item.path("amount").asText(), name + ": amount");
        if (Desk.status(item).equals("PAID")) {
          paid.merge(item.path("month").asText(), 1, Integer::sum);
        }
      }
      months.forEach((month, times) -> evidence.expect(1, times, name + ": payments for " + month));
    }
    for (var run : evidence.fed().payRuns.values()) {
      evidence.expect(
          run.paid(),
          paid.getOrDefault(run.month().toString(), 0),
          "paid in the run of " + run.month());
    }
    evidence.expect(
        evidence.fed().pensioners.values().stream().filter(Fed.Pensioner::verified).count(),
        (long) evidence.facts().ofType("verifications", "eligibility-verified").size(),
        "verifications told");
  }
}
