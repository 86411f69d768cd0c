package onestop.registration.person;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A nationality as text. */
@Converter(autoApply = true)
public class NationalityConverter implements AttributeConverter<Nationality, String> {

  @Override
  public String convertToDatabaseColumn(Nationality nationality) {
    return nationality == null ? null : nationality.code();
  }

  @Override
  public Nationality convertToEntityAttribute(String column) {
    return column == null ? null : new Nationality(column);
  }
}
