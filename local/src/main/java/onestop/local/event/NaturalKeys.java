package onestop.local.event;

import java.util.List;
import java.util.Map;

/** Which field of an event's data is the key of its topic. */
final class NaturalKeys {

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("work-permits", List.of("permitNumber", "applicationReference")),
          Map.entry("residence-permits", List.of("permitNumber")),
          Map.entry("holiday-notices", List.of("year")),
          Map.entry("title-evaluations", List.of("permitNumber")),
          Map.entry("card-bureau", List.of("cardRequestId")),
          Map.entry("contributions", List.of("socialSecurityNumber")),
          Map.entry("insured-persons", List.of("personReference")),
          Map.entry("pensions", List.of("socialSecurityNumber")),
          Map.entry("payments", List.of("paymentOrderId")),
          Map.entry("registrations", List.of("personId")),
          Map.entry("cards", List.of("personId")),
          Map.entry("exemptions", List.of("personId")),
          Map.entry("certificates-of-coverage", List.of("certificateNumber")),
          Map.entry("settlements", List.of("personId")),
          Map.entry("verifications", List.of("beneficiaryId")));

  private NaturalKeys() {}

  /** The fields to look at, in this order; none for a topic that events.md does not know. */
  static List<String> of(String topic) {
    return FIELDS.getOrDefault(topic, List.of());
  }
}
