package onestop.registration.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.Calendars;
import onestop.kit.value.LegalCalendar;

/** What a refusal or penalty of the agency names as its remedies (R5.5). */
@ApplicationScoped
public class Remedies {

  /** As events name them: review within 60 days, suit within 6 months. */
  public static final List<String> AGAINST_THE_AGENCY =
      List.of("ADMINISTRATIVE_REVIEW", "ADMINISTRATIVE_SUIT");

  private final Calendars calendars;
  private final HttpHeaders headers;

  Remedies(Calendars calendars, HttpHeaders headers) {
    this.calendars = calendars;
    this.headers = headers;
  }

  /**
   * One way against a decision of the agency.
   *
   * @param route as a dispute is recorded under it
   * @param dueOn the last day, by R3.2
   * @param provisional true while a holiday notice could still move that day
   * @param text the same in words, in the reader's language
   */
  public record Remedy(
      Route route, LocalDate dueOn, boolean provisional, String text, List<String> basis) {}

  /**
   * The ways against what was decided on that day, for the caller who reads them. The days are
   * counted when they are shown, so that a new holiday notice counts at once.
   */
  public List<Remedy> against(LocalDate decidedOn) {
    LegalCalendar calendar = calendars.current();
    Language language = Language.of(headers.getAcceptableLanguages());
    return Stream.of(Route.REVIEW, Route.ADMINISTRATIVE_SUIT)
        .map(route -> {
          LocalDate dueOn = DisputePolicy.fileBy(route, decidedOn, calendar).orElseThrow();
          return new Remedy(
              route,
              dueOn,
              calendar.isProvisional(dueOn),
              Texts.text(language, "remedy." + route.name(), Map.of("day", dueOn.toString())),
              List.of("R5.5", "R3.2"));
        })
        .toList();
  }
}
