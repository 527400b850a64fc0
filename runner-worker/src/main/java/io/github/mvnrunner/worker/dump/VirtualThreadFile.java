package io.github.mvnrunner.worker.dump;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the virtual threads out of the JDK's thread dump, and tells those with one stack once. */
final class VirtualThreadFile {
    private static final Pattern VIRTUAL = Pattern.compile("(#(\\d+) \".*\" virtual(?: [A-Z_]+)?).*");
    private static final int MOST_STACKS = 500;
    private static final int MOST_FRAMES = 200;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<Long, String> marks;
    private int unlisted;

    private VirtualThreadFile(Map<Long, String> marks) {
        this.marks = marks;
    }

    /**
     * Empty if there is no virtual thread.
     *
     * @param marks what to add to a thread's line, by its id
     */
    static String summary(File file, Map<Long, String> marks) throws IOException {
        VirtualThreadFile all = new VirtualThreadFile(marks);
        try (BufferedReader lines = Files.newBufferedReader(file.toPath(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher virtual = VIRTUAL.matcher(line);
                if (virtual.matches()) {
                    all.add(virtual, lines);
                }
            }
        }
        return all.text();
    }

    private void add(Matcher virtual, BufferedReader lines) throws IOException {
        String mark = marks.getOrDefault(Long.valueOf(virtual.group(2)), "");
        String header = virtual.group(1) + mark;
        StringBuilder stack = new StringBuilder();
        int frames = 0;
        for (String line = lines.readLine(); line != null && !line.trim().isEmpty(); line = lines.readLine()) {
            if (frames++ < MOST_FRAMES) {
                stack.append('\t').append(frame(line.trim())).append('\n');
            }
        }
        Group group = groups.get(stack.toString());
        if (!mark.isEmpty()) {
            groups.put(mark + '\n' + stack, new Group(header, stack.toString()));
        } else if (group != null) {
            group.count++;
        } else if (groups.size() < MOST_STACKS) {
            groups.put(stack.toString(), new Group(header, stack.toString()));
        } else {
            unlisted++;
        }
    }

    /** Java 21 writes frames without "at". */
    private static String frame(String line) {
        return line.startsWith("at ") || line.startsWith("- ") ? line : "at " + line;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Group group : groups.values()) {
            text.append(group.header);
            if (group.count > 1) {
                text.append(" (and ").append(group.count - 1).append(" more with this stack)");
            }
            text.append('\n').append(group.stack).append('\n');
        }
        if (unlisted > 0) {
            text.append("(and ").append(unlisted).append(" more virtual threads)\n");
        }
        return text.toString();
    }

    private static final class Group {
        final String header;
        final String stack;
        int count = 1;

        Group(String header, String stack) {
            this.header = header;
            this.stack = stack;
        }
    }
}
