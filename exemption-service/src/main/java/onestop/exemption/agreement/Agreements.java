package onestop.exemption.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The agreements as they stood at most a second ago, for what is asked with every event. Decisions
 * read the table itself.
 */
@ApplicationScoped
public class Agreements {

  private static final long OLDEST = Duration.ofSeconds(1).toNanos();

  private record Snapshot(Map<String, AgreementTerms> byCountry, long readAt) {}

  private final AgreementRepository repository;
  private volatile Snapshot snapshot;

  Agreements(AgreementRepository repository) {
    this.repository = repository;
  }

  /** The rows of a country, none where there is no agreement. */
  public AgreementTerms terms(String country) {
    Snapshot current = snapshot;
    if (current == null || System.nanoTime() - current.readAt() > OLDEST) {
      current = read();
      snapshot = current;
    }
    return current.byCountry().getOrDefault(country, new AgreementTerms(List.of()));
  }

  private Snapshot read() {
    Map<String, List<TermsRow>> rows =
        repository.all().stream()
            .collect(
                Collectors.groupingBy(
                    AgreementRow::country,
                    Collectors.mapping(AgreementRow::terms, Collectors.toList())));
    return new Snapshot(
        rows.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> new AgreementTerms(entry.getValue()))),
        System.nanoTime());
  }
}
