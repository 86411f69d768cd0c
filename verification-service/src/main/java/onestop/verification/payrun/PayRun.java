package onestop.verification.payrun;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;
import org.hibernate.annotations.UuidGenerator;

/** A month's run over all beneficiaries, batch by batch; each month once (R10.5). */
@Entity
@Table(name = "pay_run")
class PayRun {

  /** How far a run is. */
  enum Status {
    /** Some beneficiaries are still to be decided. */
    RUNNING,
    /** All are. */
    DONE
  }

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private YearMonth month;

  @Enumerated(EnumType.STRING)
  private Status status = Status.RUNNING;

  private UUID reached;
  private long paid;
  private long withheld;
  private Money total = Money.ZERO;

  @Column(name = "run_on")
  private LocalDate runOn;

  @Column(name = "run_by")
  private String runBy;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  PayRun() {}

  PayRun(YearMonth month, LocalDate runOn, String runBy) {
    this.month = month;
    this.runOn = runOn;
    this.runBy = runBy;
  }

  /** A batch is decided. */
  void reached(UUID last, long paidOnes, long withheldOnes, Money sum) {
    reached = last;
    paid += paidOnes;
    withheld += withheldOnes;
    total = total.plus(sum);
  }

  /** All are decided. */
  void done() {
    status = Status.DONE;
    version++;
  }

  boolean isDone() {
    return status == Status.DONE;
  }

  UUID id() {
    return id;
  }

  YearMonth month() {
    return month;
  }

  Status status() {
    return status;
  }

  UUID reached() {
    return reached;
  }

  long paid() {
    return paid;
  }

  long withheld() {
    return withheld;
  }

  Money total() {
    return total;
  }

  LocalDate runOn() {
    return runOn;
  }

  int version() {
    return version;
  }
}
