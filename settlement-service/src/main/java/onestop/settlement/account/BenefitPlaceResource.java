package onestop.settlement.account;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Which place pays a pension (R7.6). */
@Path("/api/benefit-places")
class BenefitPlaceResource {

  /** The places in order, the last one last. */
  record Question(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Stay> places) {}

  /** Months paid in a place. */
  record Stay(
      @NotBlank @Size(max = 100) String place,
      @NotNull @PositiveOrZero @Max(1200) Integer months) {}

  /** The place. */
  record Answer(String place, List<String> basis) {}

  /** Decides. */
  @POST
  @PermitAll
  public Answer place(Question question) {
    return new Answer(
        BenefitPlace.of(
            question.places().stream()
                .map(stay -> new BenefitPlace.Stay(stay.place(), stay.months()))
                .toList()),
        List.of("R7.6"));
  }
}
