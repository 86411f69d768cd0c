package onestop.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What holds for the code of every service; each rule says why. */
public final class KitRules {

  private KitRules() {}

  /**
   * Checks all of them on the classes of a package, tests left out.
   *
   * @param withoutFiles resources that show nothing of a person, see {@link FileReadRules}
   */
  public static void check(String rootPackage, String... withoutFiles) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage);
    everyEndpointNamesItsRoles().check(classes);
    consumersAreThereFromTheStart().check(classes);
    timeComesFromTheClock().check(classes);
    moneyIsNeverBinary().check(classes);
    numbersHaveTypes().check(classes);
    FileReadRules.check(classes, withoutFiles);
  }

  /** Checks that these classes, which carry rules of the law, are pure. */
  public static void checkPure(String rootPackage, String... classNameSuffixes) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage);
    for (String suffix : classNameSuffixes) {
      noClasses()
          .that()
          .haveSimpleNameEndingWith(suffix)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "onestop.kit.value..", rootPackage + "..")
          .because("a rule of the law can be read, tested and trusted only by itself")
          .check(classes);
    }
  }

  private static ArchRule consumersAreThereFromTheStart() {
    return methods()
        .that()
        .areAnnotatedWith(Incoming.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Singleton.class)
        .because(
            "a replay or an early event may need a channel's handlers before its first event: a"
                + " consumer of another scope would be made only then")
        .allowEmptyShould(true);
  }

  private static ArchRule everyEndpointNamesItsRoles() {
    return methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .or()
        .areAnnotatedWith(PUT.class)
        .or()
        .areAnnotatedWith(PATCH.class)
        .or()
        .areAnnotatedWith(DELETE.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
        .because("an endpoint that names no roles is open by accident")
        .allowEmptyShould(true);
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("BusinessClock")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(YearMonth.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("business time travels, and only BusinessClock knows where it is");
  }

  private static ArchRule moneyIsNeverBinary() {
    return fields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage("onestop.."))
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .andShould()
        .notHaveRawType(Double.class)
        .because("binary floating point cannot hold a fen")
        .allowEmptyShould(true);
  }

  private static ArchRule numbersHaveTypes() {
    return fields()
        .that()
        .haveNameMatching("socialSecurityNumber|documentNumber|bankAccountNumber")
        .should()
        .notHaveRawType(String.class)
        .because("the kit's values mask themselves in logs and problems; text does not")
        .allowEmptyShould(true);
  }

  /** For features that must not know each other in circles. */
  public static void checkFeaturesFreeOfCycles(String rootPackage) {
    slices()
        .matching(rootPackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that needs another which needs it is one feature")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage));
  }
}
