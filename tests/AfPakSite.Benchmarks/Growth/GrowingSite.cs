using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>The files of a small site, to which a generator adds what grows.</summary>
internal sealed record GrowingSite(ImmutableDictionary<string, string> Files)
{
    public const string StudyPath = "seeds/study.txt";
    public const string SettingsPath = "input/site.yml";
    public const string WorksPath = "input/bibliography.yml";

    private const string Settings = """
        url: https://growth.example/
        title: Growth
        language: en
        study: {id: nobody-2020, type: book, author: [{family: Nobody}], issued: "2020", title: On Growth}

        """;

    /// <summary>The words that are the evidence of what a generator adds.</summary>
    public const string Evidence = "The first of all gardeners asks";

    /// <summary>A site of one sentence.</summary>
    public static GrowingSite Least { get; } =
        new GrowingSite(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal))
            .With(StudyPath, $"On Growth\n1. Beginning\n{Evidence} how things grow.\n")
            .With(SettingsPath, Settings);

    /// <summary>The site with a file added or replaced.</summary>
    public GrowingSite With(string path, string text) => new(Files.SetItem(path, text));

    /// <summary>The site with a text added at the end of a file.</summary>
    public GrowingSite Add(string path, string text) => With(path, Files.GetValueOrDefault(path, "") + text);

    /// <summary>The site with one text for each number from 0 added at the end of a file.</summary>
    public GrowingSite AddEach(string path, int count, Func<int, FormattableString> text) =>
        Add(path, Repeat(count, text));

    /// <summary>The site with paragraphs at the end of the study.</summary>
    public GrowingSite Study(string text) => Add(StudyPath, text + "\n");

    public SourceSet Sources =>
        SourceSet.Decode(Files.Select(file => new SourceFile(file.Key, [.. Encoding.UTF8.GetBytes(file.Value)])));

    /// <summary>The texts for the numbers from 0, joined.</summary>
    public static string Repeat(int count, Func<int, FormattableString> text) =>
        string.Concat(Enumerable.Range(0, count).Select(number => text(number).ToString(CultureInfo.InvariantCulture)));

    /// <summary>A word that only this number has: <c>Kesudo</c>.</summary>
    public static string Word(int number)
    {
        const string syllables = "babedidofuganehikojulamunyperisotuwaxe";
        var word = new StringBuilder();
        for (var rest = number + 7000; rest > 0; rest /= 19)
            word.Append(syllables, 2 * (rest % 19), 2);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
