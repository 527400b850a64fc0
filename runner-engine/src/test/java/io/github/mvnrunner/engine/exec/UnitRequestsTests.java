package io.github.mvnrunner.engine.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.config.JvmSpec;
import io.github.mvnrunner.engine.config.ModuleSpec;
import io.github.mvnrunner.engine.config.ReportSpec;
import io.github.mvnrunner.engine.config.ScanSpec;
import io.github.mvnrunner.engine.config.SurefireSpec;
import io.github.mvnrunner.engine.event.ReportStyle;
import io.github.mvnrunner.engine.event.CancelReason;
import io.github.mvnrunner.engine.event.UnitDescription;
import io.github.mvnrunner.engine.exchange.Acknowledgement;
import io.github.mvnrunner.engine.exchange.Reply;
import io.github.mvnrunner.engine.exchange.UnitRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A unit that leaves owes nobody an answer, and leaves nothing to the next one but the order to end. */
@Timeout(10)
final class UnitRequestsTests {
    private static final UnitRequest SHUTDOWN =
            new UnitRequest.Shutdown(CancelReason.SIGNAL, UnitRequest.Level.TERMINATE);

    private final Reply<Acknowledgement> paused = new Reply<>();
    private final Reply<UnitDescription> described = new Reply<>();
    private final LiveWorker worker = new LiveWorker(3, module(), "java");
    private final UnitRequests requests = new UnitRequests(worker);

    @Test
    void livingUnitFindsItsRequestsInItsMailbox() {
        requests.post(new UnitRequest.Resume());
        requests.post(SHUTDOWN);
        assertThat(worker.inbox.drain())
                .containsExactly(new UnitInput.Asked(new UnitRequest.Resume()), new UnitInput.Asked(SHUTDOWN));
    }

    @Test
    void leavingUnitAnswersWhatIsLeft() throws InterruptedException {
        requests.post(new UnitRequest.Pause(paused));
        requests.post(new UnitRequest.Describe(described));
        requests.close();
        assertAnswered();
    }

    @Test
    void unitThatIsGoneAnswersAtOnce() throws InterruptedException {
        requests.close();
        requests.post(new UnitRequest.Pause(paused));
        requests.post(new UnitRequest.Describe(described));
        assertAnswered();
    }

    @Test
    void orderToEndOutlivesTheUnit() {
        requests.post(SHUTDOWN);
        requests.post(new UnitRequest.Pause(paused));
        requests.close();
        requests.post(SHUTDOWN);
        assertThat(worker.inbox.drain()).containsExactly(new UnitInput.Asked(SHUTDOWN), new UnitInput.Asked(SHUTDOWN));
    }

    private void assertAnswered() throws InterruptedException {
        assertThat(paused.await(Duration.ZERO)).contains(Acknowledgement.LEAVING);
        assertThat(described.await(Duration.ZERO)).get().satisfies(description -> {
            assertThat(description.state()).isEqualTo(UnitDescription.State.LEAVING);
            assertThat(description.slot()).isEqualTo(3);
        });
        assertThat(worker.inbox.drain()).isEmpty();
    }

    static ModuleSpec module() {
        Path here = Path.of("");
        return new ModuleSpec(
                "g:a",
                "a",
                here,
                here,
                here,
                here,
                List.of(),
                new ScanSpec(List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                new JvmSpec(here, List.of(), here, Map.of(), List.of(), Map.of(), true),
                Map.of(),
                new ReportSpec(false, "", true, true, ReportStyle.STANDARD),
                false,
                false,
                SurefireSpec.NONE);
    }
}
