package onestop.registration.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import onestop.kit.http.Problem;
import org.junit.jupiter.api.Test;

/** A table says the same as JSON lines. */
class CsvRowsTest {

  private static List<String> read(String table) {
    return CsvRows.read(table.getBytes(StandardCharsets.UTF_8)).stream()
        .map(row -> new String(row, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void columnsOfDocumentsBecomeDocumentsAndEmptyCellsAreLeftOut() {
    assertEquals(
        List.of(
            "{\"permitNumber\":\"P1\",\"channel\":\"ONLINE\",\"claimsExemption\":true,\"documents\":[{\"kind\":\"PASSPORT\",\"number\":\"A,1\"},{\"kind\":\"LABOUR_CONTRACT\",\"openEnded\":false},{\"kind\":\"APPLICATION_FORM\"}]}",
            "{\"permitNumber\":\"P2\",\"documents\":[]}"),
        read(
            String.join(
                "\r\n",
                "\uFEFFpermitNumber,channel,claimsExemption,PASSPORT.number,LABOUR_CONTRACT.openEnded,APPLICATION_FORM",
                "P1,ONLINE,TRUE,\"A,1\",false,yes",
                "",
                "P2,,,,,false",
                "")));
  }

  @Test
  void aCellTooManyIsAFaultOfItsRow() {
    assertEquals(
        List.of("{\"permitNumber\":\"P1\",\"column 2\":\"x\",\"documents\":[]}"),
        read("permitNumber\nP1,x\n"));
  }

  @Test
  void columnsThatAreNotKnownAreAllNamed() {
    var problem =
        assertThrows(Problem.class, () -> read("permitNumber,wage,PASSPORT.colour\nP1,2,3\n"));
    assertEquals(400, problem.status());
    assertEquals(2, problem.faults().size());
  }

  @Test
  void anEmptyTableHasNoRows() {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("permitNumber\n"));
  }
}
