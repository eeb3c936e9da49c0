using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>What was understood of a paper that becomes the study of a new site.</summary>
/// <param name="Study">The study in the form that the program reads.</param>
/// <param name="Images">The images of the study, which belong beside it.</param>
/// <param name="Works">The works that the paper itself lists as records.</param>
/// <param name="Notes">What could not be imported as it is.</param>
/// <param name="Bibliographies">The names of the files that list the works, if the paper gives them.</param>
public sealed record ImportedPaper(
    PaperRecord Record,
    SourceFile Study,
    ImmutableArray<SourceFile> Images,
    ImmutableArray<WorkDraft> Works,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<string> Bibliographies = default
)
{
    public ImmutableArray<string> NamedBibliographies => Bibliographies.IsDefault ? [] : Bibliographies;
}

/// <summary>The bibliographic record of a paper, as far as the paper gives it.</summary>
/// <param name="Language">A language tag; null if the paper does not say.</param>
/// <param name="Issued">An EDTF date; null if the paper does not say.</param>
/// <param name="Variables">Plain variables of CSL, such as <c>DOI</c>.</param>
/// <param name="Affiliations">Where the authors work.</param>
public sealed record PaperRecord(
    string? Title,
    ImmutableArray<PersonName> Authors,
    string? Language,
    string? Issued,
    string Type,
    string? Description,
    PaperLicense? License,
    ImmutableArray<Variable> Variables,
    ImmutableArray<string> Affiliations
)
{
    /// <summary>The record of a paper that says nothing about itself.</summary>
    public static PaperRecord Empty { get; } = new(null, [], null, null, "document", null, null, [], []);
}

/// <summary>The license of a paper.</summary>
public sealed record PaperLicense(string Name, string? Url);

/// <summary>A work for the bibliography of a new site.</summary>
/// <param name="Issued">An EDTF date, or another text such as <c>in press</c>; null for none.</param>
/// <param name="Number">The number of the entry that it completes in the study's own list; null for none.</param>
public sealed record WorkDraft(
    string Id,
    string Type,
    ImmutableArray<NameVariable> Names,
    string? Issued,
    string YearSuffix,
    ImmutableArray<Variable> Variables,
    string Status,
    string? Number = null
);

/// <summary>Something that could not be imported as it is.</summary>
/// <param name="Near">The title of the section that it is in; null for the paper as a whole.</param>
/// <param name="Message">A sentence.</param>
public sealed record ImportNote(string? Near, string Message)
{
    /// <summary>The sentence, with its place before it.</summary>
    public override string ToString() => Near is null ? Message : $"Near “{FirstWords.Within(Near, 60)}”: {Message}";
}

/// <summary>The result of an import: a paper, or why there is none.</summary>
public abstract record ImportResult
{
    public sealed record Understood(ImportedPaper Paper) : ImportResult;

    /// <param name="Sentence">What is wrong and what to do.</param>
    public sealed record Refused(string Sentence) : ImportResult;
}
