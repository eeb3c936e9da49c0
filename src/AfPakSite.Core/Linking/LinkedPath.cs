using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>A reading path with its targets, each once, in the order of the path.</summary>
public sealed record LinkedPath(ReadingPath Path, ImmutableArray<LinkTarget> Steps)
{
    /// <summary>The minutes that its passages take to read.</summary>
    public double Minutes => ReadingTime.Minutes(Steps.Sum(step => step.Words));
}
