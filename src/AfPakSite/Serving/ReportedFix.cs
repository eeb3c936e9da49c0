using System.Text.Json.Serialization;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.CommandLine.Serving;

/// <summary>A fix of a diagnostic, which has a button.</summary>
/// <param name="Id">Names the fix in a request: browsers choose a fix of the report, and send no edits.</param>
/// <param name="Title">The words of the button.</param>
/// <param name="Fix">What the button does.</param>
internal sealed record ReportedFix(string Id, string Title, [property: JsonIgnore] Fix Fix)
{
    private const int LettersOfId = 16;

    public static ReportedFix Of(Fix fix) => new(Sha256.Hex(Content(fix))[..LettersOfId], fix.Title, fix);

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
