package onestop.settlement.coverage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import onestop.settlement.store.JsonText;

/** Codes as a JSON list. */
@Converter
public class CodesConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> codes) {
    return JsonText.write(codes);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return List.of(JsonText.read(column, String[].class));
  }
}
