using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Reports synonyms that lead to words that the search cannot find, and words that need no synonym.</summary>
internal static class SearchSynonymChecker
{
    public static void Check(LinkedSite linked, DiagnosticBag diagnostics)
    {
        var annotations = linked.Site.Annotations;
        ImmutableArray<string> names =
        [
            .. annotations.All.SelectMany(NamesOf),
            .. annotations.Works.Select(LinkTargets.TitleOf),
            .. annotations.Events.Select(item => item.Statement.Text),
            .. linked.Site.Pages.Select(page => page.Title),
            .. linked.Site.Study.AllSections.Select(section => section.Title),
        ];
        if (annotations.Synonyms.IsEmpty)
            return;
        var search = new PhraseSearch(annotations.Synonyms.Select(synonym => WholeWords(synonym.Find.Value)));
        var found = names
            .Concat(linked.Sentences.Select(place => place.Text))
            .SelectMany(text => search.In(WholeWords(text)))
            .Select(found => found.Phrase)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var find in annotations.Synonyms.Select(synonym => synonym.Find))
        {
            if (!found.Contains(WholeWords(find.Value)))
                diagnostics.AddSearched(
                    Catalog.SearchTargetUnknownKind,
                    find.Span,
                    () => Catalog.SearchTargetUnknown(find, names)
                );
        }
        ReportNeedless(linked, diagnostics);
    }

    /// <summary>The folded words of a text, between spaces, so that no part of a word is found.</summary>
    private static string WholeWords(string text) => $" {FoldedWords.Of(text)} ";

    /// <summary>
    /// Reports words that are a name of an entry, which comes first anyway, and words that the search skips.
    /// </summary>
    private static void ReportNeedless(LinkedSite linked, DiagnosticBag diagnostics)
    {
        var common = CommonWords.Of(linked.Site.Settings.Language);
        var named = linked
            .Site.Annotations.All.SelectMany(entity => NamesOf(entity).Select(name => (Key: Letters(name), entity)))
            .ToLookup(pair => pair.Key, pair => pair.entity.Name.Value, StringComparer.Ordinal);
        foreach (var word in linked.Site.Annotations.Synonyms.SelectMany(synonym => synonym.Words))
        {
            if (FoldedWords.Of(word.Value).Split(' ').All(common.Contains))
                diagnostics.Add(Catalog.SearchWordNeedless(word, null));
            else if (named[Letters(word.Value)].FirstOrDefault() is { } entry)
                diagnostics.Add(Catalog.SearchWordNeedless(word, entry));
        }
    }

    /// <summary>The letters of a name: forms with a hyphen, with a space and joined are the same.</summary>
    private static string Letters(string name) => FoldedWords.Of(name).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(Entity entity) =>
        entity.Forms.Select(form => form.Value).Concat(entity.Spellings).Prepend(entity.Name.Value);
}
