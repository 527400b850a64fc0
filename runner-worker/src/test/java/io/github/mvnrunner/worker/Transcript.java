package io.github.mvnrunner.worker;

import io.github.mvnrunner.worker.wire.NodeRecord;
import io.github.mvnrunner.worker.wire.ThrowableRecord;
import io.github.mvnrunner.worker.wire.WorkerFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a worker said, one readable line a frame; roots and descriptions are left out. */
final class Transcript {
    static final String FIXTURES = "io.github.mvnrunner.worker.fixtures.";

    final List<WorkerFrame> frames = new ArrayList<>();
    private final List<NodeRecord> nodes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    void add(WorkerFrame frame) {
        frames.add(frame);
        if (frame instanceof WorkerFrame.Node) {
            learn(((WorkerFrame.Node) frame).node);
        }
        String line = line(frame);
        if (line != null) {
            lines.add(line);
        }
    }

    /** A retry tells its nodes again. */
    private void learn(NodeRecord node) {
        if (node.index >= nodes.size()) {
            nodes.add(node);
        }
    }

    List<String> lines() {
        return lines;
    }

    List<String> lines(String start) {
        return lines.stream().filter(l -> l.startsWith(start)).collect(Collectors.toList());
    }

    NodeRecord node(String name) {
        return nodes.stream()
                .filter(n -> name(n.index).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + name + " in " + nodes));
    }

    String topLevelId(String fixture) {
        return nodes.stream()
                .filter(n -> n.uniqueId.indexOf('/') == n.uniqueId.lastIndexOf('/'))
                .filter(n -> n.uniqueId.endsWith(FIXTURES + fixture + "]"))
                .findFirst()
                .map(n -> n.uniqueId)
                .orElse("[engine:junit-jupiter]/[class:" + FIXTURES + fixture + "]");
    }

    ThrowableRecord failure(String name) {
        return only(WorkerFrame.Finished.class, f -> name(f.index).equals(name)).throwable;
    }

    <F extends WorkerFrame> F only(Class<F> type, Function<F, Boolean> filter) {
        List<F> found = frames.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(filter::apply)
                .collect(Collectors.toList());
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " frames instead of one in " + lines);
        }
        return found.get(0);
    }

    private String name(int index) {
        return index < 0 ? "worker" : nodes.get(index).displayName.replace("()", "");
    }

    private boolean isRoot(int index) {
        return nodes.get(index).parentIndex < 0;
    }

    private String line(WorkerFrame frame) {
        if (frame instanceof WorkerFrame.Started) {
            WorkerFrame.Started f = (WorkerFrame.Started) frame;
            return isRoot(f.index) ? null : "started " + name(f.index);
        }
        if (frame instanceof WorkerFrame.Finished) {
            WorkerFrame.Finished f = (WorkerFrame.Finished) frame;
            return isRoot(f.index) ? null : "finished " + name(f.index) + " " + f.status;
        }
        if (frame instanceof WorkerFrame.Skipped) {
            WorkerFrame.Skipped f = (WorkerFrame.Skipped) frame;
            return "skipped " + name(f.index) + ": " + f.reason;
        }
        if (frame instanceof WorkerFrame.Output) {
            WorkerFrame.Output f = (WorkerFrame.Output) frame;
            return f.stream + " " + name(f.ownerIndex) + (f.shared ? " shared" : "") + ": "
                    + new String(f.bytes, StandardCharsets.UTF_8).trim();
        }
        return ending(frame);
    }

    private static String ending(WorkerFrame frame) {
        if (frame instanceof WorkerFrame.UnitDone) {
            return "done " + shortName(((WorkerFrame.UnitDone) frame).topLevelUniqueId);
        }
        if (frame instanceof WorkerFrame.Unreachable) {
            return "unreachable " + shortName(((WorkerFrame.Unreachable) frame).topLevelUniqueId);
        }
        if (frame instanceof WorkerFrame.Problem) {
            WorkerFrame.Problem f = (WorkerFrame.Problem) frame;
            return "problem " + f.selector.replace(FIXTURES, "") + " " + f.throwable.className;
        }
        if (frame instanceof WorkerFrame.PlanDone) {
            return "plan done";
        }
        if (frame instanceof WorkerFrame.Held) {
            return "held " + (((WorkerFrame.Held) frame).throwable == null ? "" : "as failed");
        }
        if (frame instanceof WorkerFrame.RetryDone) {
            return "retry done";
        }
        if (frame instanceof WorkerFrame.Goodbye) {
            return "goodbye " + ((WorkerFrame.Goodbye) frame).reason;
        }
        return null;
    }

    private static String shortName(String id) {
        return id.substring(id.lastIndexOf(FIXTURES) + FIXTURES.length(), id.length() - 1);
    }
}
