package onestop.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onestop.kit.form.Fault;
import onestop.kit.form.Faults;
import onestop.kit.form.Scalars;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;

/**
 * The query parameters of this call. Each reading notes its fault and goes on; {@link #check()}
 * answers all of them at once, so call it before using what was read.
 */
@RequestScoped
public class Parameters {

  private static final int LARGEST_PAGE = 200;
  private static final int USUAL_PAGE = 20;

  private final UriInfo uri;
  private final Faults faults = new Faults();

  Parameters(UriInfo uri) {
    this.uri = uri;
  }

  /** A day, {@code YYYY-MM-DD}. */
  public Optional<LocalDate> date(String name) {
    return read(name, Scalars::date);
  }

  /** A month, {@code YYYY-MM}. */
  public Optional<YearMonth> month(String name) {
    return read(name, Scalars::month);
  }

  /** An amount such as {@code 30000} or {@code 30000.00}. */
  public Optional<Money> money(String name) {
    return read(name, Money::of);
  }

  /** A UUID. */
  public Optional<UUID> uuid(String name) {
    return read(name, Scalars::uuid);
  }

  /** Any text of at most 2,000 characters, empty counts as absent. */
  public Optional<String> text(String name) {
    return read(name, Scalars::text);
  }

  /** A whole number between the bounds. */
  public Optional<Integer> number(String name, int least, int most) {
    Optional<Integer> number = read(name, Integer::valueOf);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      faults.form(name, "OUT_OF_RANGE", Map.of());
      return Optional.empty();
    }
    return number;
  }

  /** Anything that can be read from text; a {@link Refusal} of the reader is a broken rule. */
  public <T> Optional<T> value(String name, Function<String, T> reader) {
    return read(name, reader);
  }

  /** One name of the enum. */
  public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return read(name, text -> constant(text, type), unknown(type));
  }

  /** Several names of the enum, divided by commas; none when absent. */
  public <E extends Enum<E>> List<E> several(String name, Class<E> type) {
    return read(
            name,
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(part -> constant(part.strip(), type))
                    .toList(),
            unknown(type))
        .orElse(List.of());
  }

  private static <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, name);
  }

  private static <E extends Enum<E>> Fault unknown(Class<E> type) {
    String values =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return new Fault("", "UNKNOWN_VALUE", Map.of("values", values), true);
  }

  /** How many items a page shall have: default 20, at most 200. */
  public int limit() {
    return number("limit", 1, LARGEST_PAGE).orElse(USUAL_PAGE);
  }

  /** Where the page begins. */
  public Cursor cursor() {
    return read("cursor", Cursor::parse).orElse(Cursor.START);
  }

  /** Notes a missing one and gives what was read, null when nothing was. */
  public <T> T required(String name, Optional<T> value) {
    if (value.isEmpty()) {
      faults.form(name, "REQUIRED", Map.of());
    }
    return value.orElse(null);
  }

  /** For rules between parameters. */
  public Faults faults() {
    return faults;
  }

  /** Ends the call with all faults noted so far, if any. */
  public void check() {
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
  }

  private <T> Optional<T> read(String name, Function<String, T> reader) {
    return read(name, reader, new Fault("", "WRONG_FORMAT", Map.of(), true));
  }

  private <T> Optional<T> read(String name, Function<String, T> reader, Fault otherwise) {
    String text = uri.getQueryParameters().getFirst(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.strip()));
    } catch (Refusal refusal) {
      faults.rule(name, refusal.code(), refusal.params());
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException _) {
      faults.form(name, otherwise.code(), otherwise.params());
      return Optional.empty();
    }
  }
}
