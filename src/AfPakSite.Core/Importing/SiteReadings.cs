using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>
/// Reads the sources of a site that is being drafted as a build would read them. A source that stays the same is read
/// once for all drafts: the study of a long paper takes most of the time. <see cref="PaperImporter"/> has already read
/// a text once, because what the text says about itself comes before the settings of the site.
/// </summary>
internal sealed class SiteReadings(Func<string, string?> readWords)
{
    private readonly KeptReadings kept = new();

    /// <summary>The study; null if it cannot be read.</summary>
    public Study? Study(SourceFile study, string language)
    {
        var settings =
            $"title: A\nurl: https://study.example/\nlanguage: {language}\nstudy:\n  id: a\n  type: book\n  title: A\n";
        return Anchor([study, new(SiteSettingsReader.Path, [.. Encoding.UTF8.GetBytes(settings)])], new())?.Site.Study;
    }

    /// <summary>The works of a site with these sources; empty if they cannot be read.</summary>
    public ImmutableArray<Work> Works(IEnumerable<SourceFile> files) =>
        Anchor(files, new())?.Site.Annotations.Works ?? [];

    /// <summary>The works of the site, and what the compiler says about the sources before rendering.</summary>
    public (ImmutableArray<Work> Works, ImmutableArray<Diagnostic> Diagnostics) Link(ImmutableArray<SourceFile> files)
    {
        var diagnostics = new DiagnosticBag();
        if (Anchor(files, diagnostics) is not { Site: var site })
            return ([], diagnostics.ToSorted(strict: false));
        return (Linker.Link(site, diagnostics).Site.Annotations.Works, diagnostics.ToSorted(strict: false));
    }

    private AnchoredSite? Anchor(IEnumerable<SourceFile> files, DiagnosticBag diagnostics) =>
        Compiler.Anchor(SourceSet.Decode(files, kept), new(), readWords, diagnostics);
}
