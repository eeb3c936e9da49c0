using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// A selection of passages on one theme, for a course: an entry of <c>input/paths.yml</c>. With passages and questions,
/// it is a plan for one class.
/// </summary>
/// <param name="Audience">For whom it is: “For an undergraduate class”; null if it does not say.</param>
/// <param name="Note">What the path shows, with its evidence.</param>
/// <param name="Aims">What readers can do after the class; empty without a class.</param>
/// <param name="Passages">The passages that the class reads, in order; empty without a class.</param>
/// <param name="Questions">Questions for discussion, each with the words of the study that it asks about.</param>
/// <param name="Targets">The steps in order, or what to read after the passages: permanent ids (<c>s-…</c>) or
/// addresses (<c>/actors/ttp/</c>).</param>
public sealed record ReadingPath(
    Located<string> Id,
    string Title,
    string? Audience,
    Statement Note,
    ImmutableArray<string> Aims,
    ImmutableArray<PathPassage> Passages,
    ImmutableArray<Statement> Questions,
    ImmutableArray<Located<string>> Targets
);

/// <summary>A passage that a class reads.</summary>
/// <param name="Title">A few words of the site's own.</param>
/// <param name="From">The permanent id of its section, its paragraph, or its first sentence.</param>
/// <param name="To">The permanent id of its last sentence or paragraph; null if <c>From</c> is the whole.</param>
public sealed record PathPassage(string Title, Located<string> From, Located<string>? To);
