package onestop.verification.verification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.verification.evidence.Claim;

/** Verifications, by what makes one the same when it comes again. */
@ApplicationScoped
public class VerificationRepository implements PanacheRepositoryBase<Verification, UUID> {

  Optional<Verification> same(UUID beneficiaryId, Claim claim, String reference) {
    return find(
            "beneficiaryId = ?1 and channel = ?2 and performedOn = ?3 and reference = ?4",
            beneficiaryId,
            claim.channel(),
            claim.performedOn(),
            reference)
        .firstResultOptional();
  }

  /** All of a beneficiary's, in the order they were recorded. */
  public List<Verification> all(UUID beneficiaryId) {
    return list("beneficiaryId = ?1 order by id", beneficiaryId);
  }

  /** A beneficiary's, in the order they were recorded; one row more than the limit. */
  List<Verification> page(UUID beneficiaryId, Cursor cursor, int limit) {
    UUID after = cursor.isStart() ? new UUID(0, 0) : cursor.uuid(0);
    return find("beneficiaryId = ?1 and id > ?2 order by id", beneficiaryId, after)
        .range(0, limit)
        .list();
  }
}
