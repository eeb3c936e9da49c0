using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// Words that readers type for something that the study calls by other words: an item of <c>input/search.yml</c>.
/// </summary>
/// <param name="Find">Words of the study or of an entry.</param>
public sealed record SearchSynonym(ImmutableArray<Located<string>> Words, Located<string> Find);
