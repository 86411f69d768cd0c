package onestop.registration.registration;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.UUID;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.http.Problems;
import onestop.registration.permit.ResidencePermits;

/** Takes submissions for registrations of the caller's own, each in its own transaction (R4). */
@RequestScoped
public class SubmissionDesk {

  private final RegistrationFiles files;
  private final Submissions submissions;
  private final RegistrationViews views;
  private final ResidencePermits residences;
  private final Command command;
  private final Etag etag;

  SubmissionDesk(
      RegistrationFiles files,
      Submissions submissions,
      RegistrationViews views,
      ResidencePermits residences,
      Command command,
      Etag etag) {
    this.files = files;
    this.submissions = submissions;
    this.views = views;
    this.residences = residences;
    this.command = command;
    this.etag = etag;
  }

  /**
   * Takes a submission; complete and agreeing it is decided at once (R12.3).
   *
   * @throws onestop.kit.http.Problem 404 for a registration that is not the caller's
   */
  public RegistrationView submit(UUID id, Submission submission) {
    return command.run(
        () -> {
          Registration registration = files.allowed(id);
          etag.match(registration.version());
          return submissions.submit(
              registration, submission, residences.known(registration.permitNumber()));
        },
        views::of);
  }

  /**
   * The caller's own registration by that permit: the open one, else the newest.
   *
   * @throws onestop.kit.http.Problem 404 when there is none
   */
  public UUID ofPermit(String permitNumber) {
    return files.ofPermit(permitNumber).stream()
        .filter(files::isAllowed)
        .max(
            Comparator.comparing((RegistrationFile file) -> file.status().isOpen())
                .thenComparing(RegistrationFile::id))
        .map(RegistrationFile::id)
        .orElseThrow(Problems::notFound);
  }
}
