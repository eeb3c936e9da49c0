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
            diagnostic.Span is { } span ? [LocationOf(span)] : null
        );

    private static SarifLocation LocationOf(SourceSpan span)
    {
        var (from, to) = (span.Position, span.EndPosition);
        return new(
            new(
                new(string.Join('/', span.Source.Path.Split('/').Select(Uri.EscapeDataString))),
                new(from.Line, from.Column, to.Line, to.Column)
            )
        );
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
internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifText Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<SarifLocation>? Locations
);

internal sealed record SarifLocation(SarifPlace PhysicalLocation);

internal sealed record SarifPlace(SarifFile ArtifactLocation, SarifRegion Region);

/// <param name="Uri">The percent-encoded path from the root of the site.</param>
internal sealed record SarifFile(string Uri);

/// <summary>Lines and columns count from 1; the end column is after the last character.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
