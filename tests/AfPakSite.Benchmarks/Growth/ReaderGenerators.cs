using static AfPakSite.Benchmarks.Growth.GrowingSite;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>What grows in the parts of a study that have readers of their own: notes, tables, formulas and others.</summary>
internal static class ReaderGenerators
{
    public static IEnumerable<Generator> All =>
        [.. Lists, .. Parts, .. Figures, .. References, .. Heads, .. Likenesses];

    /// <summary>Lists of references, and citations of them.</summary>
    private static IEnumerable<Generator> Lists =>
        [
            new("references of a list", 60, n => Least.Study("References\n" + Repeat(n, i => Reference(i)))),
            new(
                "references of a list that are cited",
                60,
                n =>
                    Least.Study(
                        Repeat(n, i => $"Roses need rain ({Word(i)}, 2001). ") + "\nReferences\n" + Repeat(n, Reference)
                    )
            ),
            new("references of one name", 60, n => Least.Study("References\n" + Repeat(n, i => OfSmith(i)))),
            new(
                "authors of one reference",
                400,
                n =>
                    Least.Study(
                        "References\n" + Repeat(n, i => $"{Word(i)}, J., ") + "& Low, A. (2001). On roses. Wills."
                    )
            ),
            new("words of one reference", 16000, n => Least.Study($"References\n{Reference(0)} {Words(n)}.")),
            new(
                "years of one reference",
                8000,
                n => Least.Study("References\nSmith, J. " + Repeat(n, i => $"(2001). ") + "On roses. Wills.")
            ),
            new(
                "lines of a list that are no references",
                250,
                n => Least.Study("References\n" + Repeat(n, i => $"The gardeners of {Word(i)} sow.\n"))
            ),
            new(
                "numbered references that are cited",
                60,
                n =>
                    Least.Study(
                        Repeat(n, i => $"Roses need rain [{i + 1}]. ")
                            + "\nReferences\n"
                            + Repeat(n, i => $"[{i + 1}] {Reference(i)}")
                    )
            ),
            new(
                "numbers of one citation",
                400,
                n =>
                    Least.Study(
                        $"Roses need rain [{string.Join(", ", Enumerable.Range(1, n))}].\nReferences\n[1] {Reference(0)}"
                    )
            ),
            new("numbers that are not listed", 1600, n => Least.Study(Repeat(n, i => $"Roses need rain [{i + 1}]. "))),
            new(
                "a range of numbers",
                1600,
                n => Least.Study($"Roses need rain [1–{n}].\nReferences\n[1] {Reference(0)}")
            ),
            new("keys of citations", 400, n => InMarkdown(Repeat(n, i => $"Roses need rain [@smith{i}]. "))),
            new("keys of one citation", 400, n => InMarkdown("Roses [" + Repeat(n, i => $"@smith{i}; ") + "@low].")),
        ];

    /// <summary>Notes, tables and formulas.</summary>
    private static IEnumerable<Generator> Parts =>
        [
            new(
                "notes in Markdown",
                100,
                n =>
                    InMarkdown(
                        Repeat(n, i => $"Roses[^{i}] grow. ") + "\n\n" + Repeat(n, i => $"[^{i}]: In {Word(i)}.\n\n")
                    )
            ),
            new("marks of notes that are missing", 1600, n => InMarkdown(Repeat(n, i => $"Roses[^{i}] grow. "))),
            new("notes without marks", 150, n => InMarkdown(Repeat(n, i => $"[^{i}]: In {Word(i)}.\n\n"))),
            new(
                "marks of one note",
                400,
                n => InMarkdown(Repeat(n, i => $"Roses[^a] grow. ") + "\n\n[^a]: In rain.\n")
            ),
            new(
                "notes in plain text",
                100,
                n =>
                    Least.Study(
                        Repeat(n, i => $"Roses grow.[{i + 1}] ")
                            + "\nNotes\n"
                            + Repeat(n, i => $"{i + 1}. In {Word(i)}.\n")
                    )
            ),
            new("superscripts", 3200, n => Least.Study(Repeat(n, i => $"Roses grow.¹² "))),
            new(
                "paragraphs of one note",
                200,
                n => InMarkdown("Roses[^a].\n\n[^a]: So.\n\n" + Repeat(n, i => $"    In {Word(i)}.\n\n"))
            ),
            new(
                "rows of a table",
                250,
                n => InMarkdown("| a | b |\n|---|---|\n" + Repeat(n, i => $"| {Word(i)} | {i} |\n"))
            ),
            new(
                "columns of a table",
                400,
                n =>
                    InMarkdown(
                        $"{Repeat(n, i => $"| a ")}|\n{Repeat(n, i => $"|---")}|\n{Repeat(n, i => $"| {i} ")}|\n"
                    )
            ),
            new(
                "tables",
                40,
                n => InMarkdown(Repeat(n, i => $"Table {i + 1}. Of {Word(i)}.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"))
            ),
            new("bars", 40000, n => InMarkdown(new string('|', n))),
            new("lines of bars", 1000, n => InMarkdown(Repeat(n, i => $"|---|\n"))),
            new("formulas", 100, n => InMarkdown(Repeat(n, i => $"So $x_{i}$ grows. "))),
            new("formulas of their own lines", 60, n => InMarkdown(Repeat(n, i => $"$$x_{i} = y$$ {{#eq-a{i}}}\n\n"))),
            new("signs of one formula", 4000, n => InMarkdown($"So ${Repeat(n, i => $"x+")}y$ grows.")),
            new(
                "fractions in fractions",
                1000,
                n => InMarkdown($"So ${Repeat(n, i => $"\\frac{{1}}{{")}x{new string('}', n)}$.")
            ),
            new("braces of a formula that stay open", 8000, n => InMarkdown($"So ${new string('{', n)}$ grows.")),
            new(
                "superscripts in superscripts",
                1000,
                n => InMarkdown($"So $x{Repeat(n, i => $"^{{x")}{new string('}', n)}$.")
            ),
            new(
                "environments",
                400,
                n => InMarkdown($"$${Repeat(n, i => $"\\begin{{matrix}} a & b \\end{{matrix}} ")}$$")
            ),
            new("environments that stay open", 2000, n => InMarkdown($"$${Repeat(n, i => $"\\begin{{matrix}} ")}$$")),
            new("unknown commands", 4000, n => InMarkdown($"So ${Repeat(n, i => $"\\rose ")}$ grows.")),
            new("dollars", 20000, n => InMarkdown(Repeat(n, i => $"a $"))),
            new("prices", 8000, n => InMarkdown(Repeat(n, i => $"It costs $5. "))),
            new("open formulas", 8000, n => InMarkdown(Repeat(n, i => $"so \\( x "))),
        ];

    /// <summary>Figures, and the images that they show.</summary>
    private static IEnumerable<Generator> Figures =>
        [
            new(
                "figures of one image",
                60,
                n => InMarkdown(Repeat(n, i => $"![Of {Word(i)}](a.svg)\n\n")).With(Image, Svg(""))
            ),
            new(
                "figures of many images",
                60,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(
                            InMarkdown(Repeat(n, i => $"![Of {Word(i)}](a{i}.svg)\n\n")),
                            (site, i) => site.With($"seeds/a{i}.svg", Svg($"<path d=\"M{i} 0\"/>"))
                        )
            ),
            new("images that are not found", 200, n => InMarkdown(Repeat(n, i => $"![Of {Word(i)}](a{i}.svg)\n\n"))),
            new(
                "images that nothing shows",
                200,
                n => Enumerable.Range(0, n).Aggregate(Least, (site, i) => site.With($"seeds/a{i}.svg", Svg("")))
            ),
            new(
                "references to one figure",
                400,
                n => InMarkdown("![Roses](a.svg){#fig-a}\n\n" + Repeat(n, i => $"See Figure 1. ")).With(Image, Svg(""))
            ),
            new("shapes of an image", 8000, n => OneFigure(Repeat(n, i => $"<path d=\"M{i} 0\"/>"))),
            new(
                "groups in groups of an image",
                40000,
                n => OneFigure(Repeat(n, i => $"<g>") + Repeat(n, i => $"</g>"))
            ),
            new("faults of an image", 2000, n => OneFigure(Repeat(n, i => $"<script/>"))),
            new(
                "styles of an image",
                8000,
                n => OneFigure($"<style>{Repeat(n, i => $".a{i} {{fill: url(#b)}}\n")}</style>")
            ),
        ];

    /// <summary>References to parts of the study.</summary>
    private static IEnumerable<Generator> References =>
        [
            new("references to one table", 400, n => InMarkdown(OneTable + Repeat(n, i => $"See Table 1. "))),
            new("references to missing tables", 1600, n => InMarkdown(Repeat(n, i => $"See Table {i + 1}. "))),
            new("references to sections", 800, n => Least.Study(Repeat(n, i => $"See Section 1. "))),
            new("a list of tables", 1600, n => Least.Study($"See Tables {Repeat(n, i => $"{i + 1}, ")}and 0.")),
            new(
                "ids of headings",
                100,
                n => InMarkdown(Repeat(n, i => $"### The {Word(i)} {{#a{i}}}\n\nSo it grows.\n\n"))
            ),
            new("references to ids", 400, n => InMarkdown(OneTable + Repeat(n, i => $"See [](#tbl-a). "))),
            new("references to missing ids", 800, n => InMarkdown(Repeat(n, i => $"See [](#a{i}) and @fig-a{i}. "))),
            new("attributes", 8000, n => InMarkdown(Repeat(n, i => $"roses{{#a{i}}} "))),
            new("roles", 4000, n => InMarkdown(Repeat(n, i => $"See {{ref}}`a{i}`. "))),
            new("tags", 8000, n => InMarkdown(Repeat(n, i => $"<b>rose</b> "))),
            new("tags that stay open", 16000, n => InMarkdown(Repeat(n, i => $"<b "))),
        ];

    /// <summary>Front matter, and names below the title.</summary>
    private static IEnumerable<Generator> Heads =>
        [
            new("authors of the front matter", 200, n => Front($"author:\n{Repeat(n, i => $"  - Ann {Word(i)}\n")}")),
            new("keywords of the front matter", 800, n => Front($"keywords: [{Repeat(n, i => $"{Word(i)}, ")}a]\n")),
            new(
                "affiliations",
                200,
                n => Front($"author:\n{Repeat(n, i => $"  - {{name: Ann {Word(i)}, affiliation: {Word(i)}}}\n")}")
            ),
            new("keys of the front matter that nothing reads", 200, n => Front(Repeat(n, i => $"a{i}: b\n"))),
            new("front matter that stays open", 4000, n => Start($"---\n{Repeat(n, i => $"a{i}: b\n")}")),
            new(
                "names below the title",
                400,
                n => Start($"# On Growth\n\n{Repeat(n, i => $"Ann {Word(i)}, ")}Jo Low\n")
            ),
            new("lines below the title", 200, n => Start($"# On Growth\n\n{Repeat(n, i => $"Ann {Word(i)}\n\n")}")),
        ];

    /// <summary>Names and years that nearly agree.</summary>
    private static IEnumerable<Generator> Likenesses =>
        [
            new(
                "citations that nearly agree with a list",
                60,
                n => Listed(n, Repeat(n, i => $"Roses need rain ({Word(i)}e, 2001). "))
            ),
            new(
                "years that nearly agree with a list",
                60,
                n => Listed(n, Repeat(n, i => $"Roses need rain ({Word(i)}, 2002). "))
            ),
            new(
                "one citation that nearly agrees with many works",
                60,
                n => Listed(n, "Roses need rain (Kesudi, 2003).")
            ),
            new("names before years", 1600, n => Least.Study(Repeat(n, i => $"So {Word(i)} 2001 grows. "))),
            new(
                "names of many words before a year",
                1600,
                n => Least.Study(Repeat(n, i => $"The {Word(i)} of ") + "Low (2001).")
            ),
            new(
                "lists of names before a year",
                1600,
                n => Least.Study(Repeat(n, i => $"{Word(i)}, ") + "and Low (2001).")
            ),
        ];

    private const string OneTable = "Table 1. Of roses.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Of roses {#tbl-a}\n\n";

    private const string Image = "seeds/a.svg";

    private static GrowingSite OneFigure(string shapes) => InMarkdown("![Roses](a.svg)").With(Image, Svg(shapes));

    private static string Svg(string shapes) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{shapes}</svg>";

    private static FormattableString Reference(int number) =>
        $"{Word(number)}, J. (2001). On {Word(number)} and roses. Wills.\n";

    private static FormattableString OfSmith(int number) => $"Smith, J. (2001). On {Word(number)} and roses. Wills.\n";

    private static string Words(int count) => Repeat(count, i => $" {Word(i)}");

    private static GrowingSite Listed(int works, string text) =>
        Least.Study(text + "\nReferences\n" + Repeat(works, Reference));

    private static GrowingSite Front(string keys) => Start($"---\ntitle: On Growth\n{keys}---\n\n## Beginning\n\n");

    /// <summary>A study in Markdown that begins so.</summary>
    private static GrowingSite Start(string text) =>
        new GrowingSite(Least.Files.Remove(StudyPath)).With("seeds/study.md", $"{text}\n{Evidence} how things grow.\n");

    private static GrowingSite InMarkdown(string text) =>
        Start($"# On Growth\n\n## Beginning\n\n{Evidence}.\n\n{text}\n");
}
