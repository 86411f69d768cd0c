package onestop.registration.timeline;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.value.SocialSecurityNumber;

/** Any event that our services say about a person. */
final class Fact {

  private final Map<String, Object> fields = new TreeMap<>();

  @JsonAnySetter
  void set(String name, Object value) {
    fields.put(name, value);
  }

  /** Whom it is about; null when it names only the number. */
  UUID personId() {
    String id = text("personId");
    return id == null ? null : UUID.fromString(id);
  }

  /** The number, null when it names none. */
  SocialSecurityNumber socialSecurityNumber() {
    String number = text("socialSecurityNumber");
    return number == null ? null : new SocialSecurityNumber(number);
  }

  /** The employer it concerns, null when it concerns none. */
  String employer() {
    return text("employerCreditCode");
  }

  /** The rules that decided, as far as the event says so. */
  List<String> basis() {
    return fields.get("basis") instanceof Collection<?> rules
        ? rules.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The figures that the text may name; nothing that tells who it is about. */
  Map<String, String> params() {
    return fields.keySet().stream()
        .filter(name -> !name.equals("socialSecurityNumber"))
        .filter(name -> fields.get(name) != null && !(fields.get(name) instanceof Map))
        .collect(Collectors.toMap(name -> name, this::text));
  }

  private String text(String name) {
    Object value = fields.get(name);
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? null : value.toString();
  }
}
