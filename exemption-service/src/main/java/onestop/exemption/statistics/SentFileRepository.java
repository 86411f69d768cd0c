package onestop.exemption.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;

/** Finds the files that left. */
@ApplicationScoped
class SentFileRepository implements PanacheRepositoryBase<SentFile, UUID> {

  /** The newest first, one more than the limit. */
  List<SentFile> page(Optional<String> country, Cursor cursor, int limit) {
    var asked =
        new Conditions()
            .and("country = :country", country.orElse(null))
            .and("id < :after", cursor.isStart() ? null : cursor.uuid(0));
    return find(asked + " order by id desc", asked.values()).range(0, limit).list();
  }
}
