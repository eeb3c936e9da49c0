using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>Every diagnostic of the catalogue, word for word, as its example causes it on the site about tea.</summary>
public sealed partial class GalleryTests
{
    internal static readonly Dictionary<string, DiagnosticKind> Kinds = typeof(Catalogue)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticKind)field.GetValue(null)!)
        .ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public static TheoryData<string> Codes => [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_worded_as_in_the_gallery(string code)
    {
        var found = Run(Kinds[code].Example).Where(diagnostic => diagnostic.Code == code).ToList();
        Assert.NotEmpty(found);
        GoldenFile.Check($"Diagnostics/Gallery/{code}.txt", PlainReport.Of(found));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_a_message_of_one_sentence_and_a_hint_that_blame_nobody(string code)
    {
        foreach (var diagnostic in Run(Kinds[code].Example))
        {
            Assert.Matches(OneSentence, diagnostic.Message);
            Assert.False(diagnostic.Hint is ['.'] or [.., '.'], diagnostic.Hint);
            Assert.DoesNotMatch(Blame, $"{diagnostic.Message} {diagnostic.Hint}");
        }
    }

    [Fact]
    public void Has_no_golden_without_a_diagnostic() =>
        Assert.Equal(
            Kinds.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.PathOf("tests", "AfPakSite.Tests", "Diagnostics", "Gallery"))
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Has_codes_in_kebab_case() => Assert.All(Kinds.Keys, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));

    [Fact]
    public void Has_summaries_of_one_sentence_each_of_its_own()
    {
        Assert.All(Kinds.Values, kind => Assert.Matches(OneSentence, kind.Summary));
        Assert.Distinct(Kinds.Values.Select(kind => kind.Summary));
        Assert.Distinct(Kinds.Values.Select(kind => kind.Template));
    }

    private static ImmutableArray<Diagnostic> Run(Example example)
    {
        var (path, content) = (example.Path, example.Content());
        return path switch
        {
            "--locked" => SmallSite.Tea.With(new BuildOptions(Locked: true)).Compile().Diagnostics,
            ['-', .. var taken] => SmallSite.Tea.Without(taken).Compile().Diagnostics,
            "seeds/study.md" => SmallSite.Tea.Without("seeds/study.txt").With(path, content).Compile().Diagnostics,
            _ when path.StartsWith("output/", StringComparison.Ordinal) => Check(path["output/".Length..], content),
            _ => SmallSite.Tea.With(path, content).Compile().Diagnostics,
        };
    }

    /// <summary>What the checker finds where a finished file is another.</summary>
    private static ImmutableArray<Diagnostic> Check(string path, string content)
    {
        var files = SmallSite
            .Tea.Compile()
            .Files.Select(file => file.Path == path ? new OutputFile(path, content) : file)
            .ToList();
        var found = new DiagnosticBag();
        Checker.Check(files, [], "https://tea.example/", [], found);
        return found.ToSorted(strict: false);
    }

    [GeneratedRegex(@"^[\p{Lu}“][^\n]*[^.]\.$")]
    private static partial Regex OneSentence { get; }

    [GeneratedRegex("invalid|illegal|error|fail|please|you (?:have|did)", RegexOptions.IgnoreCase)]
    private static partial Regex Blame { get; }
}
