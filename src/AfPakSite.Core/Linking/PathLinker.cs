using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves the targets of reading paths.</summary>
internal sealed class PathLinker
{
    private readonly Dictionary<string, LinkTarget> byName = new(StringComparer.Ordinal);

    private PathLinker(ImmutableArray<LinkTarget> targets, AnchorRegister register)
    {
        foreach (var target in targets)
            Name(target, register);
    }

    /// <summary>The paths with their targets, each once. Reports unknown targets.</summary>
    /// <param name="targets">All places that readers may link to.</param>
    public static ImmutableArray<LinkedPath> Link(
        Site site,
        ImmutableArray<LinkTarget> targets,
        DiagnosticBag diagnostics
    )
    {
        var paths = site.Annotations.Paths;
        if (paths.IsEmpty)
            return [];
        var linker = new PathLinker(targets, site.Register);
        foreach (var target in paths.SelectMany(path => path.Targets).Where(target => linker.Find(target) is null))
            diagnostics.Add(Catalog.PathTargetUnknown(target, linker.byName.Keys));
        return [.. paths.Select(path => new LinkedPath(path, linker.StepsOf(path)))];
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
