using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Some sentences of a section, and those of its subsections.</summary>
/// <param name="Own">In reading order.</param>
/// <param name="Subsections">Those that contain such sentences.</param>
public sealed record SectionSentences(
    Section Section,
    ImmutableArray<SentencePlace> Own,
    ImmutableArray<SectionSentences> Subsections
)
{
    /// <summary>The number of sentences, with those of the subsections.</summary>
    public int Count => Own.Length + Subsections.Sum(inner => inner.Count);

    /// <summary>The sentences, with those of the subsections, in reading order.</summary>
    public IEnumerable<SentencePlace> All => Own.Concat(Subsections.SelectMany(inner => inner.All));

    /// <summary>The top-level sections that contain some of the sentences.</summary>
    public static ImmutableArray<SectionSentences> Of(Study study, IEnumerable<SentencePlace> sentences) =>
        Of(study.Sections, sentences.ToLookup(place => place.Section));

    private static ImmutableArray<SectionSentences> Of(
        ImmutableArray<Section> sections,
        ILookup<Section, SentencePlace> sentences
    )
    {
        var groups = ImmutableArray.CreateBuilder<SectionSentences>();
        foreach (var section in sections)
        {
            var inner = section.Subsections.IsEmpty ? [] : Of(section.Subsections, sentences);
            if (!inner.IsEmpty || sentences.Contains(section))
                groups.Add(new(section, [.. sentences[section]], inner));
        }
        return groups.ToImmutable();
    }
}
