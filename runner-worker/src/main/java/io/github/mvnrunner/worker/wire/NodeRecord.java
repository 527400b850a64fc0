package io.github.mvnrunner.worker.wire;

import java.util.List;

/** Description of one test or container. */
public final class NodeRecord {
    /** What a node is, as JUnit Platform's {@code TestDescriptor.Type}. */
    public enum Type {
        CONTAINER,
        TEST,
        CONTAINER_AND_TEST
    }

    /** Where a node comes from. */
    public enum Source {
        NONE,
        CLASS,
        METHOD,
        OTHER
    }

    /** Number by which later frames name this node; counts from 0. */
    public final int index;

    /** Index of the parent; -1 for the root of an engine. */
    public final int parentIndex;

    public final String uniqueId;
    public final Type type;
    public final String displayName;
    public final String legacyReportingName;
    public final Source source;

    /** Binary name; null unless the source is a class or a method. */
    public final String className;

    /** Null unless the source is a method. */
    public final String methodName;

    /** Type names separated by commas; null unless the source is a method. */
    public final String methodParameterTypes;

    public final List<String> tags;

    /** Whether the node was registered while the launch ran. */
    public final boolean dynamic;

    /** Shared resources that the node itself declares, each as {@code key|READ} or {@code key|READ_WRITE}. */
    public final List<String> locks;

    /** Why it, or what is around it, is left out by its own annotations; null if it isn't, or nobody asked. */
    public final String ignored;

    /** Whether it is a test that is run several times alike; false if nobody asked. */
    public final boolean repeated;

    public NodeRecord(
            int index,
            int parentIndex,
            String uniqueId,
            Type type,
            String displayName,
            String legacyReportingName,
            Source source,
            String className,
            String methodName,
            String methodParameterTypes,
            List<String> tags,
            boolean dynamic,
            List<String> locks,
            String ignored,
            boolean repeated) {
        this.index = index;
        this.parentIndex = parentIndex;
        this.uniqueId = uniqueId;
        this.type = type;
        this.displayName = displayName;
        this.legacyReportingName = legacyReportingName;
        this.source = source;
        this.className = className;
        this.methodName = methodName;
        this.methodParameterTypes = methodParameterTypes;
        this.tags = tags;
        this.dynamic = dynamic;
        this.locks = locks;
        this.ignored = ignored;
        this.repeated = repeated;
    }

    void encode(PayloadWriter out) {
        out.putInt(index);
        out.putInt(parentIndex);
        out.putString(uniqueId);
        out.putEnum(type);
        out.putString(displayName);
        out.putString(legacyReportingName);
        out.putEnum(source);
        out.putString(className);
        out.putString(methodName);
        out.putString(methodParameterTypes);
        out.putStrings(tags);
        out.putBoolean(dynamic);
        out.putStrings(locks);
        out.putString(ignored);
        out.putBoolean(repeated);
    }

    static NodeRecord decode(PayloadReader in) throws WireException {
        return new NodeRecord(
                in.takeInt(),
                in.takeInt(),
                in.takeString(),
                in.takeEnum(Type.class),
                in.takeString(),
                in.takeString(),
                in.takeEnum(Source.class),
                in.takeString(),
                in.takeString(),
                in.takeString(),
                in.takeStrings(),
                in.takeBoolean(),
                in.takeStrings(),
                in.takeString(),
                in.takeBoolean());
    }

    @Override
    public String toString() {
        return uniqueId;
    }
}
