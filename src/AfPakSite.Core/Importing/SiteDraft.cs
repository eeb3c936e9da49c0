using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
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
/// <param name="Diagnostics">What a build will say about the sources; with an error, the site would not build.</param>
public sealed record SiteDraft(
    ImmutableArray<SourceFile> Files,
    Study Study,
    string Language,
    ImmutableArray<WorkDraft> Bibliography,
    int Works,
    ImmutableArray<string> Unresolved,
    int Terms,
    ImmutableArray<Diagnostic> Diagnostics
)
{
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
        var tag = language ?? paper.Record.Language ?? LanguageGuess.Of(source.Content);
        var study = StudyReader.Read(source, tag, new());
        var title = NonEmpty(paper.Record.Title) ?? NonEmpty(study.Title) ?? "Untitled";
        var acronyms = AcronymExpansion.In(study);
        var works = MissingWorks.Of(
            study,
            given is null ? paper.Works : [],
            drafts => WorksOf([paper.Study, SettingsWith([]), .. BibliographyFiles(given, drafts)], readWords)
        );
        ImmutableArray<SourceFile> files =
        [
            paper.Study,
            .. paper.Images,
            SettingsWith(works.Unresolved),
            .. BibliographyFiles(given, works.Works),
            FileOf(GlossaryDraft.Path, GlossaryDraft.Write(acronyms)),
        ];
        var (listed, diagnostics) = Link(files, readWords);
        return new(files, study, tag, works.Works, listed, works.Unresolved, acronyms.Length, diagnostics);

        SourceFile SettingsWith(ImmutableArray<string> notCitations) =>
            FileOf(
                SiteSettingsReader.Path,
                SettingsDraft.Write(
                    paper.Record,
                    title,
                    tag,
                    notCitations,
                    !acronyms.IsEmpty,
                    Words.For(tag, readWords)
                )
            );
    }

    /// <summary>Whether a file contains text; images are only listed.</summary>
    private static bool IsText(string path) =>
        Path.GetExtension(path) is ".txt" or ".md" or ".yml" or ".json" or ".bib" or ".ris";

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

    /// <summary>The works of a site with these sources; empty if they cannot be read.</summary>
    private static ImmutableArray<Work> WorksOf(IEnumerable<SourceFile> files, Func<string, string?> readWords) =>
        Compiler.Anchor(SourceSet.Decode(files), new(), readWords, new())?.Site.Annotations.Works ?? [];

    private static SourceFile FileOf(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>
    /// How many works the site has, and what the compiler says about the sources, without rendering the site.
    /// </summary>
    private static (int Works, ImmutableArray<Diagnostic> Diagnostics) Link(
        ImmutableArray<SourceFile> files,
        Func<string, string?> readWords
    )
    {
        var works = 0;
        var diagnostics = new DiagnosticBag();
        var texts = files.Select(file => IsText(file.Path) ? file : file with { Bytes = [] });
        if (Compiler.Anchor(SourceSet.Decode(texts), new(), readWords, diagnostics) is { Site: var site })
        {
            Linker.Link(site, diagnostics);
            works = site.Annotations.Works.Length;
        }
        return (works, diagnostics.ToSorted(strict: false));
    }
}
