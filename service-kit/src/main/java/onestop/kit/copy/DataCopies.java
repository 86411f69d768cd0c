package onestop.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;

/** A copy of all that this service holds of a person (R13.3). */
@ApplicationScoped
public class DataCopies {

  private final Instance<PersonalData> held;
  private final FileReads reads;

  DataCopies(@Any Instance<PersonalData> held, FileReads reads) {
    this.held = held;
    this.reads = reads;
  }

  /** By the name of each feature what it holds, which may be nothing; the read is recorded. */
  @Transactional
  public Map<String, List<?>> of(UUID personId) {
    Map<String, List<?>> copy = new TreeMap<>();
    held.forEach(one -> copy.put(one.name(), one.of(personId)));
    reads.read(Subject.person(personId));
    return copy;
  }
}
