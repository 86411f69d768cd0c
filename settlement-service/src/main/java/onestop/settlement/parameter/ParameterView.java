package onestop.settlement.parameter;

import java.time.LocalDate;

/** A row that something was reckoned with, as shown. */
public record ParameterView(
    Insurance insurance,
    Payer payer,
    Parameter.Kind kind,
    Integer industryClass,
    String value,
    LocalDate from,
    LocalDate until,
    String document,
    String confidence) {

  /** The row. */
  public static ParameterView of(Parameter row) {
    return new ParameterView(
        row.insurance(),
        row.payer(),
        row.kind(),
        row.industryClass(),
        row.value().toPlainString(),
        row.from(),
        row.until(),
        row.document(),
        row.confidence());
  }
}
