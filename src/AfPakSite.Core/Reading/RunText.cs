using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A text with the source of each of its pieces.</summary>
internal readonly record struct RunText(string Text, ImmutableArray<TextRun> Runs)
{
    /// <summary>A text without styles, as it is in the source from an offset on.</summary>
    public static RunText Plain(string text, int source) => new(text, [new(0, text.Length, source, TextStyle.None)]);

    /// <summary>A part of the text with its runs.</summary>
    public RunText Slice(TextRange range)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var first = Math.Max(0, SortedPlaces.LastAtOrBefore(Runs, range.Start, run => run.Start));
        for (var index = first; index < Runs.Length && Runs[index].Start < range.End; index++)
        {
            var run = Runs[index];
            var (start, end) = (Math.Max(run.Start, range.Start), Math.Min(run.End, range.End));
            if (start < end)
                runs.Add(new(start - range.Start, end - start, run.SourceStart + (start - run.Start), run.Style));
        }
        return new(range.Of(Text), runs.ToImmutable());
    }

    /// <summary>The text from an offset on.</summary>
    public RunText From(int start) => Slice(TextRange.Between(start, Text.Length));

    /// <summary>The text without some of its ranges, which are in order and do not overlap.</summary>
    public RunText Without(IEnumerable<TextRange> ranges)
    {
        var kept = new List<RunText>();
        var at = 0;
        foreach (var range in ranges)
        {
            kept.Add(Slice(TextRange.Between(at, range.Start)));
            at = range.End;
        }
        return at == 0 ? this : Joined(kept.Append(Slice(TextRange.Between(at, Text.Length))));
    }

    /// <summary>Whether a character of the text is that of code or a formula.</summary>
    public bool IsVerbatimAt(int offset) =>
        !Runs.IsEmpty
        && Runs[Math.Max(0, SortedPlaces.LastAtOrBefore(Runs, offset, run => run.Start))].Style.IsVerbatim();

    /// <summary>The source offset of a character of the text.</summary>
    public int SourceOf(int offset) =>
        Runs[Math.Max(0, SortedPlaces.LastAtOrBefore(Runs, offset, run => run.Start))] is var run
            ? run.SourceStart + (offset - run.Start)
            : 0;

    /// <summary>The text without white space around it.</summary>
    public RunText Trimmed()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return Slice(TextRange.Between(start, Math.Max(start, Text.AsSpan().TrimEnd().Length)));
    }

    /// <summary>Several texts as one, with a separator between them.</summary>
    public static RunText Join(char separator, IReadOnlyList<RunText> parts)
    {
        var all = new List<RunText>();
        var source = 0;
        foreach (var part in parts)
        {
            if (all.Count > 0)
                all.Add(new($"{separator}", [new(0, 1, source, TextStyle.None)]));
            all.Add(part);
            source = part.Runs is [.., var last] ? last.SourceStart + last.Length : source;
        }
        return Joined(all);
    }

    private static RunText Joined(IEnumerable<RunText> parts)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var texts = new List<string>();
        var length = 0;
        foreach (var part in parts)
        {
            runs.AddRange(part.Runs.Select(run => run with { Start = run.Start + length }));
            texts.Add(part.Text);
            length += part.Text.Length;
        }
        return new(string.Concat(texts), runs.ToImmutable());
    }
}
