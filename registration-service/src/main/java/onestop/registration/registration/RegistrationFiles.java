package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.time.BusinessClock;
import onestop.registration.person.Callers;

/** Gives other features what they may know of registrations. */
@ApplicationScoped
public class RegistrationFiles {

  private final RegistrationRepository repository;
  private final Caller caller;
  private final Callers callers;
  private final BusinessClock clock;

  RegistrationFiles(
      RegistrationRepository repository, Caller caller, Callers callers, BusinessClock clock) {
    this.repository = repository;
    this.caller = caller;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * A registration that the caller may see: officers and auditors all, employer and person their
   * own.
   *
   * @throws onestop.kit.http.Problem 404 for any other
   */
  public RegistrationFile get(UUID id) {
    return file(allowed(id));
  }

  /** A registration, whoever asks. */
  public Optional<RegistrationFile> find(UUID id) {
    return repository.byId(id).map(this::file);
  }

  /** The registrations that a permit opened or continued. */
  public List<RegistrationFile> ofPermit(String permitNumber) {
    return repository.ofPermit(permitNumber).stream().map(this::file).toList();
  }

  /** The registrations of a person. */
  public List<RegistrationFile> ofPerson(UUID personId) {
    return repository.ofPeople(List.of(personId)).stream().map(this::file).toList();
  }

  Registration allowed(UUID id) {
    return allowed(repository.byId(id).orElseThrow(Problems::notFound));
  }

  Registration allowed(Registration registration) {
    Caller.require(isAllowed(file(registration)));
    return registration;
  }

  boolean isAllowed(RegistrationFile file) {
    return caller.seesAll()
        || (file.creditCode() != null && caller.isEmployer(file.creditCode().value()))
        || callers.is(file.personId());
  }

  private RegistrationFile file(Registration registration) {
    return RegistrationFile.of(registration, clock.today());
  }
}
