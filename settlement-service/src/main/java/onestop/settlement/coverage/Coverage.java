package onestop.settlement.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.settlement.parameter.Insurance;

/** A certificate of coverage, as far as contributions depend on it (R6.2, R6.5). */
@Entity
@Table(name = "coverage")
public class Coverage {

  @Id
  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  @Convert(converter = CodesConverter.class)
  private List<String> insurances;

  @Column(name = "exempt_from")
  private LocalDate exemptFrom;

  @Column(name = "exempt_until")
  private LocalDate exemptUntil;

  private boolean refund;

  @Column(name = "heard_version")
  private int heardVersion;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Coverage() {}

  Coverage(UUID certificateId, UUID personId) {
    this.certificateId = certificateId;
    this.personId = personId;
  }

  /** Granted, unless something newer was heard. */
  void granted(ExemptionGranted event) {
    if (event.version() > heardVersion) {
      this.heardVersion = event.version();
      this.employerCreditCode = event.employerCreditCode();
      this.insurances = List.copyOf(event.insurances());
      this.exemptFrom = event.exemptFrom();
      this.exemptUntil = event.exemptUntil();
      this.refund = event.refund();
    }
  }

  /** Extended, ended early, expired or revoked; null when no day is left. */
  void runs(LocalDate until, int version) {
    if (version > heardVersion) {
      this.heardVersion = version;
      this.exemptUntil = until;
    }
  }

  /** The person is another one's file now (R2.5). */
  void belongsTo(UUID kept) {
    this.personId = kept;
  }

  /** Its id, which exemption-service gave it. */
  public UUID certificateId() {
    return certificateId;
  }

  /** Whose. */
  public UUID personId() {
    return personId;
  }

  /** True for contributions of that employer: those of any where the certificate names none. */
  public boolean isFor(String creditCode) {
    return employerCreditCode == null || employerCreditCode.equals(creditCode);
  }

  /** What is exempt; a kind that is not known here decides nothing here. */
  public Set<Insurance> insurances() {
    Set<Insurance> known = EnumSet.noneOf(Insurance.class);
    insurances.forEach(code ->
        Stream.of(Insurance.values())
            .filter(insurance -> insurance.name().equals(code))
            .forEach(known::add));
    return known;
  }

  /** The days it exempts. */
  public ExemptMonths.Period period() {
    return new ExemptMonths.Period(exemptFrom, exemptUntil);
  }

  /** True when a day of the month is exempt. */
  boolean touches(YearMonth month) {
    return exemptUntil != null
        && !YearMonth.from(exemptFrom).isAfter(month)
        && !YearMonth.from(exemptUntil).isBefore(month);
  }

  /** True when what was paid for exempt months goes back (R6.5). */
  public boolean refunds() {
    return refund;
  }
}
