package onestop.registration.person;

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
import onestop.registration.person.People.Identified;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Who a batch of applicants are, with a handful of statements (R2.5). The unique index on documents
 * decides who was first when two come at the same moment.
 */
final class Identification {

  private Identification() {}

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

  static Map<Applicant, Identified> identify(
      Connection connection, Collection<Applicant> applicants) throws SQLException {
    Map<DocumentKey, Applicant> byDocument = new LinkedHashMap<>();
    applicants.forEach(one -> byDocument.putIfAbsent(DocumentKey.of(one.document()), one));
    Map<DocumentKey, List<Holder>> holders = holders(connection, byDocument.keySet());
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
      Optional<Holder> holder =
          holders.get(DocumentKey.of(applicant.document())).stream()
              .filter(one -> one.isNamedBy(applicant))
              .findFirst();
      if (holder.isPresent()) {
        identified.put(applicant, new Identified(holder.get().personId(), null, false));
      } else {
        UUID id = make(connection, List.of(applicant), false).get(applicant);
        identified.put(applicant, new Identified(id, "DOCUMENT_HELD_BY_ANOTHER_PERSON", true));
      }
    }
    return identified;
  }

  private static Map<DocumentKey, List<Holder>> holders(
      Connection connection, Collection<DocumentKey> documents) throws SQLException {
    Map<DocumentKey, List<Holder>> holders = new HashMap<>();
    try (var query =
        connection.prepareStatement(
            "SELECT d.type, d.issuing_state, d.normalised, p.id, p.surname, p.date_of_birth FROM"
                + " unnest(?, ?, ?) AS wanted (type, issuing_state, normalised) JOIN"
                + " person_document d USING (type, issuing_state, normalised) JOIN person p ON p.id"
                + " = d.person_id ORDER BY d.claim")) {
      query.setArray(1, texts(connection, documents, DocumentKey::type));
      query.setArray(2, texts(connection, documents, DocumentKey::issuingState));
      query.setArray(3, texts(connection, documents, DocumentKey::normalised));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          holders
              .computeIfAbsent(
                  new DocumentKey(row.getString(1), row.getString(2), row.getString(3)),
                  _ -> new ArrayList<>())
              .add(
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
                + " date_of_birth) WHERE p.merged_into IS NULL")) {
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
}
