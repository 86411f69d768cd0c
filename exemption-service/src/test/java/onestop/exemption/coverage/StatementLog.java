package onestop.exemption.coverage;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers what Hibernate says to the database while something is done. */
@ApplicationScoped
@PersistenceUnitExtension
class StatementLog implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private final transient Queue<String> said = new ConcurrentLinkedQueue<>();
  private volatile boolean listening;

  @Override
  public String inspect(String sql) {
    if (listening) {
      said.add(sql);
    }
    return sql;
  }

  /** The statements of all threads while it runs. */
  List<String> during(Runnable action) {
    said.clear();
    listening = true;
    try {
      action.run();
    } finally {
      listening = false;
    }
    return List.copyOf(said);
  }
}
