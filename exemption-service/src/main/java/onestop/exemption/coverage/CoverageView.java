package onestop.exemption.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.agreement.Insurance;

/** What is payable for a person on a day, as if employed. */
record CoverageView(UUID personId, LocalDate on, List<Insured> insurances, List<String> basis) {

  /** An insurance, and the certificate by which it is not payable. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Insured(Insurance insurance, boolean payable, UUID certificateId) {}

  static CoverageView of(UUID personId, LocalDate on, Map<Insurance, UUID> exemptBy) {
    return new CoverageView(
        personId,
        on,
        Arrays.stream(Insurance.values())
            .map(one -> new Insured(one, !exemptBy.containsKey(one), exemptBy.get(one)))
            .toList(),
        List.of("R6.2"));
  }
}
