using System.Collections.Immutable;
using System.Text;
using AfPakSite.Alignment;
using AfPakSite.Diagnostics;
using static AfPakSite.Diagnostics.TerminalColor;

namespace AfPakSite.Fixing;

/// <summary>
/// Shows the difference between two texts in the unified format, with three lines around each change.
/// </summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>
    /// More pairs of lines are not compared: the lines between the first and the last change are replaced.
    /// </summary>
    private const long MostPairs = 25_000_000;

    /// <summary>The difference; empty if the texts are equal.</summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <param name="color">Whether removed and added lines have colors by ANSI escapes.</param>
    public static string Of(string path, string before, string after, bool color)
    {
        var lines = Compare(LinesOf(before), LinesOf(after));
        if (!lines.Exists(line => line.Kind != DiffKind.Kept))
            return "";
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        foreach (var (start, end) in HunksOf(lines))
        {
            text.Append(Painted(Heading(lines, start, end), Blue, color)).Append('\n');
            foreach (var line in lines[start..end])
                text.Append(Shown(line, color)).Append('\n');
        }
        return text.ToString();
    }

    private static string[] LinesOf(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    private static List<DiffPiece> Compare(string[] before, string[] after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var (removed, added) = (before[start..^end], after[start..^end]);
        int[] matches =
            removed.Length == added.Length ? [.. removed.Select((line, index) => line == added[index] ? index : -1)]
            : (long)removed.Length * added.Length > MostPairs ? [.. removed.Select(_ => -1)]
            : WordDiff.Counterparts(removed, added);
        return [.. Kept(before[..start]), .. Changed(removed, added, matches), .. Kept(before[^end..])];
    }

    private static IEnumerable<DiffPiece> Kept(IEnumerable<string> lines) =>
        lines.Select(line => new DiffPiece(DiffKind.Kept, line));

    /// <param name="matches">For each removed line, the index of the same line among the added ones; -1 for
    /// none.</param>
    private static IEnumerable<DiffPiece> Changed(string[] removed, string[] added, int[] matches)
    {
        var at = 0;
        for (var index = 0; index <= removed.Length; index++)
        {
            if (index < removed.Length && matches[index] < 0)
            {
                yield return new(DiffKind.Removed, removed[index]);
                continue;
            }
            var next = index < removed.Length ? matches[index] : added.Length;
            while (at < next)
                yield return new(DiffKind.Added, added[at++]);
            if (index < removed.Length)
                yield return new(DiffKind.Kept, added[at++]);
        }
    }

    /// <summary>
    /// The ranges of lines to show: the changes that are near each other, with the lines around them.
    /// </summary>
    private static ImmutableArray<(int Start, int End)> HunksOf(List<DiffPiece> lines)
    {
        var hunks = ImmutableArray.CreateBuilder<(int Start, int End)>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Kind == DiffKind.Kept)
                continue;
            var (start, end) = (Math.Max(0, index - Around), Math.Min(lines.Count, index + Around + 1));
            if (hunks.Count > 0 && start <= hunks[^1].End)
                hunks[^1] = (hunks[^1].Start, end);
            else
                hunks.Add((start, end));
        }
        return hunks.ToImmutable();
    }

    private static string Heading(List<DiffPiece> lines, int start, int end)
    {
        return $"@@ -{Range(DiffKind.Added)} +{Range(DiffKind.Removed)} @@";

        // The lines of one of the two texts: all except those that only the other one has.
        string Range(DiffKind other)
        {
            var (first, count) = (
                lines.Take(start).Count(line => line.Kind != other),
                lines[start..end].Count(line => line.Kind != other)
            );
            return $"{(count == 0 ? first : first + 1)},{count}";
        }
    }

    private static string Shown(DiffPiece line, bool color)
    {
        var text = ScreenText.Of(line.Text.TrimEnd('\r'));
        return line.Kind switch
        {
            DiffKind.Removed => Painted($"-{text}", Red, color),
            DiffKind.Added => Painted($"+{text}", Green, color),
            _ => $" {text}",
        };
    }
}
