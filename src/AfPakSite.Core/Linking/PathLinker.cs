using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves the passages and the targets of reading paths.</summary>
internal sealed class PathLinker
{
    private readonly Dictionary<string, LinkTarget> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> textPages;
    private readonly ImmutableArray<SentencePlace> sentences;
    private readonly DiagnosticBag diagnostics;

    private PathLinker(
        Site site,
        ImmutableArray<LinkTarget> targets,
        ImmutableArray<SentencePlace> sentences,
        DiagnosticBag diagnostics
    )
    {
        (this.sentences, this.diagnostics) = (sentences, diagnostics);
        textPages =
        [
            "",
            Routes.Study,
            .. targets.Where(target => target.Kind == LinkKind.Section).Select(target => target.Url),
            .. site.History.FormerPages.Select(page => page.Route),
        ];
        foreach (var target in targets)
            Name(target, site.Register);
    }

    /// <summary>
    /// The paths with their passages, and with their targets, each once. Reports unknown ids, passages that are not in
    /// the study, end before they begin or are listed twice, and classes that are too short or too long.
    /// </summary>
    /// <param name="targets">All places that readers may link to.</param>
    /// <param name="sentences">Every sentence of the study in reading order.</param>
    public static ImmutableArray<LinkedPath> Link(
        Site site,
        ImmutableArray<LinkTarget> targets,
        ImmutableArray<SentencePlace> sentences,
        DiagnosticBag diagnostics
    )
    {
        var paths = site.Annotations.Paths;
        if (paths.IsEmpty)
            return [];
        var linker = new PathLinker(site, targets, sentences, diagnostics);
        return [.. paths.Select(linker.Link)];
    }

    private LinkedPath Link(ReadingPath path)
    {
        var passages = path.Passages.Select(PassageOf).ToList();
        var linked = new LinkedPath(
            path,
            Different(passages.OfType<LinkedPassage>()),
            [.. path.Targets.Select(Target).OfType<LinkTarget>().Distinct()]
        );
        var isWhole = linked.IsClass && !passages.Contains(null) && !path.Questions.IsEmpty;
        if (isWhole && linked.Minutes is < LinkedPath.ShortestClass or > LinkedPath.LongestClass)
            diagnostics.Add(
                Catalog.PathDuration(
                    path.Id,
                    linked.ReadingMinutes,
                    linked.DiscussionMinutes,
                    LinkedPath.ShortestClass,
                    LinkedPath.LongestClass
                )
            );
        return linked;
    }

    /// <summary>The passages without those with the same sentences as an earlier one, which are reported.</summary>
    private ImmutableArray<LinkedPassage> Different(IEnumerable<LinkedPassage> passages)
    {
        var first = new Dictionary<(int From, int To), Located<string>>();
        var different = ImmutableArray.CreateBuilder<LinkedPassage>();
        foreach (var passage in passages)
        {
            var (range, from) = ((passage.Sentences[0].Order, passage.Sentences[^1].Order), passage.Passage.From);
            if (first.TryAdd(range, from))
                different.Add(passage);
            else
                diagnostics.Add(Catalog.DuplicateItem(from, first[range].Span));
        }
        return different.ToImmutable();
    }

    /// <summary>A passage with its sentences; null and a diagnostic if it has none.</summary>
    private LinkedPassage? PassageOf(PathPassage passage)
    {
        if (InStudy(passage.From) is not { } from)
            return null;
        if (passage.To is not { } end)
            return new(passage, from, SentencesOf(from));
        if (InStudy(end) is not { } to)
            return null;
        var (first, last) = (SentencesOf(from)[0], SentencesOf(to)[^1]);
        if (from.Section == to.Section && first.Section == last.Section && first.Order <= last.Order)
            return new(passage, from, sentences[first.Order..(last.Order + 1)]);
        diagnostics.Add(Catalog.PathPassageBackwards(passage.From, end));
        return null;
    }

    /// <summary>A passage of the study with at least one sentence; otherwise null and a diagnostic.</summary>
    private LinkTarget? InStudy(Located<string> id)
    {
        if (Target(id) is not { } target)
            return null;
        if (target.IsPassage && !SentencesOf(target).IsEmpty)
            return target;
        diagnostics.Add(Catalog.PathPassageWithoutText(id));
        return null;
    }

    private ImmutableArray<SentencePlace> SentencesOf(LinkTarget target) =>
        target.Kind switch
        {
            LinkKind.Sentence => [.. sentences.Where(place => place.Id == target.Id)],
            LinkKind.Paragraph => [.. sentences.Where(place => place.Paragraph.Id == target.Id)],
            _ => [.. sentences.Where(place => target.Section!.SelfAndDescendants.Contains(place.Section))],
        };

    /// <summary>The target of an id or an address; null and a diagnostic if there is none.</summary>
    private LinkTarget? Target(Located<string> target)
    {
        var found = Find(target.Value);
        if (found is null && target.Value.Length > 0)
            diagnostics.AddSearched(
                Catalog.PathTargetUnknownKind,
                target.Span,
                () => Catalog.PathTargetUnknown(target, KnownId(target.Value), byAddress.Keys.Concat(byId.Keys))
            );
        return found;
    }

    /// <summary>Registers the addresses of a target, and for a passage its id and its aliases.</summary>
    private void Name(LinkTarget target, AnchorRegister register)
    {
        byAddress.TryAdd(target.Url, target);
        if (target.Permalink is not { } permalink)
            return;
        byAddress.TryAdd(permalink, target);
        byId.TryAdd(target.Id, target);
        foreach (var retired in register.AliasesOf(target.Id).Where(alias => register.Find(alias) is not null))
            byId.TryAdd(retired, target);
    }

    /// <summary>
    /// Finds a target by its address or its id. In an address of a page of the study, the id alone counts, because the
    /// passage may be on another page now.
    /// </summary>
    private LinkTarget? Find(string target) =>
        byAddress.GetValueOrDefault(target)
        ?? (textPages.Contains(PageOf(target)) ? byId.GetValueOrDefault(IdOf(target)) : null);

    private string? KnownId(string target) => byId.ContainsKey(IdOf(target)) ? IdOf(target) : null;

    private static string PageOf(string target) => target[..Math.Max(target.IndexOf('#'), 0)];

    private static string IdOf(string target) => target[(target.IndexOf('#') + 1)..];
}
