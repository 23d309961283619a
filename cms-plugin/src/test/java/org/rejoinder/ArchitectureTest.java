package org.rejoinder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.rejoinder.repository.Store;

/** The map of the house, drawn once: which rooms there are, on which floor, and what may be spoken where. */
@AnalyzeClasses(packages = "org.rejoinder", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.rejoinder";

    /** The floors, the highest first; a room may use the rooms of lower floors, and none beside it. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("migration", "installation"),
            List.of("notification", "webhook", "desk", "inbound"),
            List.of("correspondence"),
            List.of("moderation", "feed", "subscription"),
            List.of("comment"),
            List.of("article", "spam"),
            List.of("category", "author", "outbox"),
            List.of("settings", "embed", "media"),
            List.of("privacy"),
            List.of("audit"),
            List.of("http"),
            List.of("repository"),
            List.of("mime"),
            List.of("mail"),
            List.of("text", "token", "problem"));

    private static final Map<String, Integer> FLOOR_OF = new HashMap<>();

    static {
        for (int i = 0; i < FLOORS.size(); i++) {
            for (var room : FLOORS.get(i)) {
                FLOOR_OF.put(room, FLOORS.size() - i);
            }
        }
    }

    @ArchTest
    static final ArchRule arrows_run_downwards_and_through_front_doors = classes()
            .should(new ArchCondition<JavaClass>("use lower floors only, by their root packages") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    for (var dependency : origin.getDirectDependenciesFromSelf()) {
                        offence(origin, dependency)
                                .ifPresent(text -> events.add(SimpleConditionEvent.violated(dependency, text)));
                    }
                }
            });

    @ArchTest
    static final ArchRule features_do_not_form_cycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jcr_is_spoken_on_the_ground_floor_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".repository..", ROOT + ".installation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.jcr..", "org.apache.jackrabbit..");

    @ArchTest
    static final ArchRule no_repository_is_known_by_its_maker = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jackrabbit.oak..", "org.apache.jackrabbit.core..");

    @ArchTest
    static final ArchRule sessions_are_for_stores = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".repository..")
            .and()
            .areNotAnnotatedWith(Store.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".repository.Sessions");

    @ArchTest
    static final ArchRule http_is_spoken_in_rest_rooms_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".http..", "..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json.bind..");

    @ArchTest
    static final ArchRule mail_is_spoken_in_the_post_rooms_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".mail..", ROOT + ".outbox..", ROOT + ".inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule mail_is_taken_apart_in_one_room_only = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.james..");

    @ArchTest
    static void every_room_is_on_the_map(JavaClasses classes) {
        var rooms = classes.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());

        assertThat(rooms).isEqualTo(FLOOR_OF.keySet());
    }

    @ArchTest
    static void every_package_is_null_marked_and_has_its_door_plate(JavaClasses classes) {
        var packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .hasSizeGreaterThan(15)
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    private static Optional<String> offence(JavaClass origin, Dependency dependency) {
        var target = dependency.getTargetClass();
        var from = room(origin);
        var to = room(target);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        if (FLOOR_OF.getOrDefault(to, 0) >= FLOOR_OF.getOrDefault(from, 0)) {
            return Optional.of("upwards or sideways: " + dependency.getDescription());
        }
        return target.getPackageName().equals(ROOT + "." + to)
                ? Optional.empty()
                : Optional.of("not through the front door: " + dependency.getDescription());
    }

    /** The feature that a class belongs to; none for the root package and for what is not ours. */
    private static String room(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
