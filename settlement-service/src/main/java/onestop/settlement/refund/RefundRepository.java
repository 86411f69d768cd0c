package onestop.settlement.refund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.PersonFollower;

/** The refunds. */
@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID>, PersonFollower {

  /** Those of a number, in order. */
  List<Refund> of(SocialSecurityNumber number) {
    return list("socialSecurityNumber = ?1 order by id", number);
  }

  List<Refund> page(Optional<UUID> personId, Optional<String> employer, Cursor cursor, int rows) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    personId.ifPresent(id -> {
      conditions.add("personId = :person");
      values.put("person", id);
    });
    employer.ifPresent(code -> {
      conditions.add("employerCreditCode = :employer");
      values.put("employer", code);
    });
    if (!cursor.isStart()) {
      conditions.add("id > :after");
      values.put("after", UUID.fromString(cursor.after().getFirst()));
    }
    return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
  }

  @Override
  public void merged(UUID kept, UUID merged) {
    update("personId = ?1 where personId = ?2", kept, merged);
  }
}
