package io.github.mvnrunner.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of test names, in which a comma inside parentheses belongs to the name. */
final class NameLists {
    static final Form<List<String>> FORM = new Form<>(
            "names separated by commas, such as \"com.acme.OrderTest#ships,ItemTest\"",
            (value, _) -> value.text().map(NameLists::split).filter(names -> !names.isEmpty()));

    private NameLists() {}

    static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (at == text.length() || c == ',' && depth <= 0) {
                Optional.of(text.substring(start, at).strip()).filter(name -> !name.isEmpty()).ifPresent(names::add);
                start = at + 1;
            }
        }
        return names;
    }
}
