package onestop.verification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Where a beneficiary wants to be written to. */
@Entity
@Table(name = "contact")
class Contact {

  @Id
  @Column(name = "beneficiary_id")
  private UUID beneficiaryId;

  private String email;
  private int version = 1;

  @Version
  @Column(name = "row_version")
  private Integer rowVersion;

  Contact() {}

  Contact(UUID beneficiaryId, String email) {
    this.beneficiaryId = beneficiaryId;
    this.email = email;
  }

  void change(String to) {
    if (!email.equals(to)) {
      email = to;
      version++;
    }
  }

  String email() {
    return email;
  }

  int version() {
    return version;
  }
}
