using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The reading paths.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind PathTargetUnknownKind = new(
        "path-target-unknown",
        Severity.Error,
        "A reading path leads to something that the site does not have."
    );

    /// <param name="id">The id of a passage at the end of an address that does not lead to it; null without
    /// one.</param>
    public static Diagnostic PathTargetUnknown(Located<string> target, string? id, IEnumerable<string> known)
    {
        var suggestion = id is null ? Suggestion.Of(target.Value, known) : null;
        return PathTargetUnknownKind.At(
            target.Span,
            $"The site has no page or passage {Quoted(target.Value)}.",
            suggestion?.Hint ?? $"give only the id of the passage: {id}",
            suggestion?.FixesOf(target) ?? Fix.Of($"Write “{id}”", isSafe: true, AuthoredValue.Replace(target, id!))
        );
    }

    public static readonly DiagnosticKind PathPassageWithoutTextKind = new(
        "path-passage-without-text",
        Severity.Error,
        "A passage of a reading path is not a text of the study."
    );

    public static Diagnostic PathPassageWithoutText(Located<string> target) =>
        PathPassageWithoutTextKind.At(
            target.Span,
            $"{Quoted(target.Value)} is not a text of the study.",
            "give the id of a sentence, a paragraph, or a section with text; put other steps under `targets:`"
        );

    public static readonly DiagnosticKind PathPassageBackwardsKind = new(
        "path-passage-backwards",
        Severity.Error,
        "A passage of a reading path ends before it begins, or in another section."
    );

    public static Diagnostic PathPassageBackwards(Located<string> from, Located<string> to) =>
        PathPassageBackwardsKind.At(
            to.Span,
            $"{Quoted(to.Value)} is not after {Quoted(from.Value)} in the same section.",
            $"the passage begins at {from.Span}; give its last sentence, or make it two passages"
        );

    public static readonly DiagnosticKind PathDurationKind = new(
        "path-duration",
        Severity.Warning,
        "A reading path with questions takes too little or too much time for a class."
    );

    /// <param name="reading">The minutes to read the passages.</param>
    /// <param name="discussion">The minutes to discuss the questions.</param>
    /// <param name="shortest">The minutes that a class has at least.</param>
    /// <param name="longest">The minutes that a class has at most.</param>
    public static Diagnostic PathDuration(
        Located<string> path,
        int reading,
        int discussion,
        int shortest,
        int longest
    ) =>
        PathDurationKind.At(
            path.Span,
            $"The path {Quoted(path.Value)} takes {InMinutes(reading + discussion)}, and a class has {shortest} to {longest}.",
            $"reading takes {InMinutes(reading)}, and discussing the questions {InMinutes(discussion)}; add or remove some"
        );

    private static string InMinutes(int minutes) => Quantity.Of(minutes, "minute");
}
