package onestop.exemption.outbound;

import static java.time.LocalDate.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onestop.exemption.agreement.Period;
import onestop.exemption.outbound.OutboundPolicy.Opinion;
import onestop.exemption.outbound.OutboundPolicy.Wish;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The paper prints whatever the name is. */
class CertificatePaperTest {

  private static final OutboundSettings SETTINGS =
      new OutboundSettings() {
        @Override
        public String publicAddress() {
          return "https://one-stop.example";
        }

        @Override
        public int waitingDays() {
          return 30;
        }
      };

  private static String printed(String name) throws Exception {
    var holder = new InsuredPerson();
    holder.told(
        new InsuredPersonStatus(
            "SZ-1",
            name,
            parse("1990-06-03"),
            parse("2014-07-01"),
            YearMonth.of(2026, 2),
            Set.of("PENSION")),
        Instant.EPOCH);
    var wish =
        new Wish(
            "DEU",
            "POSTED",
            "91440300MA5FKX471W",
            new Period(parse("2026-04-01"), parse("2029-03-31")));
    var certificate =
        new OutboundCertificate(
            "CN-DEU-2026-000001",
            "SZ-1",
            wish,
            parse("2026-03-16"),
            parse("2026-04-15"),
            "officer-1");
    certificate.issue(holder, new Opinion(List.of(), null), "ABCDEFGHJK", parse("2026-03-16"));
    try (var document =
        Loader.loadPDF(new CertificatePaper(SETTINGS).print(certificate, _ -> "Germany"))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void rareCharactersPrintAndUnknownOnesDoNotStopIt() throws Exception {
    assertTrue(printed("李伟 LI WEI").contains("李伟 LI WEI"));
    assertTrue(printed("龘喆").contains("龘喆"));
    assertTrue(printed("O'Brien-Müller").contains("O'Brien-Müller"));
    assertTrue(printed("A\u0001\uD83D\uDE00B").contains("A??B"));
  }

  @Test
  void aLongNameGoesOnInFurtherLines() throws Exception {
    String name = "MARIA DE LOS ANGELES ".repeat(9) + "欧阳".repeat(5);
    String text = printed(name);

    assertTrue(text.lines().filter(line -> line.contains("MARIA")).count() > 3, text);
    assertEquals(
        name.replace(" ", ""),
        text.lines()
            .filter(line -> line.contains("MARIA") || line.contains("阳"))
            .map(line -> line.replaceAll("姓名|Name|\\s", ""))
            .collect(Collectors.joining()));
  }
}
