package onestop.local.world;

import static onestop.local.Part.EXEMPTION;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The other direction: who is insured in China and sent abroad takes a certificate along. */
final class GoingOut {

  private static final String CERTIFICATES = "/api/outbound-certificates";

  private GoingOut() {}

  static List<Step> steps() {
    return List.of(
        Step.of(EXEMPTION, "R6.8", GoingOut::appliedFor),
        Step.of(EXEMPTION, "R6.8, R6.3", GoingOut::issued),
        Step.of(EXEMPTION, "R6.8", GoingOut::verified));
  }

  private static String appliedFor(Story story) {
    story.moveTo(story.end);
    var from = story.today.plusMonths(1).withDayOfMonth(1);
    var answer =
        story.api.post(
            EXEMPTION,
            CERTIFICATES,
            employer(story),
            Map.of(
                "personReference", reference(story),
                "country", "DEU",
                "category", "POSTED",
                "from", from.toString(),
                "until", from.plusYears(3).minusDays(1).toString()));
    story.outbound = answer.path("number").asText();
    return "an employer in Shenzhen sends an engineer to Germany, certificate of coverage %s: %s"
        .formatted(story.outbound, answer.path("status").asText());
  }

  private static String issued(Story story) {
    story.scheme.insured(
        reference(story),
        "李伟 LI WEI",
        LocalDate.of(1990, 6, 3),
        LocalDate.of(2014, 7, 1),
        YearMonth.from(story.today),
        story.today);
    var found =
        story.await(
            "the certificate issued",
            () -> story.api.get(EXEMPTION, CERTIFICATES + "/" + story.outbound, employer(story)),
            Story.status("ISSUED"));
    story.checkCode = found.path("checkCode").asText();
    return "the ordinary scheme vouches for the engineer: covered in China from %s to %s"
        .formatted(found.path("from").asText(), found.path("until").asText());
  }

  private static String verified(Story story) {
    var address = CERTIFICATES + "/" + story.outbound + "/verification?code=" + story.checkCode;
    var paper = story.api.get(EXEMPTION, address, null);
    return "the German side scans the paper's QR code: valid %s, %s"
        .formatted(paper.path("valid").asText(), paper.path("name").asText());
  }

  private static String employer(Story story) {
    var sender = SamplePermits.EMPLOYERS.get("A").creditCode();
    return story.api.token("employer", Map.of("employer", sender));
  }

  private static String reference(Story story) {
    return "SZ-P-" + story.seed;
  }
}
