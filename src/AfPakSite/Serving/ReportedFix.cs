using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Text;

namespace AfPakSite.CommandLine.Serving;

/// <summary>A fix of a diagnostic, which has a button.</summary>
/// <param name="Id">Names the fix in a request: browsers choose a fix of the report, and send no edits.</param>
/// <param name="Title">The words of the button.</param>
/// <param name="Changes">The first places that it changes.</param>
/// <param name="More">How many places it changes besides.</param>
/// <param name="Fix">What the button does.</param>
internal sealed record ReportedFix(
    string Id,
    string Title,
    ImmutableArray<EditedLines> Changes,
    int More,
    [property: JsonIgnore] Fix Fix
)
{
    private const int LettersOfId = 16;
    private const int MostShown = 5;

    public static ReportedFix Of(Fix fix)
    {
        var changes = EditedLines.Of(fix);
        return new(
            Sha256.Hex(Content(fix))[..LettersOfId],
            fix.Title,
            [.. changes.Take(MostShown)],
            Math.Max(0, changes.Length - MostShown),
            fix
        );
    }

    private static string Content(Fix fix) =>
        fix switch
        {
            Fix.Rewrite rewrite => string.Concat(
                rewrite.Edits.Select(edit =>
                    $"{edit.Span.Source.Path}\n{edit.Span.Start} {edit.Span.End}\n{edit.Text}\n"
                )
            ),
            Fix.Retire retire => string.Concat(retire.Decisions.Select(decision => $"{decision.Id} {decision.To}\n")),
            _ => throw new ArgumentOutOfRangeException(nameof(fix), fix, null),
        };
}
