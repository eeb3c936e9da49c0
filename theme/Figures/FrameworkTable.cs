using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// How many sentences of each top-level section name each framework. Sections that name none are columns too, because
/// readers must see that.
/// </summary>
/// <param name="Sections">All top-level sections with sentences of the author, in reading order.</param>
/// <param name="Rows">The frameworks that the study names, in the order of their first mentions.</param>
public sealed record FrameworkTable(ImmutableArray<Section> Sections, ImmutableArray<FrameworkRow> Rows)
{
    public static FrameworkTable Of(LinkedSite linked)
    {
        ImmutableArray<Section> sections =
        [
            .. linked.Site.Study.Sections.Where(section => section.Kind is SectionKind.Abstract or SectionKind.Body),
        ];
        return new(
            sections,
            [
                .. linked
                    .Site.Annotations.Frameworks.Select(framework =>
                        (Framework: framework, Sentences: linked.SentencesOf(framework))
                    )
                    .Where(pair => !pair.Sentences.IsEmpty)
                    .OrderBy(pair => pair.Sentences[0].Order)
                    .Select(pair => new FrameworkRow(
                        pair.Framework,
                        [
                            .. sections.Select(section =>
                                pair.Sentences.Count(place => section.SelfAndDescendants.Contains(place.Section))
                            ),
                        ]
                    )),
            ]
        );
    }

    /// <summary>The sections that name no framework.</summary>
    public IEnumerable<Section> Silent => Sections.Where((_, column) => Rows.All(row => row.Counts[column] == 0));
}

/// <param name="Counts">The number of sentences of each section that name the framework.</param>
public sealed record FrameworkRow(Framework Framework, ImmutableArray<int> Counts);
