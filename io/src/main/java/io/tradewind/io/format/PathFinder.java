package io.tradewind.io.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place of a path such as {@code events[3].scope.exempt.metals} in a tree. */
final class PathFinder {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private PathFinder() {}

    /** The place of the value, or of its nearest ancestor that is in the tree. */
    static Place find(Node root, String path) {
        Node node = root;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Node next =
                    step.group(1) == null ? item(node, Integer.parseInt(step.group(2))) : value(node, step.group(1));
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.place();
    }

    private static Node item(Node node, int index) {
        return node instanceof Node.Sequence sequence
                        && index < sequence.items().size()
                ? sequence.items().get(index)
                : null;
    }

    private static Node value(Node node, String key) {
        if (node instanceof Node.Mapping mapping && mapping.entries().containsKey(key)) {
            return mapping.entries().get(key).value();
        }
        return null;
    }
}
