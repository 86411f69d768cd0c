package onestop.exemption.outbound;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.agreement.Period;
import onestop.exemption.outbound.OutboundPolicy.Wish;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/** Certificates issued in the past, before this system. */
record HistoryForm(@NotEmpty List<@NotNull @Valid Item> items) implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (items == null) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) != null) {
        items.get(i).check(faults.at("items[" + i + "]"));
      }
    }
  }

  /**
   * One certificate, or a published total of a year.
   *
   * @param number without it one is made of the other fields, the same every time
   * @param year when the day of issue is not known
   * @param count of a published total
   */
  record Item(
      @JsonAlias("certificateNumber") @Size(min = 1, max = 60) String number,
      @NotNull @Pattern(regexp = "[A-Z]{3}") String country,
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String category,
      @JsonAlias("validFrom") LocalDate from,
      @JsonAlias("validUntil") LocalDate until,
      LocalDate issuedOn,
      @Min(1900) @Max(2499) Integer year,
      @Size(max = 60) String personReference,
      @Size(max = 200) String name,
      LocalDate dateOfBirth,
      @Size(max = 18) String employerCreditCode,
      @Min(1) Integer count) {

    void check(Faults faults) {
      if (from == null && issuedOn == null && year == null) {
        faults.form("issuedOn", "REQUIRED", Map.of());
      }
      LocalDate first = firstDay();
      if (first != null && until != null && until.isBefore(first)) {
        faults.rule("until", "PERIOD_REVERSED");
      }
    }

    private LocalDate firstDay() {
      return from == null ? dayOfIssue() : from;
    }

    LocalDate dayOfIssue() {
      if (issuedOn != null) {
        return issuedOn;
      }
      return year == null ? from : LocalDate.of(year, 1, 1);
    }

    /** Where its last day is not told, it is the last one of the year it began in. */
    Wish wish() {
      LocalDate first = firstDay();
      LocalDate last = until == null ? first.withMonth(12).withDayOfMonth(31) : until;
      return new Wish(country, category, employerCreditCode, new Period(first, last));
    }
  }

  /** The items by their numbers; equal ones without a number are told apart by their order. */
  Map<String, Item> byNumber() {
    Map<Item, Integer> seen = new HashMap<>();
    Map<String, Item> numbered = new LinkedHashMap<>();
    for (Item item : items) {
      String number = item.number();
      if (number == null) {
        int occurrence = seen.merge(item, 1, Integer::sum);
        byte[] fields = (item + "#" + occurrence).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        number = "HISTORY-" + UUID.nameUUIDFromBytes(fields);
      }
      numbered.putIfAbsent(number, item);
    }
    return numbered;
  }
}
