package onestop.verification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import org.hibernate.Session;

/** Mail to beneficiaries, written in the transaction of what it is about. */
@ApplicationScoped
public class Notices {

  private final Session session;
  private final ObjectMapper json;
  private final BusinessClock clock;

  Notices(Session session, ObjectMapper json, BusinessClock clock) {
    this.session = session;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes to a beneficiary who has said where to; nothing to others.
   *
   * @param params the figures of the text; nothing personal
   */
  public void write(UUID beneficiaryId, NoticeCode code, Map<String, String> params) {
    contact(beneficiaryId)
        .ifPresent(contact ->
            session.persist(
                new Notice(beneficiaryId, contact.email(), code, toText(params), clock.today())));
  }

  /**
   * Where a beneficiary wants to be written to.
   *
   * @param version of this address, from 1
   */
  public record Address(String email, int version) {}

  /** Where a beneficiary is written to, when that is known. */
  public Optional<Address> address(UUID beneficiaryId) {
    return contact(beneficiaryId).map(contact -> new Address(contact.email(), contact.version()));
  }

  /** From now on a beneficiary is written to here. */
  public void writeTo(UUID beneficiaryId, String email) {
    contact(beneficiaryId)
        .ifPresentOrElse(
            contact -> contact.change(email),
            () -> session.persist(new Contact(beneficiaryId, email)));
  }

  /** A beneficiary is not written to any more. */
  public void writeNoMore(UUID beneficiaryId) {
    contact(beneficiaryId).ifPresent(session::remove);
  }

  private Optional<Contact> contact(UUID beneficiaryId) {
    return Optional.ofNullable(session.find(Contact.class, beneficiaryId));
  }

  /**
   * A mail that was written.
   *
   * @param sentAt business time; null while it is not sent
   */
  public record Written(NoticeCode code, String subject, String email, Instant sentAt) {}

  /** The newest 200 mails to a beneficiary, newest first. */
  public List<Written> of(UUID beneficiaryId, Language language) {
    return session
        .createSelectionQuery("from Notice where beneficiaryId = ?1 order by id desc", Notice.class)
        .setParameter(1, beneficiaryId)
        .setMaxResults(200)
        .getResultList()
        .stream()
        .map(notice ->
            new Written(
                notice.code(),
                Texts.text(language, "notice." + notice.code() + ".subject", params(notice)),
                notice.email(),
                notice.sentAt()))
        .toList();
  }

  Map<String, String> params(Notice notice) {
    try {
      return json.readValue(notice.params(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String toText(Map<String, String> params) {
    try {
      return json.writeValueAsString(params);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
