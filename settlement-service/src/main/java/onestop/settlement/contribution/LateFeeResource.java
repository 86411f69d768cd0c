package onestop.settlement.contribution;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.Money;

/** The fee on late payment (R5.2). */
@Path("/api/late-fees")
class LateFeeResource {

  private final LateFeeSettings settings;

  LateFeeResource(LateFeeSettings settings) {
    this.settings = settings;
  }

  /** What was due from when, and when all of it is paid. */
  record Question(
      @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items, @NotNull LocalDate paidOn)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      for (int i = 0; items != null && i < items.size(); i++) {
        Item item = items.get(i);
        if (item != null && item.principal() != null && item.principal().isNegative()) {
          faults.form("items[" + i + "].principal", "OUT_OF_RANGE", Map.of());
        }
      }
    }
  }

  /** One contribution month in default. */
  record Item(@NotNull Money principal, @NotNull LocalDate defaultFrom) {}

  /** The fee on one. */
  record Fee(Money principal, LocalDate defaultFrom, long days, Money amount, boolean capped) {}

  /** All fees, and the rate they were reckoned with. */
  record Answer(
      List<Fee> items,
      Money total,
      LocalDate paidOn,
      String percentADay,
      boolean capApplies,
      List<String> basis) {}

  /** Reckons the fees, each month for itself. */
  @POST
  @PermitAll
  public Answer fees(Question question) {
    LateFee.Terms terms = settings.terms();
    List<Fee> fees =
        question.items().stream().map(item -> fee(item, question.paidOn(), terms)).toList();
    return new Answer(
        fees,
        Money.sum(fees.stream().map(Fee::amount).toList()),
        question.paidOn(),
        terms.percentADay().toPlainString(),
        terms.capped(),
        List.of("R5.2"));
  }

  private static Fee fee(Item item, LocalDate paidOn, LateFee.Terms terms) {
    LateFee fee = LateFee.of(item.principal(), item.defaultFrom(), paidOn, terms);
    return new Fee(item.principal(), item.defaultFrom(), fee.days(), fee.amount(), fee.capped());
  }
}
