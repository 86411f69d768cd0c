package onestop.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import onestop.kit.value.NameMatch;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Finds or makes the person whom an applicant is, and gives the lifelong number (R2.1 to R2.5). */
@ApplicationScoped
public class People {

  private final Session session;

  People(Session session) {
    this.session = session;
  }

  /**
   * Who an applicant is.
   *
   * @param hold why an officer must look first, null when nothing is doubtful
   * @param isNew true when the person was made just now
   */
  public record Identified(UUID personId, String hold, boolean isNew) {

    /** The same once something was done for the person. */
    public Identified known() {
      return new Identified(personId, hold, false);
    }
  }

  private record DocumentKey(String type, String issuingState, String normalised) {

    static DocumentKey of(IdentityDocument document) {
      return new DocumentKey(
          document.type().name(), document.issuingState().code(), document.number().normalised());
    }
  }

  private record Holder(UUID personId, String surname, LocalDate dateOfBirth) {

    boolean isNamedBy(Applicant applicant) {
      return dateOfBirth.equals(applicant.dateOfBirth())
          && NameMatch.plain(surname).equals(NameMatch.plain(applicant.surname()));
    }
  }

  private record Namesake(String plainName, LocalDate dateOfBirth, String sex, String nationality) {

    static Namesake of(Applicant applicant) {
      return new Namesake(
          Person.plainName(applicant),
          applicant.dateOfBirth(),
          applicant.sex().name(),
          applicant.nationality().code());
    }
  }

  /** Identifies one applicant; joins the transaction. */
  public Identified identify(Applicant applicant) {
    return identify(List.of(applicant)).get(applicant);
  }

  /**
   * Identifies a batch of applicants with a handful of statements (R2.5): a linked document with
   * the same birth date and surname finds the person; with another, or with a namesake, an officer
   * decides; else the person is new. Joins the transaction.
   */
  public Map<Applicant, Identified> identify(Collection<Applicant> applicants) {
    return session.doReturningWork(connection -> identify(connection, applicants));
  }

  private static Map<Applicant, Identified> identify(
      Connection connection, Collection<Applicant> applicants) throws SQLException {
    Map<DocumentKey, Applicant> byDocument = new LinkedHashMap<>();
    applicants.forEach(one -> byDocument.putIfAbsent(DocumentKey.of(one.document()), one));
    Map<DocumentKey, Holder> holders = holders(connection, byDocument.keySet());
    List<Applicant> unknown =
        byDocument.entrySet().stream()
            .filter(entry -> !holders.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Set<Namesake> namesakes = namesakes(connection, unknown);
    Map<Applicant, Identified> identified = new HashMap<>();
    Map<Applicant, UUID> made = make(connection, unknown, true);
    for (Applicant applicant : unknown) {
      if (made.containsKey(applicant)) {
        boolean doubtful = !namesakes.add(Namesake.of(applicant));
        String hold = doubtful ? "POSSIBLE_DUPLICATE_PERSON" : null;
        identified.put(applicant, new Identified(made.get(applicant), hold, true));
      }
    }
    // Others were first with these documents at this very moment, or they were known before.
    holders.putAll(holders(connection, byDocument.keySet()));
    for (Applicant applicant : applicants) {
      if (identified.containsKey(applicant)) {
        continue;
      }
      Holder holder = holders.get(DocumentKey.of(applicant.document()));
      if (holder.isNamedBy(applicant)) {
        identified.put(applicant, new Identified(holder.personId(), null, false));
      } else {
        UUID id = make(connection, List.of(applicant), false).get(applicant);
        identified.put(applicant, new Identified(id, "DOCUMENT_HELD_BY_ANOTHER_PERSON", true));
      }
    }
    return identified;
  }

  private static Map<DocumentKey, Holder> holders(
      Connection connection, Collection<DocumentKey> documents) throws SQLException {
    Map<DocumentKey, Holder> holders = new HashMap<>();
    try (var query =
        connection.prepareStatement(
            "SELECT d.type, d.issuing_state, d.normalised, p.id, p.surname, p.date_of_birth FROM"
                + " unnest(?, ?, ?) AS wanted (type, issuing_state, normalised) JOIN"
                + " person_document d USING (type, issuing_state, normalised) JOIN person p ON p.id"
                + " = d.person_id")) {
      query.setArray(1, texts(connection, documents, DocumentKey::type));
      query.setArray(2, texts(connection, documents, DocumentKey::issuingState));
      query.setArray(3, texts(connection, documents, DocumentKey::normalised));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          holders.put(
              new DocumentKey(row.getString(1), row.getString(2), row.getString(3)),
              new Holder(
                  row.getObject(4, UUID.class),
                  row.getString(5),
                  row.getObject(6, LocalDate.class)));
        }
      }
    }
    return holders;
  }

  private static Set<Namesake> namesakes(Connection connection, Collection<Applicant> applicants)
      throws SQLException {
    Set<Namesake> namesakes = new HashSet<>();
    if (applicants.isEmpty()) {
      return namesakes;
    }
    try (var query =
        connection.prepareStatement(
            "SELECT p.plain_name, p.date_of_birth, p.sex, p.nationality FROM unnest(?, ?) AS wanted"
                + " (plain_name, date_of_birth) JOIN person p USING (plain_name,"
                + " date_of_birth)")) {
      query.setArray(1, texts(connection, applicants, Person::plainName));
      query.setArray(2, dates(connection, applicants));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          namesakes.add(
              new Namesake(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getString(3),
                  row.getString(4)));
        }
      }
    }
    return namesakes;
  }

  /** Makes persons; with their documents, only those whose document nobody else took meanwhile. */
  private static Map<Applicant, UUID> make(
      Connection connection, List<Applicant> applicants, boolean withDocuments)
      throws SQLException {
    Map<Applicant, UUID> made = new LinkedHashMap<>();
    if (applicants.isEmpty()) {
      return made;
    }
    applicants.forEach(one -> made.put(one, UuidVersion7Strategy.INSTANCE.generateUuid(null)));
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO person (id, surname, given_names, plain_name, nationality, date_of_birth,"
                + " sex, version, row_version) SELECT *, 1, 0 FROM unnest(?, ?, ?, ?, ?, ?, ?)")) {
      insert.setArray(1, connection.createArrayOf("uuid", made.values().toArray()));
      insert.setArray(2, texts(connection, applicants, Applicant::surname));
      insert.setArray(3, texts(connection, applicants, Applicant::givenNames));
      insert.setArray(4, texts(connection, applicants, Person::plainName));
      insert.setArray(5, texts(connection, applicants, one -> one.nationality().code()));
      insert.setArray(6, dates(connection, applicants));
      insert.setArray(7, texts(connection, applicants, one -> one.sex().name()));
      insert.executeUpdate();
    }
    if (withDocuments) {
      Set<UUID> first = link(connection, made);
      List<UUID> late = made.values().stream().filter(id -> !first.contains(id)).toList();
      if (!late.isEmpty()) {
        try (var delete = connection.prepareStatement("DELETE FROM person WHERE id = ANY (?)")) {
          delete.setArray(1, connection.createArrayOf("uuid", late.toArray()));
          delete.executeUpdate();
        }
        made.values().removeAll(late);
      }
    }
    return made;
  }

  private static Set<UUID> link(Connection connection, Map<Applicant, UUID> made)
      throws SQLException {
    List<IdentityDocument> documents = made.keySet().stream().map(Applicant::document).toList();
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO person_document (id, person_id, type, issuing_state, normalised, number,"
                + " valid_until) SELECT uuidv7(), * FROM unnest(?, ?, ?, ?, ?, ?) ON CONFLICT DO"
                + " NOTHING RETURNING person_id")) {
      insert.setArray(1, connection.createArrayOf("uuid", made.values().toArray()));
      insert.setArray(2, texts(connection, documents, one -> one.type().name()));
      insert.setArray(3, texts(connection, documents, one -> one.issuingState().code()));
      insert.setArray(4, texts(connection, documents, one -> one.number().normalised()));
      insert.setArray(5, texts(connection, documents, one -> one.number().value()));
      insert.setArray(
          6,
          connection.createArrayOf(
              "date",
              documents.stream()
                  .map(one -> one.validUntil() == null ? null : Date.valueOf(one.validUntil()))
                  .toArray()));
      Set<UUID> linked = new HashSet<>();
      try (var row = insert.executeQuery()) {
        while (row.next()) {
          linked.add(row.getObject(1, UUID.class));
        }
      }
      return linked;
    }
  }

  private static <T> Array texts(
      Connection connection, Collection<T> items, Function<T, String> text) throws SQLException {
    return connection.createArrayOf("text", items.stream().map(text).toArray());
  }

  private static Array dates(Connection connection, Collection<Applicant> applicants)
      throws SQLException {
    return connection.createArrayOf(
        "date", applicants.stream().map(one -> Date.valueOf(one.dateOfBirth())).toArray());
  }

  /** The person with that id; must exist. */
  public Person get(UUID id) {
    return session.find(Person.class, id);
  }

  /** Makes others who act for this person wait until this transaction is over. */
  public void lock(UUID id) {
    session.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A person without reading the row. */
  public Person reference(UUID id) {
    return session.getReference(Person.class, id);
  }

  Optional<Person> find(UUID id) {
    return Optional.ofNullable(session.find(Person.class, id));
  }

  /** The person with that number. */
  public Optional<Person> find(SocialSecurityNumber number) {
    return session
        .createSelectionQuery("from Person where socialSecurityNumber = ?1", Person.class)
        .setParameter(1, number)
        .uniqueResultOptional();
  }

  Optional<Person> find(String documentNumber, Nationality issuingState) {
    return session
        .createSelectionQuery(
            "select d.person from PersonDocument d where d.normalised = ?1 and d.issuingState = ?2",
            Person.class)
        .setParameter(1, documentNumber)
        .setParameter(2, issuingState)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /**
   * Gives the person a number at the first registration, and finds it again at every later one
   * (R2.1, R2.2): where another person has it, the reserved digit counts up.
   *
   * @throws Refusal {@code NUMBER_EXHAUSTED} when all ten are taken: an officer decides
   */
  public SocialSecurityNumber assignNumber(Person person, IdentityDocument document) {
    if (person.socialSecurityNumber() != null) {
      return person.socialSecurityNumber();
    }
    List<SocialSecurityNumber> candidates = new ArrayList<>();
    int digits = NumberScheme.isFixed(document) ? 1 : NumberScheme.RESERVED_DIGITS;
    for (int digit = 0; digit < digits; digit++) {
      candidates.add(NumberScheme.number(document, digit));
    }
    Set<SocialSecurityNumber> taken =
        new HashSet<>(
            session
                .createSelectionQuery(
                    "select socialSecurityNumber from Person where socialSecurityNumber in ?1",
                    SocialSecurityNumber.class)
                .setParameter(1, candidates)
                .getResultList());
    SocialSecurityNumber number =
        candidates.stream()
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseThrow(() -> Refusal.state("NUMBER_EXHAUSTED"));
    person.assign(number);
    return number;
  }
}
