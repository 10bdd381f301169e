package io.tradewind.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about source text that bytecode does not show: descriptions of packages and comments on the public API. */
final class SourceRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root", ".."));

    private static final Path KINDS = Path.of("io/tradewind/core/scenario");

    /** Ways to ask which kind of event a shock is of. */
    private static final Pattern ASKS = Pattern.compile("instanceof\\s+(final\\s+)?[A-Za-z.]*Shock\\b"
            + "|\\bcase\\s+[A-Za-z.]*Shock\\b"
            + "|[sS]hock(\\(\\))?\\.getClass\\(\\)"
            + "|Shock\\.class\\s*(::|\\.)\\s*(isInstance|cast)"
            + "|kind\\(\\)\\.name\\(\\)\\.equals|switch\\s*\\([^)]*kind\\(\\)\\.name");

    /** A text block, a text or a character, which stays, or a comment. */
    private static final Pattern COMMENT =
            Pattern.compile("(\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+')"
                    + "|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

    /** Codes, names, currencies and holidays of countries. */
    private static final Pattern COUNTRY =
            Pattern.compile("\\b(CHN|CNY|CN|HKG|TWN|VNM|USA|EU27)\\b|CNY_|_CNY|(?<![A-Za-z])us_|_us(?![a-z])"
                    + "|(?i:china|chinese|yuan|renminbi|hong.?kong|shenzhen|beijing|viet.?nam|united.?states|america|lunar|new year\\b)"
                    + "|newYear\\b|NewYear(?!Month)");

    /** Far below the real counts; they only show that the folders were found. */
    private static final int FEWEST_FILES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"core", "vector", "io", "scenarios", "app", "cli", "benchmarks"})
    void everyPackage_describesItself(String module) throws IOException {
        Set<Path> packages = new TreeSet<>();
        sources(module).forEach(file -> packages.add(file.getParent()));

        assertThat(packages)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    /** A package says for all its types whether others may build on them; what differs says so itself. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "vector", "io", "scenarios", "app", "cli"})
    void everyPackage_saysWhoMayBuildOnIt(String module) throws IOException {
        for (Path file : sources(module)) {
            String about = Files.readString(file.resolveSibling("package-info.java"));
            assertThat(about)
                    .as("%s", file)
                    .containsPattern("@API\\(status = Status\\.(STABLE|EXPERIMENTAL|INTERNAL)\\)");
            assertThat(about.contains("Status.INTERNAL") || !file.getParent().endsWith("internal"))
                    .as("%s", file)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "scenarios", "app"})
    void everyPublicTypeAndMethod_hasAComment(String module) throws IOException {
        List<Path> files = sources(module);
        assertThat(files).hasSizeGreaterThan(FEWEST_FILES);

        assertThat(uncommented(files)).isEmpty();
    }

    @Test
    void vectorModule_hasComments() throws IOException {
        List<Path> files = sources("vector");
        assertThat(files).isNotEmpty();

        assertThat(uncommented(files)).isEmpty();
    }

    @Test
    void publicMethodWithoutComment_isReported(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path file = folder.resolve("Bare.java");
        Files.writeString(
                file,
                "/** Said. */ public class Bare { /** Said. */ public int a() { return 1; }"
                        + " public int b() { return 2; } int c() { return 3; } }");

        assertThat(uncommented(List.of(file))).containsExactly("Bare.java: b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "scenarios", "app", "cli", "benchmarks"})
    void nothingButTheKinds_asksForTheKindOfAShock(String module) throws IOException {
        List<String> asking = new ArrayList<>();
        for (Path file : sources(module)) {
            if (!isKind(file) && ASKS.matcher(Files.readString(file)).find()) {
                asking.add(file.getFileName().toString());
            }
        }
        assertThat(asking).isEmpty();
    }

    @Test
    void questionsForKinds_areSeen() {
        assertThat(ASKS.matcher("if (event.shock() instanceof TariffShock tariff)")
                        .find())
                .isTrue();
        assertThat(ASKS.matcher("event.shock().getClass() ==").find()).isTrue();
        assertThat(ASKS.matcher("case FxShock move ->").find()).isTrue();
        assertThat(ASKS.matcher("kind().name().equals(\"fx\")").find()).isTrue();
        assertThat(ASKS.matcher("event.shock().act(event, room)").find()).isFalse();
        assertThat(ROOT.resolve("core/src/main/java").resolve(KINDS).resolve("TariffShock.java"))
                .matches(SourceRulesTest::isKind);
    }

    /** The words for everyone and everything, but where they are a foreign office's code, the word that a page writes, or mean other things. */
    private static final Pattern WHOLE =
            Pattern.compile("\\bequals\\(\"(all|WLD)\"\\)|\"WLD\"|[(,=?:]\\s*\"all\"(?!:)");

    private static final Set<String> OTHER_MEANING =
            Set.of("ComtradeFormat.java", "WitsFormat.java", "ScoreTable.java", "WorldWords.java");

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "scenarios", "app"})
    void wordsForTheWhole_standInOnePlace(String module) throws IOException {
        assertThat(files(module, WHOLE)).isSubsetOf(OTHER_MEANING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "scenarios", "app"})
    void noRoomBelowTheCommandLine_knowsAnOption(String module) throws IOException {
        assertThat(files(module, Pattern.compile("\"[^\"\\n]*--[a-z]"))).isEmpty();
    }

    @Test
    void wordsForTheWhole_areSeen() {
        assertThat(List.of("x.equals(\"all\")", "of(\"WLD\")", "flow, \"all\")", "word = \"all\";"))
                .allMatch(code -> WHOLE.matcher(code).find());
        assertThat(WHOLE.matcher("\"all goods\" + \"all\".length()").find()).isFalse();
    }

    private static List<String> files(String module, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(module)) {
            if (pattern.matcher(code(Files.readString(file))).find()) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    /** Files in the format of one country's office. */
    private static final Set<String> OFFICES = Set.of("CensusFormat.java", "GaccFormat.java");

    /** What is special about one country is data of a world; an example in a comment is none. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "io"})
    void engineAndFiles_nameNoCountry(String module) throws IOException {
        List<String> naming = new ArrayList<>();
        for (Path file : sources(module)) {
            Matcher found = COUNTRY.matcher(code(Files.readString(file)));
            while (!OFFICES.contains(file.getFileName().toString()) && found.find()) {
                naming.add(file.getFileName() + ": " + found.group());
            }
        }
        assertThat(naming)
                .as("beside the key of an event that files have had from the start")
                .containsExactlyElementsOf(module.equals("core") ? List.of("CalendarShock.java: newYear") : List.of());
    }

    @Test
    void countriesInCode_areSeenAndInCommentsAreNot() {
        assertThat(COUNTRY.matcher(code("String url = \"https://x\"; RegionCode.of(\"CHN\")"))
                        .find())
                .isTrue();
        assertThat(COUNTRY.matcher(code("int chinaShare = 1;")).find()).isTrue();
        assertThat(COUNTRY.matcher(code("get(\"chi_us_other\")")).find()).isTrue();
        assertThat(COUNTRY.matcher(code("\"The yuan's rate\"")).find()).isTrue();
        assertThat(COUNTRY.matcher(code("/** China, {@code CHN}. */ // the yuan\n class A {}"))
                        .find())
                .isFalse();
        assertThat(COUNTRY.matcher(code("new YearMonthOf(); 'x'; \"chunk\"")).find())
                .isFalse();
    }

    /** Source without its comments. */
    private static String code(String source) {
        return COMMENT.matcher(source)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }

    private static boolean isKind(Path file) {
        return file.getParent().endsWith(KINDS) && file.getFileName().toString().endsWith("Shock.java");
    }

    private static List<Path> sources(String module) throws IOException {
        Path folder = ROOT.resolve(module).resolve("src/main/java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> uncommented(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            PublicApi api = new PublicApi(DocTrees.instance(task));
            api.scan(task.parse(), null);
            return api.uncommented;
        }
    }

    /** Collects public types and methods without a comment; what overrides inherits its comment. */
    private static final class PublicApi extends TreePathScanner<Void, Void> {
        private final List<String> uncommented = new ArrayList<>();
        private final DocTrees trees;

        private PublicApi(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean seen = isOpen(type.getModifiers()) || inInterface();
            if (!seen) {
                return null;
            }
            check(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getReturnType() == null;
            boolean seen = isOpen(method.getModifiers()) || inInterface();
            if (seen && !constructor && !overrides(method)) {
                check(method.getName().toString());
            }
            return null;
        }

        private void check(String name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                uncommented.add(Path.of(unit.getSourceFile().getName()).getFileName() + ": " + name);
            }
        }

        private boolean inInterface() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
        }

        private static boolean isOpen(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(note -> note.getAnnotationType().toString().equals("Override"));
        }
    }
}
