package onestop.registration.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.form.Faults;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.CreditCode;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.registration.employer.Employer;
import onestop.registration.person.Nationality;
import onestop.registration.person.People;
import onestop.registration.timeline.Steps;
import onestop.registration.timeline.Steps.SeenBy;
import onestop.registration.timeline.Steps.Step;
import org.hibernate.Session;

/** Refers employers of foreigners without a permit to the police (R5.4). */
@Path("/api/referrals")
public class ReferralResource {

  private final Session session;
  private final Command command;
  private final Caller caller;
  private final BusinessClock clock;
  private final Parameters parameters;
  private final People people;
  private final Steps steps;
  private final FileReads reads;

  ReferralResource(
      Session session,
      Command command,
      Caller caller,
      BusinessClock clock,
      Parameters parameters,
      People people,
      Steps steps,
      FileReads reads) {
    this.session = session;
    this.command = command;
    this.caller = caller;
    this.clock = clock;
    this.parameters = parameters;
    this.people = people;
    this.steps = steps;
    this.reads = reads;
  }

  /** Who was found working without a permit, for whom, and when. */
  public record Finding(
      @NotNull @Valid Employer employer,
      @NotNull LocalDate foundOn,
      @NotEmpty @Valid @Size(max = 200) List<@NotNull Person> foreigners,
      @Size(max = 4000) String circumstances) {

    /**
     * One of them.
     *
     * @param personId the file here, when the officer knows of one; a name alone is nobody's (R2.5)
     */
    public record Person(
        @NotBlank @Size(max = 200) String surname,
        @Size(max = 200) String givenNames,
        @NotNull Nationality nationality,
        UUID personId) {}
  }

  /**
   * A referral and what the police may fine.
   *
   * @param employerFine so much for each person, at most the law's cap
   * @param foreignerFine the range for each of the people
   */
  record ReferralView(
      UUID id,
      CreditCode employer,
      String employerName,
      LocalDate foundOn,
      List<Referral.Foreigner> foreigners,
      String circumstances,
      LocalDate referredOn,
      String referredBy,
      String referredTo,
      Money employerFine,
      Fines.Range foreignerFine,
      List<String> basis) {

    static ReferralView of(Referral referral) {
      return new ReferralView(
          referral.id(),
          referral.creditCode(),
          referral.employerName(),
          referral.foundOn(),
          referral.foreigners(),
          referral.circumstances(),
          referral.referredOn(),
          referral.referredBy(),
          "PUBLIC_SECURITY_BUREAU",
          Fines.employerWithoutPermits(referral.foreigners().size()),
          Fines.foreignerWithoutPermit(),
          List.of("R5.4"));
    }
  }

  /** Records a referral. */
  @POST
  @RolesAllowed(Roles.OFFICER)
  public Response refer(Finding finding) {
    LocalDate today = clock.today();
    if (finding.foundOn().isAfter(today)) {
      throw Refusal.rule("DAY_AHEAD", Map.of("day", finding.foundOn().toString()));
    }
    ReferralView view =
        command.create(
            finding,
            () -> {
              checkFiles(finding);
              var referral = new Referral(finding, today, caller.sub());
              session.persist(referral);
              say(referral);
              return referral.id();
            },
            this::find,
            ReferralView::of);
    return Response.created(URI.create("/api/referrals/" + view.id())).entity(view).build();
  }

  /** One referral. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
  public ReferralView get(@PathParam("id") UUID id) {
    ReferralView view = command.run(() -> find(id), ReferralView::of);
    reads.read(Subject.people(files(view)));
    return view;
  }

  /** All referrals, the newest first. */
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
  public Page<ReferralView> list() {
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    List<Referral> rows =
        session
            .createSelectionQuery(
                "from Referral r where :start = true or r.id < :before order by r.id desc",
                Referral.class)
            .setParameter("start", cursor.isStart())
            .setParameter("before", cursor.isStart() ? new UUID(0, 0) : cursor.uuid(0))
            .setMaxResults(limit + 1)
            .getResultList();
    Page<ReferralView> page = Page.of(rows, limit, row -> Cursor.after(row.id()), ReferralView::of);
    reads.read(Subject.people(page.items().stream().flatMap(ReferralResource::files)));
    return page;
  }

  private static Stream<UUID> files(ReferralView view) {
    return view.foreigners().stream().map(Referral.Foreigner::personId).filter(Objects::nonNull);
  }

  private void checkFiles(Finding finding) {
    var faults = new Faults();
    for (int i = 0; i < finding.foreigners().size(); i++) {
      UUID personId = finding.foreigners().get(i).personId();
      if (personId != null && people.get(personId) == null) {
        faults.rule("foreigners[" + i + "].personId", "PERSON_NOT_KNOWN");
      }
    }
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
  }

  private void say(Referral referral) {
    Map<String, Object> figures =
        Map.of(
            "foundOn", referral.foundOn(),
            "employer", referral.employerName(),
            "people", referral.foreigners().size(),
            "employerFine", Fines.employerWithoutPermits(referral.foreigners().size()),
            "min", Fines.foreignerWithoutPermit().min(),
            "max", Fines.foreignerWithoutPermit().max());
    referral.foreigners().stream()
        .filter(one -> one.personId() != null)
        .forEach(one ->
            steps.say(
                new Step(
                    "referred-to-police",
                    referral.id(),
                    people.get(one.personId()).id(),
                    referral.creditCode(),
                    SeenBy.OFFICE,
                    List.of("R5.4"),
                    figures)));
  }

  private Referral find(UUID id) {
    Referral referral = session.find(Referral.class, id);
    if (referral == null) {
      throw Problems.notFound();
    }
    return referral;
  }
}
