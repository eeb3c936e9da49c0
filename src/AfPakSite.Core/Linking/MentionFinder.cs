using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the mentions of entries in the study, and the uses of glossary terms.</summary>
public static class MentionFinder
{
    private static readonly string[] Possessives = ["’s ", "'s "];

    /// <summary>The mentions in reading order; the first of each entry in a subsection becomes a link.</summary>
    public static ImmutableArray<Mention> Find(
        Site site,
        ImmutableArray<SentencePlace> sentences,
        DiagnosticBag diagnostics
    )
    {
        var shadowed = ReportSharedNames(site.Annotations, diagnostics);
        var finder = new NameFinder<Entity>(
            site.Annotations.Named.SelectMany(entity =>
                entity.Forms.Select(form => new OwnedName<Entity>(form.Value, entity))
            )
        );
        var seen = new Dictionary<string, HashSet<Entity>>(StringComparer.Ordinal);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var found in sentences.SelectMany(place => InSentence(finder, place)))
        {
            var (place, range, entity) = found;
            var cited = place.Paragraph.IsCitation(range);
            if (cited && entity is not Actor { ActorKind: ActorKind.Organization or ActorKind.State })
                continue;
            if (Owner(finder, found) is { } owner)
                mentions.Add(new(owner.Owner, place, owner.Range, false));
            mentions.Add(new(entity, place, range, !cited && IsFirst(seen, place.Section, entity)));
        }
        ReportUnmentioned(
            site.Annotations.Named.Where(entity => !shadowed.Contains(entity)),
            mentions,
            site.Study,
            diagnostics
        );
        return mentions.ToImmutable();
    }

    /// <summary>
    /// The uses of all terms in sentences and headings. The first use of an acronym in each top-level section is
    /// marked.
    /// </summary>
    public static ImmutableArray<TermUse> FindTerms(Site site, ImmutableArray<SentencePlace> sentences)
    {
        var finder = new NameFinder<Term>(
            site.Annotations.Terms.SelectMany(term =>
                (term.See is null ? term.Forms : [term.Name]).Select(form => new OwnedName<Term>(form.Value, term))
            )
        );
        var places = sentences.ToLookup(place => place.Section);
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        foreach (var top in site.Study.Sections)
        {
            var marked = new HashSet<Term>();
            foreach (var section in top.SelfAndDescendants)
            {
                uses.AddRange(
                    finder
                        .Find(section.Title)
                        .Select(found => new TermUse(found.Owner, section, null, found.Range, false))
                );
                uses.AddRange(
                    places[section]
                        .SelectMany(place => InSentence(finder, place))
                        .Select(found => new TermUse(
                            found.Owner,
                            section,
                            found.Place,
                            found.Range,
                            IsAcronym(found.Owner, found.Range, found.Place) && marked.Add(found.Owner)
                        ))
                );
            }
        }
        return uses.ToImmutable();
    }

    /// <summary>
    /// The entry whose possessive begins a longer name, which names it too: “Pakistan” in “Pakistan’s military”.
    /// </summary>
    private static NameInSentence<Entity>? Owner(NameFinder<Entity> finder, NameInSentence<Entity> found)
    {
        var name = found.Range.Of(found.Place.Paragraph.Text);
        var end = Possessives.Select(sign => name.IndexOf(sign, StringComparison.Ordinal)).FirstOrDefault(at => at > 0);
        if (end == 0)
            return null;
        var first = finder.Find(name[..end]).FirstOrDefault();
        return first.Range.Length == end && first.Owner != found.Owner
            ? found with
            {
                Range = new(found.Range.Start, end),
                Owner = first.Owner,
            }
            : null;
    }

    private static bool IsAcronym(Term term, TextRange range, SentencePlace place) =>
        term.Expansion is not null
        && range.Of(place.Paragraph.Text) == term.Name.Value
        && !place.Paragraph.IsCitation(range);

    private static bool IsFirst(Dictionary<string, HashSet<Entity>> seen, Section section, Entity entity)
    {
        if (!seen.TryGetValue(section.Slug, out var here))
            seen[section.Slug] = here = [];
        return here.Add(entity);
    }

    /// <summary>The names in a sentence, with ranges relative to its paragraph.</summary>
    private static IEnumerable<NameInSentence<T>> InSentence<T>(NameFinder<T> finder, SentencePlace place) =>
        finder
            .Find(place.Text)
            .Select(found => new NameInSentence<T>(
                place,
                new(place.Sentence.Range.Start + found.Range.Start, found.Range.Length),
                found.Owner
            ));

    /// <summary>Reports names of two entries, and returns the entries that another entry shadows.</summary>
    private static HashSet<Entity> ReportSharedNames(AnnotationSet annotations, DiagnosticBag diagnostics)
    {
        var shadowed = new HashSet<Entity>();
        var owners = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in annotations.Named)
        {
            foreach (
                var form in entity.Forms.Where(form =>
                    form.Value.Length > 0 && !owners.TryAdd(form.Value, entity) && owners[form.Value] != entity
                )
            )
            {
                shadowed.Add(entity);
                var owner = owners[form.Value];
                var same = owner.Forms.First(other => other.Value == form.Value);
                if (owner.Slug != entity.Slug)
                    diagnostics.Add(Catalog.NameStandsForTwo(form, same.With(owner.Name.Value)));
            }
        }
        return shadowed;
    }

    private static void ReportUnmentioned(
        IEnumerable<Entity> entities,
        IEnumerable<Mention> mentions,
        Study study,
        DiagnosticBag diagnostics
    )
    {
        var mentioned = mentions.Select(mention => mention.Entity).ToHashSet();
        var titles = string.Join('\n', study.AllSections.Select(section => section.Title).Prepend(study.Title));
        var headings = UniformText.Of(titles).Text;
        foreach (var entity in entities.Where(entity => !mentioned.Contains(entity)))
        {
            if (
                !entity.Forms.Any(form =>
                    form.Value.Length > 0
                    && headings.Contains(UniformText.Of(form.Value).Text, StringComparison.Ordinal)
                )
            )
                diagnostics.Add(Catalog.EntityNotMentioned(entity.Name));
        }
    }

    private readonly record struct NameInSentence<T>(SentencePlace Place, TextRange Range, T Owner);
}
