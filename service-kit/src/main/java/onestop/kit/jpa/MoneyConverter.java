package onestop.kit.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import onestop.kit.value.Money;

/** Money as {@code numeric(14,2)}. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Money value) {
    return value == null ? null : value.amount();
  }

  @Override
  public Money convertToEntityAttribute(BigDecimal column) {
    return column == null ? null : new Money(column);
  }
}
