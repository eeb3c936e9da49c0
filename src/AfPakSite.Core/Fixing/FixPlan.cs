using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Fixing;

/// <summary>The fixes that can be made at once. Of fixes that overlap, the first is made; the others wait.</summary>
/// <param name="Fixes">The fixes that are made.</param>
/// <param name="Files">Their edits by file, in ordinal order of the paths; each edit once, in the order of the
/// text.</param>
/// <param name="Decisions">Their decisions about lost anchors.</param>
/// <param name="Waiting">How many fixes wait, because they overlap others.</param>
public sealed record FixPlan(
    ImmutableArray<Fix> Fixes,
    ImmutableArray<FileEdits> Files,
    ImmutableArray<LostAnchorDecision> Decisions,
    int Waiting
)
{
    /// <summary>The plan of the safe fix of each diagnostic.</summary>
    public static FixPlan OfSafe(IEnumerable<Diagnostic> diagnostics) =>
        Of(diagnostics.Select(diagnostic => diagnostic.SafeFix).OfType<Fix>());

    public static FixPlan Of(IEnumerable<Fix> fixes)
    {
        var taken = new Dictionary<SourceText, SortedSet<Edit>>();
        var decisions = new Dictionary<string, LostAnchorDecision>(StringComparer.Ordinal);
        var (made, waiting) = (ImmutableArray.CreateBuilder<Fix>(), 0);
        foreach (var fix in fixes)
        {
            if (fix is Fix.Rewrite rewrite && rewrite.Edits.All(edit => IsFree(edit, taken)))
            {
                foreach (var edit in rewrite.Edits)
                    EditsOf(edit.Span.Source, taken).Add(edit);
                made.Add(fix);
            }
            else if (
                fix is Fix.Retire retire
                && retire.Decisions.All(decision => decisions.TryAdd(decision.Id, decision))
            )
            {
                made.Add(fix);
            }
            else
            {
                waiting++;
            }
        }
        return new(
            made.ToImmutable(),
            [
                .. taken
                    .Select(pair => new FileEdits(pair.Key, [.. pair.Value]))
                    .OrderBy(file => file.Source.Path, StringComparer.Ordinal),
            ],
            [.. decisions.Values],
            waiting
        );
    }

    /// <summary>
    /// Whether no other edit changes the range of an edit, or inserts a text at its ends. The same edit may be a part
    /// of several fixes.
    /// </summary>
    private static bool IsFree(Edit edit, Dictionary<SourceText, SortedSet<Edit>> taken) =>
        !taken.TryGetValue(edit.Span.Source, out var edits)
        || edits.Contains(edit)
        || LastUpTo(edit.Span.End, edits) is not { } last
        || last.Span.End < edit.Span.Start;

    /// <summary>
    /// The last edit that begins at or before a place; null if there is none. Edits do not overlap, so none of those
    /// before it ends after it.
    /// </summary>
    private static Edit? LastUpTo(int place, SortedSet<Edit> edits)
    {
        var (first, source) = (edits.Min!, edits.Min!.Span.Source);
        var bound = new Edit(new(source, place, int.MaxValue), "");
        return InOrder.Compare(first, bound) > 0 ? null : edits.GetViewBetween(first, bound).Max;
    }

    private static SortedSet<Edit> EditsOf(SourceText source, Dictionary<SourceText, SortedSet<Edit>> taken)
    {
        if (!taken.TryGetValue(source, out var edits))
            taken[source] = edits = new(InOrder);
        return edits;
    }

    private static Comparer<Edit> InOrder { get; } =
        Comparer<Edit>.Create(
            (one, other) =>
                (one.Span.Start, one.Span.Length).CompareTo((other.Span.Start, other.Span.Length))
                    is not 0
                        and var order
                    ? order
                    : string.CompareOrdinal(one.Text, other.Text)
        );
}

/// <summary>The edits of one file.</summary>
/// <param name="Edits">In the order of the text; they do not overlap.</param>
public sealed record FileEdits(SourceText Source, ImmutableArray<Edit> Edits)
{
    /// <summary>The text with the edits.</summary>
    public string After => Apply(Source.Content, lineBreak: "\n");

    /// <summary>
    /// The bytes of the file with the edits, with its byte order mark and its line ends; null if the file is not the
    /// text that the edits are of.
    /// </summary>
    /// <param name="before">The file as it is now.</param>
    public SourceFile? ApplyTo(SourceFile before) => EditedBytes.Of(before, Source, Apply);

    private string Apply(string content, string lineBreak) => Apply(Edits, content, new(0, content.Length), lineBreak);

    /// <summary>A part of a text with the edits of that part.</summary>
    internal static string Apply(IEnumerable<Edit> edits, string content, TextRange part, string lineBreak = "\n")
    {
        var text = new System.Text.StringBuilder();
        var done = part.Start;
        foreach (var edit in edits)
        {
            text.Append(content, done, edit.Span.Start - done)
                .Append(edit.Text.Replace("\n", lineBreak, StringComparison.Ordinal));
            done = edit.Span.End;
        }
        return text.Append(content, done, part.End - done).ToString();
    }
}
