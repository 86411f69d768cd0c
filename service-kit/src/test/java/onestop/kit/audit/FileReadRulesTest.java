package onestop.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.Set;
import onestop.kit.sample.NoteResource;
import onestop.kit.testing.FileReadRules;
import org.junit.jupiter.api.Test;

/** R13.1: an endpoint that shows a file and records nothing is found. */
class FileReadRulesTest {

  /** An endpoint that forgets, and one that nobody needs a role for. */
  static class Forgetful {

    @GET
    @RolesAllowed("officer")
    public String forgets() {
      return "Schmidt";
    }

    @GET
    @PermitAll
    public String tellsEveryone() {
      return "the law";
    }
  }

  @Test
  void anEndpointThatRecordsNothingIsFound() {
    var forgetful = new ClassFileImporter().importClasses(Forgetful.class);
    var report = FileReadRules.everyReadIsRecorded(Set.of()).evaluate(forgetful).getFailureReport();
    assertEquals(1, report.getDetails().size());
    assertTrue(report.getDetails().getFirst().contains("forgets()"), report.toString());
    FileReadRules.everyReadIsRecorded(Set.of("Forgetful.forgets")).check(forgetful);
  }

  @Test
  void oneThatRecordsOnItsWayIsFine() {
    var notes = new ClassFileImporter().importClasses(NoteResource.class, FileReads.class);
    FileReadRules.everyReadIsRecorded(Set.of("NoteResource.list", "NoteResource.get")).check(notes);
  }
}
