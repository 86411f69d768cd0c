package onestop.settlement.store;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import onestop.kit.value.BankAccountNumber;

/** A bank account number that lies encrypted in its column. */
@Converter
@Singleton
public class SealedAccountConverter implements AttributeConverter<BankAccountNumber, String> {

  private final Vault vault;

  SealedAccountConverter(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String convertToDatabaseColumn(BankAccountNumber number) {
    return number == null ? null : vault.seal(number.value());
  }

  @Override
  public BankAccountNumber convertToEntityAttribute(String column) {
    return column == null ? null : new BankAccountNumber(vault.open(column));
  }
}
