using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Writes diagnostics as one run in the Static Analysis Results Interchange Format (SARIF 2.1.0).</summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Write(ImmutableArray<Diagnostic> diagnostics) =>
        JsonText.Write(
            new SarifLog(Schema, "2.1.0", [RunOf(diagnostics)]),
            DiagnosticsJson.Default.SarifLog,
            indented: true
        );

    private static SarifRun RunOf(ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<DiagnosticKind> kinds =
        [
            .. diagnostics
                .Select(diagnostic => diagnostic.Kind)
                .DistinctBy(kind => kind.Code)
                .OrderBy(kind => kind.Code, StringComparer.Ordinal),
        ];
        return new(
            new(new("AfPakSite", [.. kinds.Select(kind => new SarifRule(kind.Code, new(kind.Summary)))])),
            "unicodeCodePoints",
            [.. diagnostics.Select(diagnostic => ResultOf(diagnostic, kinds.IndexOf(diagnostic.Kind)))]
        );
    }

    private static SarifResult ResultOf(Diagnostic diagnostic, int rule) =>
        new(
            diagnostic.Code,
            rule,
            JsonText.Word(diagnostic.Severity),
            new(diagnostic.MessageAndHint),
            diagnostic.Span is { } span ? [LocationOf(span)] : null,
            FixesOf(diagnostic)
        );

    /// <summary>The fixes that change files; null without one. Decisions about lost anchors are commands.</summary>
    private static ImmutableArray<SarifFix>? FixesOf(Diagnostic diagnostic) =>
        diagnostic.Fixes.OfType<Fix.Rewrite>().Select(FixOf).ToList() is { Count: > 0 } fixes ? [.. fixes] : null;

    private static SarifFix FixOf(Fix.Rewrite fix) =>
        new(
            new(fix.Title),
            [
                .. fix
                    .Edits.GroupBy(edit => edit.Span.Source.Path, StringComparer.Ordinal)
                    .Select(file => new SarifChange(
                        FileOf(file.Key),
                        [.. file.Select(edit => new SarifReplacement(RegionOf(edit.Span), new(edit.Text)))]
                    )),
            ]
        );

    private static SarifLocation LocationOf(SourceSpan span) => new(new(FileOf(span.Source.Path), RegionOf(span)));

    private static SarifFile FileOf(string path) => new(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    private static SarifRegion RegionOf(SourceSpan span)
    {
        var (from, to) = (span.Position, span.EndPosition);
        return new(from.Line, from.Column, to.Line, to.Column);
    }
}

/// <summary>A SARIF log: the objects of the specification as far as a report needs them.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    ImmutableArray<SarifRun> Runs
);

internal sealed record SarifRun(SarifTool Tool, string ColumnKind, ImmutableArray<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, ImmutableArray<SarifRule> Rules);

/// <summary>A kind of diagnostic.</summary>
internal sealed record SarifRule(string Id, SarifText ShortDescription);

internal sealed record SarifText(string Text);

/// <summary>A diagnostic.</summary>
/// <param name="RuleIndex">The index of its kind among the rules.</param>
/// <param name="Locations">Left out for a fault without a place.</param>
/// <param name="Fixes">Left out for a fault that no edit ends.</param>
internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifText Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<SarifLocation>? Locations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<SarifFix>? Fixes
);

/// <summary>Edits that belong together.</summary>
internal sealed record SarifFix(SarifText Description, ImmutableArray<SarifChange> ArtifactChanges);

/// <summary>The edits of one file.</summary>
internal sealed record SarifChange(SarifFile ArtifactLocation, ImmutableArray<SarifReplacement> Replacements);

internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifText InsertedContent);

internal sealed record SarifLocation(SarifPlace PhysicalLocation);

internal sealed record SarifPlace(SarifFile ArtifactLocation, SarifRegion Region);

/// <param name="Uri">The percent-encoded path from the root of the site.</param>
internal sealed record SarifFile(string Uri);

/// <summary>Lines and columns count from 1; the end column is after the last character.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
