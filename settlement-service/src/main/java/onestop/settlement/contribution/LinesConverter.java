package onestop.settlement.contribution;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import onestop.settlement.store.JsonText;

/** Contribution lines as a JSON list. */
@Converter
public class LinesConverter implements AttributeConverter<List<ContributionLine>, String> {

  @Override
  public String convertToDatabaseColumn(List<ContributionLine> lines) {
    return JsonText.write(lines);
  }

  @Override
  public List<ContributionLine> convertToEntityAttribute(String column) {
    return List.of(JsonText.read(column, ContributionLine[].class));
  }
}
