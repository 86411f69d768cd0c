package onestop.exemption.outreach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds cases of telling. */
@ApplicationScoped
class OutreachRepository implements PanacheRepositoryBase<Outreach, UUID> {

  List<Outreach> ofPerson(UUID personId) {
    return list("personId = ?1", personId);
  }
}
