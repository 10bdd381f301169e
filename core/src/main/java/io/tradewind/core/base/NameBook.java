package io.tradewind.core.base;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What people call things beside their codes: words that mean the same, and what each thing is a part of. Words are compared without case, accents,
 * blanks and punctuation; never by likeness, because the most similar word is often another place.
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class NameBook implements Serializable {
    /** Without a word. */
    public static final NameBook EMPTY = new NameBook(Map.of());

    private static final int MAX_STEPS = 5;
    private static final String ARTICLE = "the ";
    private static final char LATIN_END = 128;

    /**
     * One thing.
     *
     * @param words  every word that means it: its code, its name for people, other names
     * @param inside codes of larger things that it may be a part of, the nearest first
     */
    public record Entry(List<String> words, List<String> inside) {
        /** Copies the lists and checks that there is a word. */
        public Entry {
            words = List.copyOf(Check.notEmpty(words, "words"));
            inside = List.copyOf(inside);
        }

        /** Its name for people. */
        public String name() {
            return words.get(Math.min(1, words.size() - 1));
        }
    }

    private final Map<String, Entry> byWord;

    private NameBook(Map<String, Entry> byWord) {
        this.byWord = byWord;
    }

    /** The book of those things; a word that two of them share belongs to the first. */
    public static NameBook of(List<Entry> entries) {
        Map<String, Entry> byWord = new HashMap<>();
        entries.forEach(entry -> entry.words().forEach(word -> byWord.putIfAbsent(plain(word), entry)));
        return new NameBook(byWord);
    }

    /** The book that {@link #byWord} described. */
    public static NameBook ofWords(Map<String, Entry> byWord) {
        Map<Entry, Entry> things = new HashMap<>();
        Map<String, Entry> own = new HashMap<>();
        byWord.forEach((word, entry) -> own.put(word, things.computeIfAbsent(entry, one -> one)));
        return new NameBook(own);
    }

    /** What each word means, by the {@linkplain #plain plain} word. */
    public Map<String, Entry> byWord() {
        return Collections.unmodifiableMap(byWord);
    }

    /**
     * The same book for those who call things by codes of their own: a code means what its name means, whatever else it may mean here; a code without a
     * name of its own means what it means here.
     *
     * @param names name by code
     */
    public NameBook with(Map<String, String> names) {
        Map<String, Entry> own = new HashMap<>(byWord);
        names.forEach((code, name) -> {
            if (!name.equals(code) && own.get(plain(code)) != own.get(plain(name))) {
                forget(own, code);
            }
        });
        names.forEach((code, name) -> {
            Entry known = own.get(plain(name));
            List<String> words = new ArrayList<>(known != null && name.equals(code) ? List.of() : List.of(code, name));
            words.addAll(known == null ? List.of() : known.words());
            Entry entry = new Entry(words, known == null ? List.of() : known.inside());
            words.forEach(word -> own.put(plain(word), entry));
        });
        return new NameBook(own);
    }

    /** Takes the code away from what it means. */
    private static void forget(Map<String, Entry> own, String code) {
        Entry other = own.remove(plain(code));
        if (other != null) {
            List<String> left = other.words().stream()
                    .filter(word -> !plain(word).equals(plain(code)))
                    .toList();
            left.forEach(word -> own.put(plain(word), new Entry(left, other.inside())));
        }
    }

    /** The allowed word that means the same, if there is one: the word itself, the same in other letters, or another name of the same thing. */
    public Optional<String> same(String word, Collection<String> allowed) {
        if (allowed.contains(word)) {
            return Optional.of(word);
        }
        List<String> spelt = allowed.stream()
                .filter(other -> plain(other).equals(plain(word)))
                .toList();
        if (!spelt.isEmpty() && !plain(word).isEmpty()) {
            return spelt.size() == 1 ? Optional.of(spelt.get(0)) : Optional.empty();
        }
        return entry(word)
                .flatMap(entry ->
                        allowed.stream().filter(entry.words()::contains).findFirst());
    }

    /** The nearest of the codes of which the thing is a part, if there is one. */
    public Optional<String> around(String word, Collection<String> codes) {
        List<String> rings = entry(word).map(Entry::inside).orElse(List.of());
        for (int step = 0; step < MAX_STEPS && !rings.isEmpty(); step++) {
            Optional<String> found =
                    rings.stream().flatMap(ring -> same(ring, codes).stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
            rings = rings.stream()
                    .flatMap(ring -> entry(ring).stream())
                    .flatMap(entry -> entry.inside().stream())
                    .toList();
        }
        return Optional.empty();
    }

    /** The thing that the word means, if it is in the book. */
    public Optional<Entry> entry(String word) {
        return Optional.ofNullable(byWord.get(plain(word)));
    }

    /** The word without case, accents, blanks, punctuation and article. */
    public static String plain(String word) {
        String latin = plainLatin(word);
        if (latin != null) {
            return latin;
        }
        String bare = only(Normalizer.normalize(word, Normalizer.Form.NFD), letter -> !isMark(letter));
        String lower = bare.toLowerCase(Locale.ROOT).replace("&", "and");
        return only(
                lower.startsWith(ARTICLE) ? lower.substring(ARTICLE.length()) : lower,
                letter -> Character.isLetter(letter) || isNumber(letter));
    }

    /** The same for words of the 128 letters that have no marks, which most are; null for others and where '&' stands for a word. */
    private static String plainLatin(String word) {
        char[] kept = new char[word.length()];
        int count = 0;
        boolean article =
                word.length() >= ARTICLE.length() && word.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length());
        for (int k = article ? ARTICLE.length() : 0; k < kept.length; k++) {
            char letter = word.charAt(k);
            if (letter >= LATIN_END || letter == '&') {
                return null;
            }
            if (letter >= 'A' && letter <= 'Z') {
                kept[count++] = (char) (letter + 'a' - 'A');
            } else if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                kept[count++] = letter;
            }
        }
        return new String(kept, 0, count);
    }

    private static String only(String text, IntPredicate kept) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k += Character.charCount(text.codePointAt(k))) {
            if (kept.test(text.codePointAt(k))) {
                letters.appendCodePoint(text.codePointAt(k));
            }
        }
        return letters.toString();
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isNumber(int letter) {
        int type = Character.getType(letter);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
