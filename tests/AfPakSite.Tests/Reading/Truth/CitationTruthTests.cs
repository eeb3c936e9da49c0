using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Truth;

/// <summary>
/// Measures how well citations are read. Each file beside this one has the works and the sentences of one habit of
/// citing; each citation is between <c>⟦</c> and <c>⟧</c>, with the works that it means after a bar.
/// </summary>
public sealed partial class CitationTruthTests
{
    private const int Fewest = 600;

    private static readonly string Folder = Repository.PathOf("tests", "AfPakSite.Tests", "Reading", "Truth");

    private static readonly Lazy<List<HabitResult>> Results = new(() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md")
                .Order(StringComparer.Ordinal)
                .Select(file => Measure(File.ReadAllText(file))),
        ]
    );

    [Fact]
    public void Lists_citations_of_ten_habits()
    {
        Assert.Equal(10, Results.Value.Count);
        Assert.InRange(Results.Value.Sum(habit => habit.Listed), Fewest, int.MaxValue);
    }

    [Fact]
    public void Finds_the_citations_and_no_others()
    {
        var listed = Results.Value.Sum(habit => habit.Listed);
        var right = Results.Value.Sum(habit => habit.Right);
        var recall = 100.0 * right / listed;
        var precision = 100.0 * right / Results.Value.Sum(habit => habit.Found);
        var report = string.Join(
            '\n',
            Results
                .Value.Select(habit => $"{habit.Name}: {habit.Right} of {habit.Listed}, {habit.Found} found")
                .Append($"recall {recall:F1} %, precision {precision:F1} %")
                .Concat(Results.Value.SelectMany(habit => habit.Faults))
        );
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(recall >= 98 && precision >= 99.5, report);
    }

    [Fact]
    public void Reports_each_citation_that_it_misses() =>
        Assert.Empty(Results.Value.SelectMany(habit => habit.SilentlyMissed));

    private static HabitResult Measure(string file)
    {
        var parts = file.Split(["## Works\n", "## Text\n"], StringSplitOptions.None);
        var lines = parts[2].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var study = $"On Tea\n1. Leaves\n{string.Join('\n', lines.Select(line => Mark.Replace(line, "${text}")))}\n";
        var site = SmallSite
            .Tea.With("seeds/study.txt", study)
            .With("input/bibliography.yml", $"references:\n{Work.Replace(parts[1], WorkOf)}")
            .Compile();
        var truth = lines.SelectMany((line, index) => MarksOf(line, index + 3)).ToList();
        var found = site
            .Linked.Citations.Select(citation => new Cited(
                citation.Place.Paragraph.SpanOf(citation.Citation.Range),
                string.Join(' ', citation.Works.Select(work => work.Id.Value))
            ))
            .ToList();
        var reported = site.Diagnostics.Where(fault => fault.Code.StartsWith("citation-", StringComparison.Ordinal));
        var missed = truth.Where(mark => !found.Exists(mark.IsSame)).ToList();
        return new(
            parts[0].Trim('#', '\n', ' '),
            truth.Count,
            found.Count,
            truth.Count - missed.Count,
            [
                .. missed.Select(mark => $"missed: {mark.Text} in line {mark.Line}"),
                .. found
                    .Where(one => !truth.Exists(mark => mark.IsSame(one)))
                    .Select(one => $"wrong: {one.Span.Text} as {one.Works}"),
            ],
            [
                .. missed
                    .Where(mark => !reported.Any(fault => mark.Overlaps(fault.Span!.Value)))
                    .Select(mark => mark.Text),
            ]
        );
    }

    private static string WorkOf(Match work)
    {
        var names = work.Groups["literal"].Success
            ? $"{{literal: \"{work.Groups["literal"].Value}\"}}"
            : string.Join(", ", work.Groups["names"].Value.Split(" + ").Select(name => $"{{family: \"{name}\"}}"));
        var year = work.Groups["year"].Value;
        var issued = year == "nd" ? "" : $", issued: '{year[..4]}'";
        var letter = year.Length == 5 ? $", year-suffix: {year[4]}" : "";
        return $"  - {{id: {work.Groups["id"].Value}, type: book, author: [{names}]{issued}{letter}}}";
    }

    private static IEnumerable<TruthMark> MarksOf(string line, int number)
    {
        var removed = 0;
        foreach (Match mark in Mark.Matches(line))
        {
            var text = mark.Groups["text"];
            var start = mark.Index - removed;
            yield return new(number, new(start, text.Length), text.Value, mark.Groups["works"].Value);
            removed += mark.Length - text.Length;
        }
    }

    [GeneratedRegex("⟦(?<text>[^|⟧]+)\\|(?<works>[^⟧]+)⟧")]
    private static partial Regex Mark { get; }

    [GeneratedRegex("- (?<id>[a-z0-9-]+): (?:= (?<literal>.+)|(?<names>.+)) \\((?<year>[0-9]{4}[a-z]?|nd)\\)")]
    private static partial Regex Work { get; }

    private sealed record Cited(SourceSpan Span, string Works);

    private sealed record TruthMark(int Line, TextRange Columns, string Text, string Works)
    {
        public bool IsSame(Cited found) => found.Works == Works && Overlaps(found.Span);

        public bool Overlaps(SourceSpan span) =>
            span.Position.Line == Line
            && Columns.Overlaps(new(span.Start - span.Source.OffsetOf(Line, 1), span.Length));
    }

    private sealed record HabitResult(
        string Name,
        int Listed,
        int Found,
        int Right,
        IReadOnlyList<string> Faults,
        IReadOnlyList<string> SilentlyMissed
    );
}
