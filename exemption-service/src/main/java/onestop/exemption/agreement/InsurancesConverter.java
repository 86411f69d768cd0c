package onestop.exemption.agreement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Insurances as text divided by {@code |}, in their order; none is empty. */
@Converter
public class InsurancesConverter implements AttributeConverter<Set<Insurance>, String> {

  /** Reads {@code PENSION|UNEMPLOYMENT}. */
  static Set<Insurance> parse(String text) {
    Set<Insurance> insurances = EnumSet.noneOf(Insurance.class);
    if (!text.isEmpty()) {
      Arrays.stream(text.split("\\|", -1)).map(Insurance::valueOf).forEach(insurances::add);
    }
    return insurances;
  }

  static String print(Set<Insurance> insurances) {
    return insurances.stream().sorted().map(Insurance::name).collect(Collectors.joining("|"));
  }

  @Override
  public String convertToDatabaseColumn(Set<Insurance> insurances) {
    return insurances == null ? null : print(insurances);
  }

  @Override
  public Set<Insurance> convertToEntityAttribute(String column) {
    return column == null ? null : parse(column);
  }
}
