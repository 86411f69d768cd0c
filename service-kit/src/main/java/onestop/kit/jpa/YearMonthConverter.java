package onestop.kit.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month as the {@code date} of its first day. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, LocalDate> {

  @Override
  public LocalDate convertToDatabaseColumn(YearMonth value) {
    return value == null ? null : value.atDay(1);
  }

  @Override
  public YearMonth convertToEntityAttribute(LocalDate column) {
    return column == null ? null : YearMonth.from(column);
  }
}
