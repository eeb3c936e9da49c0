using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Reports synonyms that lead to words that the search cannot find.</summary>
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
        List<string> texts = [.. names.Concat(linked.Sentences.Select(place => place.Text)).Select(FoldedWords.Of)];
        foreach (var (_, find) in annotations.Synonyms)
        {
            var words = FoldedWords.Of(find.Value);
            if (!texts.Exists(text => FoldedWords.AreIn(text, words)))
                diagnostics.Add(Catalog.SearchTargetUnknown(find, names));
        }
    }

    private static IEnumerable<string> NamesOf(Entity entity) =>
        entity.Forms.Select(form => form.Value).Concat(entity.Spellings).Prepend(entity.Name.Value);
}
