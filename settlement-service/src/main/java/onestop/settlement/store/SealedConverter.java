package onestop.settlement.store;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A text that lies encrypted in its column. */
@Converter
@Singleton
public class SealedConverter implements AttributeConverter<String, String> {

  private final Vault vault;

  SealedConverter(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String convertToDatabaseColumn(String text) {
    return vault.seal(text);
  }

  @Override
  public String convertToEntityAttribute(String column) {
    return vault.open(column);
  }
}
