using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The citations of a study with their works, and what their diagnostics say of works.</summary>
/// <param name="Linked">In reading order.</param>
/// <param name="Named">The works that diagnostics of citations name, which need no diagnostic of their own.</param>
/// <param name="NearlyCited">The first citation that was not reported and nearly agrees with a work.</param>
internal sealed record ResolvedCitations(
    ImmutableArray<LinkedCitation> Linked,
    IReadOnlySet<Work> Named,
    IReadOnlyDictionary<Work, Located<string>> NearlyCited
);
