using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.CommandLine.Serving;

/// <summary>What a build found, as the browser shows it.</summary>
/// <param name="Number">The number of the build.</param>
/// <param name="Faults">The first hundred diagnostics, the errors first.</param>
/// <param name="Ids">The first hundred ids that are gone or provisional.</param>
/// <param name="NewIds">How many ids are provisional.</param>
/// <param name="LostIds">How many ids are without their texts.</param>
/// <param name="IsComplete">Whether the whole site was checked, or could not be made.</param>
internal sealed record ServeReport(
    int Number,
    int Errors,
    int Warnings,
    ImmutableArray<ReportedFault> Faults,
    ImmutableArray<ReportedId> Ids,
    int NewIds,
    int LostIds,
    bool IsComplete
)
{
    private const int MostShown = 100;

    /// <summary>A report of something that stopped a build and is not in the input.</summary>
    public static ServeReport OfFault(int number, string message) =>
        new(number, 1, 0, [new("error", "", message, null, null, null, null, null, [])], [], 0, 0, IsComplete: true);

    /// <summary>A fix of the report; null if the report does not have it any more.</summary>
    public Fix? FixOf(string id) => Faults.SelectMany(fault => fault.Fixes).FirstOrDefault(fix => fix.Id == id)?.Fix;

    /// <param name="anchored">The study with its ids; null if it could not be read.</param>
    /// <param name="root">The folder of the site, absolute.</param>
    public static ServeReport Of(
        int number,
        ImmutableArray<Diagnostic> found,
        AnchoredSite? anchored,
        EditorLink editor,
        string root,
        bool isComplete
    )
    {
        var ids = anchored is null ? [] : ReportedId.Of(anchored);
        var provisional = ids.Count(id => id.IsNew);
        return new(
            number,
            FaultCounts.Of(found, Severity.Error),
            FaultCounts.Of(found, Severity.Warning),
            [
                .. found
                    .OrderBy(diagnostic => diagnostic.Severity)
                    .Take(MostShown)
                    .Select(diagnostic => ReportedFault.Of(diagnostic, editor, root)),
            ],
            [.. ids.Take(MostShown)],
            provisional,
            ids.Length - provisional,
            isComplete
        );
    }
}

/// <summary>A diagnostic.</summary>
/// <param name="Place">The file, line and column; null, like the excerpt, for a fault without a place.</param>
/// <param name="Address">Opens the place in the editor; null for a file that is not in the input.</param>
/// <param name="Line">The first line of the place.</param>
/// <param name="Carets">The marks below it.</param>
/// <param name="Fixes">The changes that end it, of which somebody chooses one.</param>
internal sealed record ReportedFault(
    string Severity,
    string Code,
    string Message,
    string? Hint,
    string? Place,
    string? Address,
    string? Line,
    string? Carets,
    ImmutableArray<ReportedFix> Fixes
)
{
    public static ReportedFault Of(Diagnostic diagnostic, EditorLink editor, string root)
    {
        var excerpt = diagnostic.Span is { } span ? Excerpt.Of(span) : default(Excerpt?);
        return new(
            JsonText.Word(diagnostic.Severity),
            diagnostic.Code,
            diagnostic.Message,
            diagnostic.Hint,
            diagnostic.Span?.ToString(),
            diagnostic.Span is { } place && File.Exists(Path.Combine(root, place.Source.Path))
                ? editor.Of(root, place)
                : null,
            excerpt?.Line,
            excerpt?.Carets,
            [.. diagnostic.Fixes.Select(ReportedFix.Of)]
        );
    }
}

/// <summary>An id that a release would make permanent, or whose text is gone.</summary>
/// <param name="Fate">A word of <c>anchors status</c>.</param>
/// <param name="Decision">The id that answers for it, or the command that decides about it; null for none.</param>
internal sealed record ReportedId(string Fate, string Id, string Text, string? Decision)
{
    private const int LettersShown = 72;

    /// <summary>Whether a release would make it permanent.</summary>
    [JsonIgnore]
    public bool IsNew => Fate == AnchorStatus.Word(AnchorFate.New);

    public static ImmutableArray<ReportedId> Of(AnchoredSite anchored) =>
        anchored.Site.Register.IsKept
            ? [.. anchored.Status.Changes.Where(change => IsShown(change.Fate)).Select(Of)]
            : [];

    private static bool IsShown(AnchorFate fate) =>
        fate is AnchorFate.New or AnchorFate.Lost or AnchorFate.Replaced or AnchorFate.TakenOut;

    private static ReportedId Of(AnchorChange change) =>
        new(
            AnchorStatus.Word(change.Fate),
            change.Anchor.Id,
            FirstWords.Within(change.Anchor.Text, LettersShown),
            change.Fate == AnchorFate.Lost ? $"anchors retire {change.Anchor.Id} [--to ID]" : change.Anchor.Retired?.To
        );
}

/// <summary>What a browser is told: the report, and the page that it shows.</summary>
/// <param name="Page">The tag of the page as it is served now; null if there is no site.</param>
internal sealed record ServeState(string? Page, ServeReport Report);

/// <summary>The source-generated serializers of what browsers are told.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServeState))]
internal sealed partial class ServingJson : JsonSerializerContext;
