package onestop.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.copy.PersonalData;

/** Holds something of one person. */
@ApplicationScoped
public class NoteData implements PersonalData {

  public static final UUID OWNER = UUID.fromString("019aa000-0000-7000-8000-00000000000a");

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public List<?> of(UUID personId) {
    return personId.equals(OWNER) ? List.of(Map.of("text", "a note about me")) : List.of();
  }
}
