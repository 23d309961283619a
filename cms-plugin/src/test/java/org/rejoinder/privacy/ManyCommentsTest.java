package org.rejoinder.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.privacy.Office.ANN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.privacy.PersonErased.Texts;
import org.rejoinder.repository.TestRepository;

/** Somebody who wrote for years. */
class ManyCommentsTest {

    private static final int MANY = 1201;

    @Test
    void comments_of_one_address_are_all_exported_and_all_forgotten() throws Exception {
        try (var office = new Office(TestRepository.onOak())) {
            for (int i = 0; i < MANY; i += 50) {
                int from = i;
                office.repository.unitOfWork.run(() -> say(office, from, Math.min(from + 50, MANY)));
            }
            assertThat(office.export(ANN).get("comments")).hasSize(MANY);

            var erased = office.erase(ANN, Texts.KEEP);

            assertThat(erased).containsEntry("comments", MANY);
            assertThat(office.traces(ANN.text())).isEmpty();
            assertThat(office.export(ANN)).isEmpty();
        }
    }

    private static void say(Office office, int from, int to) {
        for (int i = from; i < to; i++) {
            var unused = office.ann("Thought " + i + " of " + ANN.text(), Optional.empty());
        }
    }
}
