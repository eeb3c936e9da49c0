using static AfPakSite.Benchmarks.Growth.GrowingSite;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>What grows in the text of the study.</summary>
internal static class StudyGenerators
{
    private const string Work = "{id: smith-2001, type: book, author: [{family: Smith}], issued: \"2001\"}";

    public static IEnumerable<Generator> All => [.. Texts, .. Citations, .. Names, .. Characters, .. Markdown];

    private static IEnumerable<Generator> Texts =>
        [
            new(
                "chapters of 24 sections with their own pages",
                2,
                n =>
                    Least
                        .Add(SettingsPath, "split-level: 2\n")
                        .Add(
                            StudyPath,
                            Repeat(
                                n,
                                chapter =>
                                    $"{chapter + 2}. The {Word(chapter)}\n{Repeat(24, i => Subsection(chapter, i))}"
                            )
                        )
            ),
            new(
                "chapters",
                200,
                n => Least.AddEach(StudyPath, n, i => $"{i + 2}. {Word(i)} and {Word(i + n)}\nThe gardeners sow.\n")
            ),
            new(
                "sections of one chapter",
                200,
                n =>
                    Least.AddEach(
                        StudyPath,
                        n,
                        i => $"1.{i + 1}. {Word(i)} and {Word(i + n)}\nThe gardeners of {Word(i)} sow.\n"
                    )
            ),
            new(
                "sections with one title",
                200,
                n => Least.AddEach(StudyPath, n, i => $"1.{i + 1}. Roses\nThe gardeners of {Word(i)} sow.\n")
            ),
            new("paragraphs", 250, n => Least.AddEach(StudyPath, n, i => $"The gardeners of {Word(i)} sow.\n")),
            new("equal paragraphs", 250, n => Least.AddEach(StudyPath, n, i => $"The gardeners of roses sow.\n")),
            new(
                "sentences of one paragraph",
                500,
                n => Least.Study(Repeat(n, i => $"The gardeners of {Word(i)} sow. "))
            ),
            new("equal sentences of one paragraph", 500, n => Least.Study(Repeat(n, i => $"The gardeners sow. "))),
            new("very short sentences", 32000, n => Least.Study(Repeat(n, i => $"A. "))),
            new(
                "very short sentences of many paragraphs",
                250,
                n => Least.AddEach(StudyPath, n, i => $"So. He. Is. It.\n")
            ),
            new("words of one sentence", 20000, n => Least.Study(Repeat(n, i => $"{Word(i)} ") + "grows.")),
            new("equal words of one sentence", 40000, n => Least.Study(Repeat(n, i => $"rose ") + "grows.")),
            new("letters of one word", 200000, n => Least.Study(new string('a', n))),
            new("capitals", 200000, n => Least.Study(new string('A', n))),
            new("digits", 200000, n => Least.Study(new string('1', n))),
            new("full stops", 200000, n => Least.Study(new string('.', n))),
            new("full stops and spaces", 160000, n => Least.Study(Repeat(n, i => $". "))),
            new("spaces", 400000, n => Least.Study("One" + new string(' ', n) + "two.")),
            new("empty lines", 1000000, n => Least.Study(new string('\n', n) + "So it ends.")),
            new("hyphens", 80000, n => Least.Study(Repeat(n, i => $"a-"))),
            new("quotation marks", 100000, n => Least.Study(new string('“', n))),
            new("closing quotation marks", 80000, n => Least.Study(Repeat(n, i => $".” "))),
            new("initials", 40000, n => Least.Study(Repeat(n, i => $"J. "))),
            new("abbreviations", 40000, n => Least.Study(Repeat(n, i => $"e.g. "))),
            new("numbers with full stops", 80000, n => Least.Study(Repeat(n, i => $"1."))),
            new("lines like headings", 250, n => Least.AddEach(StudyPath, n, i => $"{i % 900}. Roses\n")),
            new("lists in plain text", 250, n => Least.AddEach(StudyPath, n, i => $"- a rose {Word(i)}\n")),
            new("run-in headings", 300, n => Least.AddEach(StudyPath, n, i => $"The roses of {Word(i)}: They grow.\n")),
        ];

    private static IEnumerable<Generator> Citations =>
        [
            new(
                "citations of one paragraph",
                150,
                n => Works(Least, Work).Study("Roses " + Repeat(n, i => $"grow (Smith, 2001) and ") + "thrive.")
            ),
            new(
                "citations of one group",
                19200,
                n => Works(Least, Work).Study($"Roses ({Repeat(n, i => $"Smith, 2001; ")}Smith, 2001).")
            ),
            new(
                "narrative citations",
                600,
                n => Works(Least, Work).Study("As " + Repeat(n, i => $"Smith (2001) and ") + "roses.")
            ),
            new(
                "citations of many paragraphs",
                150,
                n => Works(Least, Work).AddEach(StudyPath, n, i => $"Roses of {Word(i)} grow (Smith, 2001).\n")
            ),
            new(
                "citations that are not listed",
                400,
                n => Works(Least, Work).Study(Repeat(n, i => $"Roses grow ({Word(i)}, 2001). "))
            ),
            new(
                "citations not listed among many works",
                200,
                n =>
                    Works(Least, [.. Enumerable.Range(0, n).Select(i => Book(i))])
                        .Study(Repeat(n, i => $"Roses grow ({Word(i)} and {Word(i + 1)}, 1999). "))
            ),
            new(
                "citations of a year that is not listed",
                400,
                n => Works(Least, Work).Study(Repeat(n, i => $"Roses grow (Smith, {1000 + (i % 900)}). "))
            ),
            new(
                "years and pages without a name, below a long paragraph",
                1600,
                n =>
                    Works(Least, Work)
                        .Study($"{Repeat(n, i => $"Rose ")}grow.\n{Repeat(n, i => $"They do (2001, {i % 900}). ")}")
            ),
            new(
                "ambiguous citations",
                400,
                n =>
                    Works(Least, Work, Work.Replace("smith-2001", "smith-b", StringComparison.Ordinal))
                        .Study(Repeat(n, i => $"Roses grow (Smith, 2001). "))
            ),
            new(
                "works",
                200,
                n =>
                    Works(Least, [.. Enumerable.Range(0, n).Select(i => Book(i))])
                        .Study(Repeat(n, i => $"Roses grow ({Word(i)}, 2001). "))
            ),
            new(
                "works of one year and name",
                100,
                n =>
                    Works(Least, [.. Enumerable.Range(0, n).Select(i => Book(i, "Smith"))])
                        .Study(Repeat(n, i => $"Roses grow (Smith, 2001). "))
            ),
            new("works that are not cited", 200, n => Works(Least, [.. Enumerable.Range(0, n).Select(i => Book(i))])),
            new(
                "works that are not cited beside citations",
                100,
                n =>
                    Works(Least, [.. Enumerable.Range(0, n).Select(i => Book(i)), Work])
                        .Study(Repeat(n, i => $"Roses grow (Smith, 2001). "))
            ),
            new(
                "authors of one work",
                3200,
                n =>
                    Works(
                            Least,
                            "{id: smith-2001, type: book, issued: \"2001\", author: ["
                                + $"{Repeat(n, i => $"{{family: {Word(i)}, given: A}}, ")}]}}"
                        )
                        .Study("Roses grow (Word et al., 2001).")
            ),
            new(
                "candidates of one work",
                3200,
                n =>
                    Works(
                            Least,
                            "{id: smith-2001, type: book, author: [{family: Smith}], issued: \"2001\", "
                                + $"status: ambiguous, candidates: [{Repeat(n, i => $"{{title: The {Word(i)}}}, ")}]}}"
                        )
                        .Study("Roses grow (Smith, 2001).")
            ),
            new(
                "candidates of many works",
                100,
                n =>
                    Works(
                            Least,
                            [
                                .. Enumerable
                                    .Range(0, n)
                                    .Select(i =>
                                        Book(i)[..^1]
                                        + $", status: ambiguous, candidates: [{{title: {Word(i)}}}, {{title: "
                                        + $"{Word(i + 1)}}}]}}"
                                    ),
                            ]
                        )
                        .Study(Repeat(n, i => $"Roses grow ({Word(i)}, 2001). "))
            ),
            new(
                "not-citations",
                400,
                n =>
                    Works(Least, Work)
                        .Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"\"{Word(i)}, 2001\", ")}]\n")
                        .Study(Repeat(n, i => $"Roses grow ({Word(i)}, 2001). "))
            ),
            new(
                "not-citations that are unused",
                1000,
                n => Least.Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"\"{Word(i)}, 2001\", ")}]\n")
            ),
            new(
                "years of one citation",
                12800,
                n => Works(Least, Work).Study($"Roses grow (Smith, 2001{Repeat(n, i => $", {1000 + (i % 900)}")}).")
            ),
            new(
                "names of one citation",
                3200,
                n => Works(Least, Work).Study($"Roses grow ({Repeat(n, i => $"{Word(i)}, ")}and Smith, 2001).")
            ),
            new(
                "locators",
                16000,
                n => Works(Least, Work).Study($"Roses grow (Smith, 2001{Repeat(n, i => $", p. {i}")}).")
            ),
            new(
                "prefixes",
                32000,
                n => Works(Least, Work).Study($"Roses grow ({Repeat(n, i => $"see ")}Smith, 2001).")
            ),
            new("open parentheses", 40000, n => Least.Study(Repeat(n, i => $"(Smith "))),
            new("nested parentheses", 80000, n => Least.Study(new string('(', n) + "Smith, 2001" + new string(')', n))),
            new("open brackets", 160000, n => Least.Study(new string('[', n))),
            new(
                "capitalized words before a year",
                2500,
                n => Least.Study(Repeat(n, i => $"{Word(i)} ") + "(2001) grows.")
            ),
            new(
                "particles before a year",
                20000,
                n => Least.Study(Repeat(n, i => $"van der ") + "Smith (2001) grows.")
            ),
            new("years in parentheses", 16000, n => Least.Study(Repeat(n, i => $"(2001) "))),
        ];

    private static IEnumerable<Generator> Names =>
        [
            new(
                "acronyms that are never expanded",
                300,
                n => Least.Study(Repeat(n, i => $"Roses need {Capitals(i)}. "))
            ),
            new("one acronym that is never expanded", 500, n => Least.Study(Repeat(n, i => $"Roses need RST. "))),
            new(
                "acronyms that are expanded",
                200,
                n => Least.Study(Repeat(n, i => $"Roses need a good thing ({Capitals(i)}). Roses need {Capitals(i)}. "))
            ),
            new("acronyms with hyphens", 1200, n => Least.Study(Repeat(n, i => $"Roses need {Capitals(i)}-K. "))),
            new(
                "acronyms with full stops",
                1200,
                n => Least.Study(Repeat(n, i => $"roses need {string.Join('.', Capitals(i).ToCharArray())}. and "))
            ),
            new(
                "mentions of one actor",
                150,
                n => Actor(Least, "smith", "Smith").Study(Repeat(n, i => $"Roses need Smith of {Word(i)}. "))
            ),
            new(
                "mentions in one sentence",
                1200,
                n => Actor(Least, "smith", "Smith").Study("Roses need " + Repeat(n, i => $"Smith and ") + "rain.")
            ),
            new(
                "actors",
                30,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(Least, (site, i) => Actor(site, $"a{i}", Word(i)))
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "actors that are not mentioned",
                60,
                n => Enumerable.Range(0, n).Aggregate(Least, (site, i) => Actor(site, $"a{i}", Word(i)))
            ),
            new(
                "actors with one name",
                60,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(Least, (site, i) => Actor(site, $"a{i}", "Smith"))
                        .Study("Roses need Smith.")
            ),
            new(
                "aliases of one actor",
                400,
                n =>
                    Actor(Least, "smith", "Smith", $"aliases: [{Repeat(n, i => $"{Word(i)}, ")}]\n")
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "aliases with one first word",
                200,
                n =>
                    Actor(Least, "smith", "Smith", $"aliases: [{Repeat(n, i => $"Old {Word(i)}, ")}]\n")
                        .Study(Repeat(n, i => $"Roses need Old {Word(i)}. "))
            ),
            new(
                "words that begin an alias",
                400,
                n =>
                    Actor(Least, "smith", "Smith", $"aliases: [{Repeat(n, i => $"Old {Word(i)}, ")}]\n")
                        .Study(Repeat(n, i => $"Roses need Old Roses. "))
            ),
            new(
                "adjectives that are not used",
                3200,
                n =>
                    Actor(Least, "smith", "Smith", $"adjectives: [{Repeat(n, i => $"{Word(i)}, ")}]\n")
                        .Study("Roses need Smith.")
            ),
            new("hyphens between names", 4000, n => Actor(Least, "smith", "Smith").Study(Repeat(n, i => $"Smith-"))),
            new(
                "possessives of names",
                1200,
                n => Actor(Actor(Least, "smith", "Smith"), "jones", "Jones").Study(Repeat(n, i => $"Smith’s "))
            ),
        ];

    private static IEnumerable<Generator> Characters =>
        [
            new("hidden characters", 16000, n => Least.Study(Repeat(n, i => $"ro\u200Bse "))),
            new("replacement characters", 16000, n => Least.Study(Repeat(n, i => $"ro\uFFFDse "))),
            new("mojibake", 16000, n => Least.Study(Repeat(n, i => $"roâ€™se "))),
            new("tabs", 32000, n => Least.Study(Repeat(n, i => $"rose\t"))),
            new("decomposed letters", 20000, n => Least.Study(Repeat(n, i => $"re\u0301se "))),
            new("combining marks of one letter", 80000, n => Least.Study("e" + new string('\u0301', n))),
            new("letters beyond the basic plane", 20000, n => Least.Study(Repeat(n, i => $"\U00020000"))),
            new("right-to-left text", 40000, n => Least.Study(Repeat(n, i => $"گل "))),
            new("Chinese sentences", 500, n => Least.Study(Repeat(n, i => $"花园。"))),
        ];

    private static IEnumerable<Generator> Markdown =>
        [
            new("list items in Markdown", 250, n => InMarkdown(Repeat(n, i => $"- The gardeners of {Word(i)} sow.\n"))),
            new(
                "styles in Markdown",
                1600,
                n => InMarkdown(Repeat(n / 4, i => $"The *gardeners* of **{Word(i)}** sow. "))
            ),
            new(
                "styled paragraphs in Markdown",
                150,
                n => InMarkdown(Repeat(n, i => $"The *gardeners* of **{Word(i)}** sow.\n\n"))
            ),
            new(
                "lines of a paragraph in Markdown",
                500,
                n => InMarkdown(Repeat(n, i => $"The gardeners of {Word(i)} sow.\n"))
            ),
            new("backticks in Markdown", 5000, n => InMarkdown(Repeat(n, i => $"`a"))),
            new(
                "runs of 8 backticks in Markdown",
                500,
                n => InMarkdown(Repeat(n, i => $"a {new string('`', (i % 8) + 1)} "))
            ),
            new("runs of backticks of any length in Markdown", 15000, n => InMarkdown(Runs(n))),
            new(
                "links in Markdown",
                200,
                n => InMarkdown(Repeat(n, i => $"See [roses](https://example.org/{i}).\n\n"))
            ),
            new(
                "quotations in Markdown",
                150,
                n => InMarkdown(Repeat(n, i => $"> The gardeners of {Word(i)} sow.\n\n"))
            ),
            new("escapes in Markdown", 40000, n => InMarkdown(Repeat(n, i => $"\\*a "))),
            new("entities in Markdown", 32000, n => InMarkdown(Repeat(n, i => $"&amp; a "))),
            new(
                "citations in Markdown",
                1200,
                n => Works(InMarkdown("Roses " + Repeat(n, i => $"grow (Smith, 2001) & ") + "thrive."), Work)
            ),
        ];

    /// <summary>Runs of 1, 2, 3 … backticks, together about so many.</summary>
    internal static string Runs(int count) =>
        Repeat((int)Math.Sqrt(2 * count), number => $"a {new string('`', number + 1)} ");

    private static GrowingSite InMarkdown(string text) =>
        new GrowingSite(Least.Files.Remove(StudyPath)).With(
            "seeds/study.md",
            $"# On Growth\n\n## Beginning\n\n{Evidence} how things grow.\n\n{text}\n"
        );

    internal static GrowingSite Works(GrowingSite site, params ReadOnlySpan<string> works) =>
        site.With(WorksPath, "references:\n" + string.Concat(works.ToArray().Select(work => $"  - {work}\n")));

    private static FormattableString Subsection(int chapter, int number) =>
        $"{chapter + 2}.{number + 1}. The {Word(number)}\nThe gardeners of {Word(chapter)} sow.\n";

    private static string Book(int number, string? name = null) =>
        $"{{id: w{number}, type: book, author: [{{family: {name ?? Word(number)}}}], issued: \"2001\", title: The "
        + $"{Word(number)}}}";

    internal static GrowingSite Actor(
        GrowingSite site,
        string slug,
        string name,
        string fields = "",
        string body = ""
    ) =>
        site.With(
            $"input/actors/{slug}.md",
            $"---\nname: {name}\nkind: person\nsummary: A gardener.\nevidence: {Evidence}\n{fields}---\n{body}"
        );

    /// <summary>Four capitals that only this number has.</summary>
    private static string Capitals(int number) =>
        string.Concat(new[] { 17576, 676, 26, 1 }.Select(place => (char)('A' + ((number + 20000) / place % 26))));
}
