using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>A selection of passages on one theme, for a course: an entry of <c>input/paths.yml</c>.</summary>
/// <param name="Note">What the path shows, with its evidence.</param>
/// <param name="Targets">The passages in order: permanent ids (<c>s-…</c>) or addresses (<c>/actors/ttp/</c>).</param>
public sealed record ReadingPath(
    Located<string> Id,
    string Title,
    Statement Note,
    ImmutableArray<Located<string>> Targets
);
