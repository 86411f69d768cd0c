package onestop.chaos;

import static onestop.local.Part.EXEMPTION;

import java.util.Map;
import java.util.stream.Collectors;

/** Everyone who is sent abroad has one certificate, told once, that anyone can verify (R6.8). */
final class AbroadCheck {

  private final Evidence evidence;

  AbroadCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  void run() {
    Map<String, Long> issued =
        evidence
            .facts()
            .ofType("certificates-of-coverage", "certificate-of-coverage-issued")
            .stream()
            .collect(
                Collectors.groupingBy(said -> said.text("personReference"), Collectors.counting()));
    evidence.expectAll(evidence.fed().abroad.keySet(), issued.keySet(), "sent abroad");
    evidence
        .fed()
        .abroad
        .forEach((reference, number) -> {
          evidence.expect(1L, issued.get(reference), "certificates told of " + reference);
          var path = "/api/outbound-certificates";
          var items =
              evidence
                  .desk()
                  .get(EXEMPTION, path + "?personReference=" + reference, evidence.officer())
                  .path("items");
          evidence.expect(1, items.size(), "certificates of " + reference);
          var certificate = items.path(0);
          evidence.expect(number, certificate.path("number").asText(), reference + " has");
          evidence.expect("ISSUED", Desk.status(certificate), number);
          var code = certificate.path("checkCode").asText();
          var verified =
              evidence
                  .desk()
                  .get(EXEMPTION, path + "/" + number + "/verification?code=" + code, null);
          evidence.expect("ISSUED", Desk.status(verified), number + " is verified as");
        });
  }
}
