package onestop.registration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.Access;
import onestop.kit.testing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the interfaces' page: who may make them. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccessTest {

  /** Letters as on the page: p public, e employer, n person, o officer, r reviewer, a auditor. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /api/deadlines?issuedOn=2026-03-02,                p",
    "GET,  /api/working-days?from=2026-03-02&days=5,          p",
    "GET,  /api/identity-documents/check?type=PASSPORT&number=X1, p",
    "GET,  /api/registrations,                                eora",
    "GET,  /api/registrations/summary,                        eora",
    "GET,  /api/registrations/{id},                           enora",
    "POST, /api/registrations,                                eo",
    "GET,  /api/registrations/{id}/checklist?channel=ONE_STOP, eno",
    "POST, /api/registrations/{id}/submission,                eo",
    "POST, /api/registrations/{id}/decision,                  o",
    "POST, /api/registrations/{id}/identity-decision,         o",
    "POST, /api/registrations/{id}/employment-end,            eo",
    "POST, /api/registrations/{id}/rectification-order,       o",
    "GET,  /api/registrations/{id}/compliance,                eoa",
    "POST, /api/registrations/{id}/assignment,                o",
    "GET,  /api/people/{id},                                  enora",
    "GET,  /api/people?socialSecurityNumber={number},         enora",
    "POST, /api/people/{id}/documents,                        eno",
    "GET,  /api/people/{id}/timeline,                         enora",
    "GET,  /api/people/{id}/data-copy,                        noa",
    "POST, /api/people/{id}/correction-requests,              no",
    "GET,  /api/cards?personId={id},                          enora",
    "GET,  /api/cards/{id},                                   enora",
    "POST, /api/cards/{id}/photo,                             no",
    "POST, /api/cards/{id}/activation,                        no",
    "POST, /api/cards/{id}/loss,                              no",
    "POST, /api/cards/{id}/replacement,                       no",
    "GET,  /api/card-requests/{id},                           s",
    "POST, /api/one-stop-applications,                        eno",
    "GET,  /api/one-stop-applications/{id},                   enora",
    "POST, /api/disputes,                                     eno",
    "GET,  /api/disputes/{id},                                enora",
    "POST, /api/holiday-notices,                              o",
    "GET,  /api/work-list,                                    ora",
    "GET,  /api/dead-letters,                                 o",
    "GET,  /api/audit/file-reads,                             a",
    "GET,  /api/clock,                                        p",
    "PUT,  /api/clock,                                        os",
    "GET,  /api/rules/R3.1,                                   p",
  })
  void eachCallIsForThoseOnThePage(String method, String path, String who) {
    Access.check(method, path, who);
  }
}
