package onestop.exemption.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onestop.kit.time.BusinessClock;

/** Loads what was issued before this system; the same again changes nothing. */
@ApplicationScoped
class OutboundHistory {

  private final OutboundRepository repository;
  private final BusinessClock clock;

  OutboundHistory(OutboundRepository repository, BusinessClock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** How many were new, and how many were here already. */
  record Loaded(int loaded, int known) {}

  Loaded load(HistoryForm form, String subject) {
    Map<String, HistoryForm.Item> items = form.byNumber();
    Set<String> known = repository.known(items.keySet());
    LocalDate today = clock.today();
    List<OutboundCertificate> fresh =
        items.entrySet().stream()
            .filter(item -> !known.contains(item.getKey()))
            .map(item -> new OutboundCertificate(item.getKey(), item.getValue(), today, subject))
            .toList();
    repository.persist(fresh);
    return new Loaded(fresh.size(), form.items().size() - fresh.size());
  }
}
