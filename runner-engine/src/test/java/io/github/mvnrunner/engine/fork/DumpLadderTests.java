package io.github.mvnrunner.engine.fork;

import static io.github.mvnrunner.engine.fork.DumpRung.ATTACH;
import static io.github.mvnrunner.engine.fork.DumpRung.KERNEL;
import static io.github.mvnrunner.engine.fork.DumpRung.QUIT;
import static io.github.mvnrunner.engine.fork.DumpRung.WATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mvnrunner.engine.link.DumpAnswer;
import io.github.mvnrunner.engine.time.ManualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DumpLadderTests {
    private static final String PRINTED = "2026-01-01 00:00:00\nFull thread dump VM\n\n\"main\" #1\n\tat a.B.c(B.java)\n\n"
            + "Heap\n Metaspace       used 1K\n  class space    used 1K\n";

    private final ManualTime time = new ManualTime();
    private final RunningTest test = new RunningTest(3, "a.B", Optional.of("c"), "a.B.c()");
    private final DumpLadder ladder = new DumpLadder(5, List.of(test), time);
    private final List<DumpEffect> done = new ArrayList<>(ladder.start());

    @Test
    void theWorkerIsAskedFirst() {
        assertThat(done).containsExactly(new DumpEffect.Try(WATCHER));
        assertThat(ladder.deadline()).isEqualTo(Duration.ofSeconds(3).toNanos());
    }

    @Test
    void itsAnswerIsTheDump() {
        tell(answer(5, "text", "virtual threads: too many"));

        assertThat(dump()).isEqualTo(new ThreadDump(
                WATCHER, "text", List.of("virtual threads: too many"), true, List.of()));
        assertThat(ladder.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        assertThat(tell(answer(4, "text", null))).isEmpty();
        assertThat(tell(answer(4, "", "failed"))).isEmpty();
    }

    @Test
    void aWorkerThatCanNotSaysWhyAndTheNextWayIsTried() {
        assertThat(tell(answer(5, "", "java.lang.OutOfMemoryError"))).containsExactly(new DumpEffect.Try(ATTACH));

        tell(new DumpInput.Attached("Full thread dump"));
        assertThat(dump().notes()).containsExactly("not by the worker itself: java.lang.OutOfMemoryError");
    }

    @Test
    void eachWayHasThreeSeconds() {
        time.advance(Duration.ofSeconds(3));

        assertThat(tell(new DumpInput.TimeUp()))
                .containsExactly(new DumpEffect.Abandon(WATCHER), new DumpEffect.Try(ATTACH));
        assertThat(ladder.deadline()).isEqualTo(Duration.ofSeconds(6).toNanos());
    }

    @Test
    void aLateAnswerOfTheWorkerIsStillTheBest() {
        tell(new DumpInput.TimeUp());

        assertThat(tell(answer(5, "text", null))).startsWith(new DumpEffect.Abandon(ATTACH));
        assertThat(dump().notes()).containsExactly("not by the worker itself: no answer within 3 s");
    }

    @Test
    void failuresOfWaysThatWereLeftAreNoNews() {
        tell(new DumpInput.TimeUp());
        tell(new DumpInput.TimeUp());

        assertThat(tell(new DumpInput.Failed(ATTACH, "killed"))).isEmpty();
        assertThat(tell(new DumpInput.Attached("late"))).isEmpty();
    }

    @Test
    void outputIsPassedOnWhileNoDumpIsLookedFor() {
        assertThat(passed(tell(wrote("hello")))).isEqualTo("hello");
    }

    @Test
    void aPrintedDumpIsCutOutOfTheOutput() {
        climbTo(QUIT);
        tell(wrote("before\n" + PRINTED.substring(0, 40)));
        List<DumpEffect> effects = tell(wrote(PRINTED.substring(40) + "after\n"));

        assertThat(dump().rung()).isEqualTo(QUIT);
        assertThat(dump().text()).contains("\"main\" #1  <== runs a.B.c()\n").doesNotContain("before", "after");
        assertThat(passed(effects)).isEqualTo("before\nafter\n");
        assertThat(passed(tell(wrote("more")))).isEqualTo("more");
    }

    @Test
    void aDumpWithoutClassSpaceEndsAtTheMetaspace() {
        climbTo(QUIT);
        String printed = PRINTED.replace("  class space    used 1K\n", "");

        assertThat(tell(wrote(printed))).isEmpty();
        tell(wrote("\n"));
        assertThat(dump().text()).endsWith("used 1K\n");
    }

    @Test
    void aDumpThatIsNotFinishedInTimeIsTakenAsItIs() {
        climbTo(QUIT);
        tell(wrote(PRINTED.substring(0, 60)));
        tell(new DumpInput.TimeUp());

        assertThat(dump().rung()).isEqualTo(QUIT);
        assertThat(dump().text()).contains("\"main\"");
    }

    @Test
    void whatWasHeldBackInVainIsOutput() {
        climbTo(QUIT);
        tell(wrote("no dump"));

        assertThat(passed(tell(new DumpInput.TimeUp()))).isEqualTo("no dump");
    }

    @Test
    void theKernelIsTheLastResort() {
        climbTo(KERNEL);
        tell(new DumpInput.Seen("\"java\" tid=1 S (sleeping) in futex_wait\n"));

        assertThat(dump().text()).startsWith("The JVM could not reach a safepoint");
        assertThat(dump().notes()).hasSize(3);
    }

    @Test
    void nobodyCanIsADumpToo() {
        climbTo(KERNEL);
        tell(new DumpInput.Failed(KERNEL, "this system has none"));

        assertThat(dump().rung()).isEqualTo(DumpRung.NONE);
        assertThat(dump().notes()).hasSize(4).endsWith("not by /proc: this system has none");
    }

    @Test
    void aProcessThatDiesMeanwhileEndsTheClimb() {
        tell(new DumpInput.Gone());

        assertThat(dump().notes()).containsExactly("the process has ended");
        assertThat(tell(answer(5, "late", null))).isEmpty();
    }

    private void climbTo(DumpRung rung) {
        while (!done.contains(new DumpEffect.Try(rung))) {
            tell(new DumpInput.TimeUp());
        }
    }

    private List<DumpEffect> tell(DumpInput input) {
        List<DumpEffect> effects = ladder.step(input);
        done.addAll(effects);
        return effects;
    }

    private ThreadDump dump() {
        List<ThreadDump> dumps = done.stream()
                .filter(DumpEffect.Done.class::isInstance)
                .map(effect -> ((DumpEffect.Done) effect).dump())
                .toList();
        assertThat(dumps).hasSize(1);
        return dumps.getFirst();
    }

    private static DumpInput answer(int request, String text, String failure) {
        return new DumpInput.Answered(
                new DumpAnswer(request, text, !text.isEmpty(), List.of(), Optional.ofNullable(failure)));
    }

    private static DumpInput wrote(String text) {
        return new DumpInput.Wrote(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String passed(List<DumpEffect> effects) {
        StringBuilder text = new StringBuilder();
        for (DumpEffect effect : effects) {
            if (effect instanceof DumpEffect.PassOn(byte[] chunk)) {
                text.append(new String(chunk, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
