package onestop.kit.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import onestop.kit.value.DocumentNumber;

/** A document number as text, as it was written. */
@Converter(autoApply = true)
public class DocumentNumberConverter implements AttributeConverter<DocumentNumber, String> {

  @Override
  public String convertToDatabaseColumn(DocumentNumber value) {
    return value == null ? null : value.value();
  }

  @Override
  public DocumentNumber convertToEntityAttribute(String column) {
    return column == null ? null : new DocumentNumber(column);
  }
}
