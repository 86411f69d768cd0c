package onestop.kit.http;

import java.util.List;
import java.util.Map;
import onestop.kit.form.Fault;

/** An answer other than success; {@link Problems} makes them and renders them by RFC 9457. */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final transient Map<String, String> params;
  private final transient List<Fault> faults;

  Problem(int status, String code, Map<String, String> params, List<Fault> faults) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.params = Map.copyOf(params);
    this.faults = List.copyOf(faults);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** UPPER_SNAKE, stable. */
  public String code() {
    return code;
  }

  /** Named figures for the text. */
  public Map<String, String> params() {
    return params;
  }

  /** The faults of the input, empty when it is not about input. */
  public List<Fault> faults() {
    return faults;
  }
}
