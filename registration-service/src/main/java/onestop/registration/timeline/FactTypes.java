package onestop.registration.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events that stand on a timeline, by topic, with the rules behind each where the event itself
 * names none; a test compares them with the contracts.
 */
final class FactTypes {

  static final Map<String, List<String>> REGISTRATIONS =
      table(
          "registration-clock-started R3.1 R3.2 R3.3",
          "registration-clock-changed R3.2 R3.5",
          "registration-due-soon R3.6",
          "registration-overdue R3.6 R5.1",
          "registration-submitted R4.2 R3.6 R3.7",
          "registration-returned R4.3 R4.4",
          "registration-refused R12.3 R5.5",
          "registration-completed R12.3 R2.1 R2.2 R3.9",
          "registration-cancelled R3.8",
          "employment-ended R3.8",
          "person-documents-changed R2.1",
          "person-merged R2.5",
          "person-data-corrected R13.3");

  static final Map<String, List<String>> CARDS =
      table(
          "card-requested R11.1 R11.2",
          "card-issued R11.1",
          "card-activated R11.1",
          "card-reported-lost R11.1",
          "card-replaced R11.1",
          "card-cancelled R11.1");

  static final Map<String, List<String>> EXEMPTIONS =
      table(
          "exemption-possible R6.10 R6.5",
          "exemption-granted R6.2 R6.5",
          "exemption-rejected R6.7",
          "exemption-extended R6.3",
          "exemption-expiring R6.6",
          "exemption-ended R6.6");

  static final Map<String, List<String>> SETTLEMENTS =
      table(
          "account-opened R7.2",
          "account-retained R9.1",
          "account-reopened R9.7",
          "account-closed R9.5",
          "settlement-submitted R9.1",
          "settlement-approved R9.5 R7.4",
          "payment-ordered R9.5",
          "settlement-paid R9.5",
          "settlement-returned R9.5",
          "contribution-refund-ordered R6.5 R7.2");

  static final Map<String, List<String>> VERIFICATIONS =
      table(
          "verification-due-soon R10.4",
          "verification-lapsed R10.1 R10.4",
          "data-match-requested R10.4",
          "eligibility-verified R10.1 R10.2",
          "benefit-suspended R10.4 R10.5",
          "benefit-resumed R10.5",
          "benefit-ended R10.7");

  private FactTypes() {}

  /** The rules behind a type of event, none for one that is not known. */
  static List<String> basis(String type) {
    return List.of(REGISTRATIONS, CARDS, EXEMPTIONS, SETTLEMENTS, VERIFICATIONS).stream()
        .filter(table -> table.containsKey(type))
        .findFirst()
        .map(table -> table.get(type))
        .orElse(List.of());
  }

  private static Map<String, List<String>> table(String... rows) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String row : rows) {
      List<String> cells = List.of(row.split(" ", -1));
      table.put(cells.getFirst(), cells.subList(1, cells.size()));
    }
    return table;
  }
}
