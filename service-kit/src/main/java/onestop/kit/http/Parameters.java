package onestop.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onestop.kit.form.Faults;
import onestop.kit.form.Scalars;
import onestop.kit.value.Money;

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

  /** Any text, empty counts as absent. */
  public Optional<String> text(String name) {
    return read(name, Function.identity());
  }

  /** A whole number between the bounds. */
  public Optional<Integer> number(String name, int least, int most) {
    return read(
        name,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        });
  }

  /** One name of the enum. */
  public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return read(name, text -> Enum.valueOf(type, text));
  }

  /** Several names of the enum, divided by commas; none when absent. */
  public <E extends Enum<E>> List<E> several(String name, Class<E> type) {
    return read(
            name,
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(part -> Enum.valueOf(type, part.strip()))
                    .toList())
        .orElse(List.of());
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
    String text = uri.getQueryParameters().getFirst(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.strip()));
    } catch (RuntimeException _) {
      faults.form(name, "WRONG_FORMAT", Map.of());
      return Optional.empty();
    }
  }
}
