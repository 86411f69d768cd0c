package onestop.exemption.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a certificate should never have been granted. */
record RevocationForm(@NotBlank @Size(max = 500) String reason) {}
