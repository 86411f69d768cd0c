package onestop.kit.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import onestop.kit.value.SocialSecurityNumber;

/** A social security number as text. */
@Converter(autoApply = true)
public class SocialSecurityNumberConverter
    implements AttributeConverter<SocialSecurityNumber, String> {

  @Override
  public String convertToDatabaseColumn(SocialSecurityNumber value) {
    return value == null ? null : value.value();
  }

  @Override
  public SocialSecurityNumber convertToEntityAttribute(String column) {
    return column == null ? null : new SocialSecurityNumber(column);
  }
}
