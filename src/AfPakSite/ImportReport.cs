using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Importing;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>What <c>init</c> says about a paper: what it understood, and what it did not.</summary>
/// <param name="Diagnostics">What could not be imported, and the errors that a build would report.</param>
internal sealed record ImportReport(ImportedPaper Paper, SiteDraft Draft, ImmutableArray<Diagnostic> Diagnostics)
{
    public static readonly DiagnosticKind Kind = new(
        "paper-not-imported",
        Severity.Warning,
        "A part of a paper could not become a part of the study as it is."
    );

    public static readonly DiagnosticKind UnresolvedKind = new(
        "paper-citation-unresolved",
        Severity.Warning,
        "A citation of a paper does not fit exactly one work, so the new site does not link it."
    );

    private const int MostNames = 6;

    /// <summary>What an author can add to the new site before it is built.</summary>
    private static readonly DiagnosticKind[] OfImages =
    [
        Catalog.ImageNotFoundKind,
        Catalog.ImageNotReadKind,
        Catalog.ImageOutsideKind,
        Catalog.SvgNotAllowedKind,
    ];

    /// <summary>How many errors keep the new site from being built; they are in its files.</summary>
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public static ImportReport Of(ImportedPaper paper, SiteDraft draft) =>
        new(
            paper,
            draft,
            [
                .. paper.Notes.Select(note => Warn(Kind, note.ToString())),
                .. draft.Unresolved.Select(text =>
                    Warn(
                        UnresolvedKind,
                        $"“{text}” does not fit exactly one work, so it is not a link: see not-citations in input/site.yml."
                    )
                ),
                .. draft
                    .Diagnostics.Where(found => found.Severity == Severity.Error || IsAbout(draft.Study, found))
                    .Select(found =>
                        OfImages.Contains(found.Kind) ? found with { Severity = Severity.Warning } : found
                    ),
            ]
        );

    /// <summary>Whether it says that something of the study was not understood.</summary>
    private static bool IsAbout(Study study, Diagnostic found) => found.Span?.Source.Path == study.Source.Path;

    private static Diagnostic Warn(DiagnosticKind kind, string message) =>
        new(kind, message, null, null, kind.Severity);

    /// <summary>The first of the proposed names, and the files that have them.</summary>
    private string Names()
    {
        var shown = string.Join(", ", Draft.Names.Take(MostNames).Select(name => name.Name));
        string[] files =
        [
            .. Draft.Names.Any(name => name.Kind != ProposedKind.Place) ? ["input/actors"] : Array.Empty<string>(),
            .. Draft.Names.Any(name => name.Kind == ProposedKind.Place) ? ["input/places.yml"] : Array.Empty<string>(),
        ];
        var rest = Draft.Names.Length > MostNames ? " …" : "";
        return $"{shown}{rest}; see {string.Join(" and ", files)}";
    }

    /// <summary>The last lines of the command.</summary>
    /// <param name="folder">The folder of the new site, for messages.</param>
    public string Text(string folder)
    {
        var text = new StringBuilder();
        var study = Draft.Study;
        var sections = study.AllSections.ToList();
        var paragraphs = sections.SelectMany(section => section.Paragraphs).ToList();
        var unknown = Draft.Bibliography.Count(work => work.Status == "unidentified");
        text.Append($"“{study.Title}”, in the language {Draft.Language}\n");
        string[] counts =
        [
            Quantity.Of(sections.Count(section => section.HeadingSpan.Length > 0), "heading"),
            Quantity.Of(paragraphs.Count, "paragraph"),
            Quantity.Of(paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Note), "note"),
            Quantity.Of(paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Table), "table"),
            Quantity.Of(Paper.Images.Length, "image"),
            Quantity.Of(paragraphs.Sum(paragraph => paragraph.Formulas.Count()), "formula"),
            Quantity.Of(paragraphs.Sum(paragraph => paragraph.Citations.Count(one => one.IsInForm)), "citation"),
            Quantity.Of(Draft.Works, "work"),
            Quantity.Of(Draft.Terms, "acronym"),
        ];
        text.Append(string.Join(", ", counts)).Append('\n');
        if (unknown > 0)
            text.Append($"{Quantity.Of(unknown, "work")} to complete in input/bibliography.yml\n");
        if (!Draft.Names.IsEmpty)
            text.Append(
                $"{Quantity.Of(Draft.Names.Length, "proposed entry", "proposed entries")}, commented out: {Names()}\n"
            );
        if (!Draft.HasReadNames)
            text.Append(
                $"No entries proposed: the program has no lists of words to find names in the language {Draft.Language}\n"
            );
        if (Paper.Notes.Length > 0)
            text.Append($"{Quantity.Of(Paper.Notes.Length, "part")} of the paper not imported as it is: see above\n");
        text.Append($"{Quantity.Of(Draft.Files.Length, "file")} -> {folder}\n");
        if (Errors > 0)
            text.Append($"{Quantity.Of(Errors, "error")} to correct there before the site can be built: see above\n");
        return text.ToString();
    }
}
