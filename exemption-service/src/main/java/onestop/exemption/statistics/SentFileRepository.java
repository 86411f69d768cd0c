package onestop.exemption.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;

/** Finds the files that left. */
@ApplicationScoped
class SentFileRepository implements PanacheRepositoryBase<SentFile, UUID> {

  /** The newest first, one more than the limit. */
  List<SentFile> page(Optional<String> country, Cursor cursor, int limit) {
    var where = new StringBuilder("1 = 1");
    Map<String, Object> params = new HashMap<>();
    country.ifPresent(code -> {
      where.append(" and country = :country");
      params.put("country", code);
    });
    if (!cursor.isStart()) {
      where.append(" and id < :after");
      params.put("after", cursor.uuid(0));
    }
    return find(where + " order by id desc", params).range(0, limit).list();
  }
}
