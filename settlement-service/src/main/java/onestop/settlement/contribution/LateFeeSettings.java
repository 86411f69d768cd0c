package onestop.settlement.contribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** Switches of the fee on late payment (R5.2). */
@ConfigMapping(prefix = "onestop.late-fee")
public interface LateFeeSettings {

  /** Percent of the principal a day. */
  @WithName("percent-a-day")
  @WithDefault("0.05")
  BigDecimal percentADay();

  /** Whether it stops at the principal (Administrative Compulsion Law art. 45; disputed). */
  @WithDefault("true")
  boolean capped();

  /**
   * The first day of default where the levy authority has named none: that day of the month after
   * the contribution month.
   */
  @WithName("default-day")
  @WithDefault("1")
  @Min(1)
  @Max(28)
  int defaultDay();

  /** Least fine on what is still unpaid after an order, in times the arrears (art. 86). */
  @WithName("order-fine-least")
  @WithDefault("1")
  BigDecimal orderFineLeast();

  /** Highest such fine, in times the arrears (art. 86). */
  @WithName("order-fine-most")
  @WithDefault("3")
  BigDecimal orderFineMost();

  /** As the rule takes them. */
  default LateFee.Terms terms() {
    return new LateFee.Terms(percentADay(), capped());
  }
}
