using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>The citations of a text that were found so far, in order and without overlaps.</summary>
internal sealed partial class FoundCitations(CitationText source)
{
    private const int LongestLocator = 80;

    private readonly ImmutableArray<Citation>.Builder all = ImmutableArray.CreateBuilder<Citation>();

    /// <summary>The end of what was read; names do not begin before it.</summary>
    public int End { get; private set; }

    /// <summary>The bracket of the last citation; null if it has none.</summary>
    public Bracket? LastBracket { get; private set; }

    /// <summary>Null before the first citation.</summary>
    public Citation? Last => all.Count == 0 ? null : all[^1];

    /// <summary>The last citation with names that look like names; null before the first one.</summary>
    public Citation? Named { get; private set; }

    public ImmutableArray<Citation> ToImmutable() => all.ToImmutable();

    /// <summary>Leaves out everything before an offset.</summary>
    public void Skip(int end) => End = Math.Max(End, end);

    /// <summary>Adds a citation that was read up to an offset.</summary>
    public void Add(Citation citation, Bracket? bracket, int end)
    {
        all.Add(citation);
        (End, LastBracket) = (end, bracket);
    }

    /// <summary>Replaces the last citation by one that was read further.</summary>
    public void ReplaceLast(Citation citation, int end)
    {
        all[^1] = citation;
        End = end;
    }

    /// <summary>Adds a citation with the names of a pattern.</summary>
    /// <param name="longer">The names with words before them that may be part of them; null without any.</param>
    public void Add(Match date, Bracket? bracket, int start, Citation pattern, OtherNames? longer = null)
    {
        AddUnnamed(date, bracket, start, pattern, longer);
        Named = Last;
    }

    /// <summary>Adds a citation whose names do not look like names.</summary>
    public void AddUnnamed(Match date, Bracket? bracket, int start, Citation pattern, OtherNames? longer = null)
    {
        var (citation, end) = Read(date, bracket, start, pattern);
        if (longer is not null)
        {
            var names = pattern with { Names = longer.Names, EtAl = longer.EtAl };
            citation = citation with { Longer = Read(date, bracket, longer.Start, names).Citation };
        }
        Add(citation, bracket, end);
    }

    /// <summary>Reads the date and the locator of a citation.</summary>
    private (Citation Citation, int End) Read(Match date, Bracket? bracket, int start, Citation pattern)
    {
        var text = source.Uniform;
        var cursor = new TextCursor(text, date.Index + date.Length, bracket?.Close ?? EndOfSentence(date));
        var locator = cursor.Take(CitationTokens.Locator) is { } part
            ? source.Written(part.Index, part.Index + part.Length).Trim(' ', ',', '،', ':')
            : null;
        var isWhole =
            pattern.Narrative
            && bracket is not null
            && start < bracket.Open
            && text.AsSpan(cursor.Position..bracket.Close).IsWhiteSpace();
        var end = isWhole ? bracket!.Close + 1 : cursor.Position;
        var year = CitationDate.Of(date);
        var citation = pattern with
        {
            Range = source.Original(start, end),
            Year = year.Year,
            Suffixes = year.Suffixes,
            OtherYear = year.Other,
            Locator = locator,
            Doubt =
                year.IsRange ? CitationKinds.OfRange(pattern with { Locator = locator })
                : pattern.Doubt == CitationDoubt.None ? year.Doubt
                : pattern.Doubt,
            Longer = null,
            BeginsAsNamed =
                pattern.Names is [var first, ..] && text.AsSpan(start).StartsWith(first, StringComparison.Ordinal),
        };
        return (citation, end);
    }

    /// <summary>The end of the sentence after a date, as far as a locator can reach.</summary>
    private int EndOfSentence(Match date)
    {
        var from = date.Index + date.Length;
        var window = Math.Min(LongestLocator, source.Uniform.Length - from);
        return NextSentence.Match(source.Uniform, from, window) is { Success: true } next
            ? next.Index
            : source.Uniform.Length;
    }

    /// <summary>A full stop after a number and a capital behind it: <c>p. 5. The</c>.</summary>
    [GeneratedRegex(@"(?<=[0-9ivxlcf])[.!?]['"")\]]*\s+(?=\p{Lu})")]
    private static partial Regex NextSentence { get; }
}
