package io.github.mvnrunner.engine.filter;

import io.github.mvnrunner.engine.filter.TestFilter.And;
import io.github.mvnrunner.engine.filter.TestFilter.Matching;
import io.github.mvnrunner.engine.filter.TestFilter.Not;
import io.github.mvnrunner.engine.filter.TestFilter.Or;
import io.github.mvnrunner.engine.problem.FilterError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Parses a tag expression of the JUnit Platform, such as {@code fast & !(db | net)}, into a filter. */
final class TagParser {
    private static final TestFilter ANY_TAG =
            new Matching(Subject.TAG, new NameMatcher.Glob("*", GlobCompiler.compile("*")));
    private static final String SPECIAL = "()&|!,";

    private final FilterText text;
    private boolean broken;

    TagParser(FilterText text) {
        this.text = text;
    }

    /** Parses to the parenthesis that closes the argument, and takes that. */
    TestFilter argument() {
        text.blanks();
        if (text.atEnd() || text.peek() == ')') {
            text.error(new FilterError.EmptyArgument(text.ahead(0), Subject.TAG.word()));
            new ArgumentParser(text).close();
            return ANY_TAG;
        }
        TestFilter filter = alternatives();
        text.blanks();
        if (!text.atEnd() && text.peek() != ')' && text.peek() != ',') {
            wrong("two tags stand side by side");
        }
        if (broken) {
            new ArgumentParser(text).skip();
        } else {
            new ArgumentParser(text).close();
        }
        return filter;
    }

    private TestFilter alternatives() {
        List<TestFilter> operands = list("|", () -> {
            List<TestFilter> all = list("&", this::operand);
            return all.size() == 1 ? all.getFirst() : new And(all);
        });
        return operands.size() == 1 ? operands.getFirst() : new Or(operands);
    }

    private List<TestFilter> list(String operator, Supplier<TestFilter> operand) {
        List<TestFilter> operands = new ArrayList<>(List.of(operand.get()));
        text.blanks();
        while (!broken && text.take(operator)) {
            operands.add(operand.get());
            text.blanks();
        }
        return operands;
    }

    private TestFilter operand() {
        text.blanks();
        if (text.take("!")) {
            return negated(this::operand);
        }
        if (text.take("(")) {
            TestFilter inner = text.enter() ? alternatives() : ANY_TAG;
            text.leave();
            text.blanks();
            if (!broken && !text.take(")")) {
                wrong("a \")\" is missing");
            }
            return inner;
        }
        return tag();
    }

    private TestFilter negated(Supplier<TestFilter> operand) {
        TestFilter inner = text.enter() ? operand.get() : ANY_TAG;
        text.leave();
        return new Not(inner);
    }

    private TestFilter tag() {
        int from = text.at();
        while (!text.atEnd() && !Character.isWhitespace(text.peek()) && SPECIAL.indexOf(text.peek()) < 0) {
            text.skip(1);
        }
        String tag = text.since(from);
        if (tag.isEmpty()) {
            wrong("a tag is missing");
            return ANY_TAG;
        }
        if (tag.equals("any") && text.take("()")) {
            return ANY_TAG;
        }
        if (tag.equals("none") && text.take("()")) {
            return negated(() -> ANY_TAG);
        }
        return new Matching(Subject.TAG, new NameMatcher.Equal(tag));
    }

    /** Reports the first thing that is wrong; after it nothing in this argument can be trusted. */
    private void wrong(String reason) {
        if (!broken) {
            text.error(new FilterError.InvalidTagExpression(text.ahead(1), reason));
        }
        broken = true;
    }
}
