package onestop.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import onestop.kit.audit.FileReads;

/** Finds the endpoints that show a person's file and record it nowhere (R13.1). */
public final class FileReadRules {

  private FileReadRules() {}

  /**
   * Every reading endpoint that asks for a role comes to {@link FileReads} on its way.
   *
   * @param withoutFiles simple names of the resources, or of a method as {@code Resource.method},
   *     that show nothing of a person
   */
  public static ArchRule everyReadIsRecorded(Set<String> withoutFiles) {
    return methods()
        .that()
        .areAnnotatedWith(GET.class)
        .and()
        .areNotAnnotatedWith(PermitAll.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(comeToFileReads(withoutFiles))
        .because(
            "who read whose file is answered to the auditor (R13.1): call FileReads before"
                + " answering, or name the resource in the ArchitectureTest as without files")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaMethod> comeToFileReads(Set<String> withoutFiles) {
    return new ArchCondition<>("come to FileReads") {
      @Override
      public void check(JavaMethod endpoint, ConditionEvents events) {
        String resource = endpoint.getOwner().getSimpleName();
        boolean exempt =
            withoutFiles.contains(resource)
                || withoutFiles.contains(resource + "." + endpoint.getName());
        if (!exempt && !comesToFileReads(endpoint)) {
          events.add(
              SimpleConditionEvent.violated(
                  endpoint, endpoint.getFullName() + " records no read of a file"));
        }
      }
    };
  }

  private static boolean comesToFileReads(JavaMethod endpoint) {
    var seen = new HashSet<JavaCodeUnit>(Set.of(endpoint));
    var next = new ArrayDeque<JavaCodeUnit>(seen);
    while (!next.isEmpty()) {
      for (JavaAccess<?> access : calls(next.poll()).toList()) {
        if (access.getTargetOwner().isEquivalentTo(FileReads.class)) {
          return true;
        }
        if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit called
            && seen.add(called)) {
          next.add(called);
        }
      }
    }
    return false;
  }

  private static Stream<JavaAccess<?>> calls(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream());
  }

  /** The rule on these classes. */
  static void check(JavaClasses classes, String... withoutFiles) {
    everyReadIsRecorded(Set.of(withoutFiles)).check(classes);
  }
}
