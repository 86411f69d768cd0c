package onestop.kit.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import onestop.kit.value.CreditCode;

/** A credit code as text. */
@Converter(autoApply = true)
public class CreditCodeConverter implements AttributeConverter<CreditCode, String> {

  @Override
  public String convertToDatabaseColumn(CreditCode code) {
    return code == null ? null : code.value();
  }

  @Override
  public CreditCode convertToEntityAttribute(String column) {
    return column == null ? null : new CreditCode(column);
  }
}
