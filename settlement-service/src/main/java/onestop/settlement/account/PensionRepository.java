package onestop.settlement.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/** The pensions heard of. */
@ApplicationScoped
public class PensionRepository implements PanacheRepositoryBase<Pension, UUID> {

  /** The pension of a number, made when it was not heard of before. */
  Pension at(SocialSecurityNumber number) {
    return of(number)
        .orElseGet(() -> {
          var pension = new Pension(number);
          persist(pension);
          return pension;
        });
  }

  /** The pension of a number, if one was heard of. */
  public Optional<Pension> of(SocialSecurityNumber number) {
    return find("socialSecurityNumber", number).firstResultOptional();
  }
}
