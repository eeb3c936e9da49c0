using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>The files of a new site, made from a paper.</summary>
/// <param name="Files">All files, relative to the site's folder.</param>
/// <param name="Study">The study as the program reads it.</param>
/// <param name="Bibliography">The works that were written.</param>
/// <param name="Works">How many works the site will have: those, and what the study and the author list.</param>
/// <param name="Unresolved">The citations that several works fit.</param>
/// <param name="Names">The proposed entries, which the files contain commented out.</param>
/// <param name="Diagnostics">What a build will say about the sources; with an error, the site would not build.</param>
public sealed record SiteDraft(
    ImmutableArray<SourceFile> Files,
    Study Study,
    string Language,
    ImmutableArray<WorkDraft> Bibliography,
    int Works,
    ImmutableArray<string> Unresolved,
    int Terms,
    ImmutableArray<NameProposal> Names,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Whether names could be found: the program has no lists of words for most languages.</summary>
    public bool HasReadNames => NameProposals.CanReadNames(Language);

    /// <param name="language">A language tag; null for what the paper says or its words suggest.</param>
    /// <param name="given">A bibliography of the author, under its name in the site; null without one.</param>
    /// <param name="readWords">Returns the theme's words for a language; null if it has none.</param>
    public static SiteDraft Of(
        ImportedPaper paper,
        string? language,
        SourceFile? given,
        Func<string, string?> readWords
    )
    {
        var source = SourceDecoder.Decode(paper.Study, new());
        var tag = language ?? LanguageOf(paper.Record) ?? LanguageGuess.Of(source.Content);
        var readings = new SiteReadings(readWords);
        var study = readings.Study(paper.Study, tag) ?? StudyReader.Read(source, tag, new());
        var title = NonEmpty(paper.Record.Title) ?? NonEmpty(study.Title) ?? "Untitled";
        var acronyms = AcronymExpansion.In(study);
        var missingImages = MissingImages(study, paper.Images);
        var works = MissingWorks.Of(study, given is null ? Fitting(paper.Works, WorksWith) : [], WorksWith, tag);
        ImmutableArray<SourceFile> files =
        [
            paper.Study,
            .. paper.Images,
            SettingsWith(works.Unresolved),
            .. BibliographyFiles(given, works.Works),
            FileOf(GlossaryDraft.Path, GlossaryDraft.Write(acronyms)),
        ];
        var (listed, diagnostics) = readings.Link(files);
        var names = NameProposals.In(study, tag, AuthorsOf(study, listed));
        return new(
            [.. files, .. ProposalDraft.Write(names, Words.For(tag, readWords).Kinds.Place)],
            study,
            tag,
            works.Works,
            listed.Length,
            works.Unresolved,
            acronyms.Length,
            names,
            diagnostics
        );

        ImmutableArray<Work> WorksWith(ImmutableArray<WorkDraft> drafts) =>
            readings.Works([paper.Study, SettingsWith([]), .. BibliographyFiles(given, drafts)]);

        SourceFile SettingsWith(ImmutableArray<string> notCitations) =>
            FileOf(
                SiteSettingsReader.Path,
                SettingsDraft.Write(
                    paper.Record,
                    title,
                    tag,
                    notCitations,
                    missingImages,
                    !acronyms.IsEmpty,
                    Words.For(tag, readWords)
                )
            );
    }

    /// <summary>
    /// The works without those that should complete an entry of the study's own list, but do not: the site would list
    /// them twice.
    /// </summary>
    private static ImmutableArray<WorkDraft> Fitting(
        ImmutableArray<WorkDraft> drafts,
        Func<ImmutableArray<WorkDraft>, ImmutableArray<Work>> read
    )
    {
        if (drafts.All(draft => draft.Number is null))
            return drafts;
        var numbers = read(drafts)
            .Where(work => work.Entry is not null)
            .ToLookup(work => work.Id.Value, work => work.Entry!.Number, StringComparer.Ordinal);
        return [.. drafts.Where(draft => draft.Number is null || numbers[draft.Id].Contains(draft.Number))];
    }

    /// <summary>The images that the study shows, by their paths in its folder, and that are not there.</summary>
    private static ImmutableArray<string> MissingImages(Study study, ImmutableArray<SourceFile> found)
    {
        var paths = found.Select(image => image.Path[SourceSet.StudyFolder.Length..]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. study
                .AllSections.SelectMany(section => section.Paragraphs)
                .Select(paragraph => paragraph.Image is { } image ? ImageFolder.PathOf(image.Address.Value) : null)
                .OfType<string>()
                .Where(path => ImageReader.IsImage(path) && !paths.Contains(path))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The language of a record; null if it gives none that can be a tag.</summary>
    private static string? LanguageOf(PaperRecord record) =>
        record.Language is { } given && LanguageTag.IsWellFormed(given) ? given : null;

    /// <summary>The names of the cited authors, in citations and in the bibliography.</summary>
    private static IEnumerable<string> AuthorsOf(Study study, ImmutableArray<Work> works) =>
        study
            .AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .SelectMany(citation => citation.Names)
            .Concat(
                works
                    .SelectMany(work => work.Record.Names)
                    .SelectMany(variable => variable.Names)
                    .Select(name => name.Short)
            )
            .Distinct(StringComparer.Ordinal);

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>
    /// The given bibliography as it is, and the works that it lacks: at its end if it is YAML, else in a file of their
    /// own.
    /// </summary>
    private static IEnumerable<SourceFile> BibliographyFiles(SourceFile? given, ImmutableArray<WorkDraft> works)
    {
        var written = BibliographyDraft.Write(works);
        if (given?.Path != BibliographyDraft.Path)
            return given is null
                ? [FileOf(BibliographyDraft.Path, written)]
                : [given, FileOf(BibliographyDraft.Path, written)];
        return [works.IsEmpty ? given : BibliographyDraft.Extend(given, works)];
    }

    private static SourceFile FileOf(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);
}
