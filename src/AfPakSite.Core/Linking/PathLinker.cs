using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves the targets of reading paths.</summary>
internal sealed class PathLinker
{
    private readonly Dictionary<string, LinkTarget> byName = new(StringComparer.Ordinal);

    private PathLinker(LinkedSite linked)
    {
        foreach (var target in linked.Targets)
            Name(target, linked.Site.Register);
    }

    /// <summary>The paths with their targets, each once.</summary>
    public static ImmutableArray<LinkedPath> Link(LinkedSite linked)
    {
        var paths = linked.Site.Annotations.Paths;
        if (paths.IsEmpty)
            return [];
        var linker = new PathLinker(linked);
        return [.. paths.Select(path => new LinkedPath(path, linker.StepsOf(path)))];
    }

    /// <summary>Reports unknown targets.</summary>
    public static void Check(LinkedSite linked, DiagnosticBag diagnostics)
    {
        var targets = linked.Site.Annotations.Paths.SelectMany(path => path.Targets).ToList();
        if (targets.Count == 0)
            return;
        var linker = new PathLinker(linked);
        foreach (var target in targets.Where(target => linker.Find(target) is null))
            diagnostics.Add(Catalog.PathTargetUnknown(target, linker.byName.Keys));
    }

    private ImmutableArray<LinkTarget> StepsOf(ReadingPath path) =>
        [.. path.Targets.Select(Find).OfType<LinkTarget>().Distinct()];

    /// <summary>Registers the addresses of a target, and for a passage its id and its aliases.</summary>
    private void Name(LinkTarget target, AnchorRegister register)
    {
        byName.TryAdd(target.Url, target);
        if (target.Permalink is not { } permalink)
            return;
        byName.TryAdd(permalink, target);
        byName.TryAdd(target.Id, target);
        foreach (var retired in register.AliasesOf(target.Id).Where(alias => register.Find(alias) is not null))
            byName.TryAdd(retired, target);
    }

    /// <summary>
    /// Finds a target by its address, or by its fragment alone, because the passage may be on another page now.
    /// </summary>
    private LinkTarget? Find(Located<string> target) =>
        byName.GetValueOrDefault(target.Value)
        ?? byName.GetValueOrDefault(target.Value[(target.Value.IndexOf('#') + 1)..]);
}
