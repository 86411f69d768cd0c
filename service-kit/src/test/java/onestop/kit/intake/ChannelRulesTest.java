package onestop.kit.intake;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.ChannelRules;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class ChannelRulesTest {

  @Test
  void everyChannelHasAGroupOfItsOwnAndBeginsAtTheBeginning() {
    ChannelRules.check();
  }

  @Test
  void aTopicThatNoContractNamesIsFound() {
    // The sample's topics are nobody's.
    assertThrows(AssertionError.class, ChannelRules::checkContracts);
  }
}
