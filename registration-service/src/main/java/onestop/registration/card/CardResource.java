package onestop.registration.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.form.Forms;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.person.PersonDesk;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Social security cards over HTTP (R11). */
@Path("/api")
public class CardResource {

  private final CardRepository repository;
  private final Cards cards;
  private final People people;
  private final PersonDesk desk;
  private final Forms forms;
  private final Command command;
  private final Caller caller;
  private final Callers callers;
  private final Parameters parameters;
  private final Etag etag;
  private final FileReads reads;

  CardResource(
      CardRepository repository,
      Cards cards,
      People people,
      PersonDesk desk,
      Forms forms,
      Command command,
      Caller caller,
      Callers callers,
      Parameters parameters,
      Etag etag,
      FileReads reads) {
    this.repository = repository;
    this.cards = cards;
    this.people = people;
    this.desk = desk;
    this.forms = forms;
    this.command = command;
    this.caller = caller;
    this.callers = callers;
    this.parameters = parameters;
    this.etag = etag;
    this.reads = reads;
  }

  /** A card as it is shown. */
  public record CardView(
      UUID id,
      UUID personId,
      CardStatus status,
      String cardNumberLast4,
      String bank,
      boolean replacement,
      UUID replaces,
      Money fee,
      boolean workPermitLoaded,
      LocalDate workPermitLoadedOn,
      String permitNumber,
      String rejectReason,
      LocalDate requestedOn,
      LocalDate issuedOn,
      int version) {

    static CardView of(Card card) {
      return new CardView(
          card.id(),
          card.person().id(),
          card.status(),
          card.numberLast4(),
          card.bank(),
          card.replacement(),
          card.replaces(),
          card.fee(),
          card.workPermitLoaded(),
          card.workPermitLoadedOn(),
          card.permitNumber(),
          card.rejectReason(),
          card.requestedOn(),
          card.issuedOn(),
          card.version());
    }
  }

  /**
   * A new photo.
   *
   * @param photoReference in the photo store; left out: the newest one that the permit system has
   */
  public record Photo(@Size(min = 1, max = 200) String photoReference) {}

  /** What the bureau prints. */
  public record CardRequest(
      UUID cardRequestId,
      UUID cardId,
      boolean replacement,
      SocialSecurityNumber socialSecurityNumber,
      String surname,
      String givenNames,
      String nationality,
      LocalDate dateOfBirth,
      String sex,
      String permitNumber,
      String photoReference) {

    static CardRequest of(Card card) {
      Person person = card.person();
      return new CardRequest(
          card.cardRequestId(),
          card.id(),
          card.replacement(),
          person.socialSecurityNumber(),
          person.surname(),
          person.givenNames(),
          person.nationality().code(),
          person.dateOfBirth(),
          person.sex().name(),
          card.workPermitLoaded() ? card.permitNumber() : null,
          card.photo());
    }
  }

  /** The cards of a person, the newest first. */
  @GET
  @Path("/cards")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<CardView> list() {
    UUID personId = parameters.required("personId", parameters.uuid("personId"));
    parameters.check();
    List<CardView> found =
        repository.ofPerson(people.kept(personId)).stream()
            .filter(this::isAllowed)
            .map(CardView::of)
            .toList();
    if (!found.isEmpty()) {
      reads.read(Subject.person(personId));
    }
    return Page.all(found);
  }

  /** One card. */
  @GET
  @Path("/cards/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    Card card = find(id);
    reads.read(subject(card));
    CardView view = CardView.of(card);
    return Etag.ok(view, view.version());
  }

  /** A new photo after the bureau refused one; without a body the permit system's newest. */
  @POST
  @Path("/cards/{id}/photo")
  @Consumes(MediaType.WILDCARD)
  @RequestBody(
      required = false,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Photo.class)))
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response photo(@PathParam("id") UUID id, byte[] body) {
    Photo photo = body == null || body.length == 0 ? new Photo(null) : photo(body);
    return change(id, card -> cards.renewPhoto(card, photo.photoReference()));
  }

  private Photo photo(byte[] body) {
    var reading = forms.strict(body, Photo.class);
    if (!reading.faults().isEmpty()) {
      throw Problems.input(reading.faults());
    }
    return (Photo) reading.value();
  }

  /** Activates a card that was handed out. */
  @POST
  @Path("/cards/{id}/activation")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response activation(@PathParam("id") UUID id) {
    return change(id, cards::activate);
  }

  /** Reports a card lost. */
  @POST
  @Path("/cards/{id}/loss")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response loss(@PathParam("id") UUID id) {
    return change(id, cards::lose);
  }

  /** Replaces a lost card by a new one; the answer is the new card. */
  @POST
  @Path("/cards/{id}/replacement")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response replacement(@PathParam("id") UUID id) {
    CardView view =
        command.create(
            id,
            () -> {
              Card lost = find(id);
              etag.match(lost.version());
              return cards.replace(lost).id();
            },
            this::find,
            CardView::of);
    return Etag.created("/api/cards/" + view.id(), view, view.version());
  }

  /** What the bureau prints for a request; once it has read it, the card is in production. */
  @GET
  @Path("/card-requests/{id}")
  @RolesAllowed(Roles.SYSTEM)
  public CardRequest request(@PathParam("id") UUID cardRequestId) {
    return command.run(
        () -> {
          Card card = repository.byRequest(cardRequestId).orElseThrow(Problems::notFound);
          reads.revealed(subject(card));
          return cards.take(card);
        },
        CardRequest::of);
  }

  private Response change(UUID id, UnaryOperator<Card> verb) {
    CardView view =
        command.run(
            () -> {
              Card card = find(id);
              etag.match(card.version());
              return verb.apply(card);
            },
            CardView::of);
    return Etag.ok(view, view.version());
  }

  private static Subject subject(Card card) {
    return Subject.person(card.person().id(), card.person().socialSecurityNumber());
  }

  private Card find(UUID id) {
    Card card = repository.byId(id).orElseThrow(Problems::notFound);
    Caller.require(isAllowed(card));
    return card;
  }

  private boolean isAllowed(Card card) {
    return caller.seesAll()
        || callers.is(card.person().id())
        || (caller.employer() != null && desk.worksFor(card.person().id(), caller.employer()));
  }
}
