using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>A way through the study on one theme, for a course to read: an entry of <c>input/paths.yml</c>.</summary>
/// <param name="Note">What the path shows, with the quotations that prove it.</param>
/// <param name="Targets">What is to be read, in order: permanent ids (<c>s-…</c>) or addresses (<c>/actors/ttp/</c>).</param>
public sealed record ReadingPath(
    Located<string> Id,
    string Title,
    Statement Note,
    ImmutableArray<Located<string>> Targets
);
