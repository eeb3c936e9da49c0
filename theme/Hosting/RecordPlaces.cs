using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Theme.Book;

namespace AfPakSite.Theme.Hosting;

/// <summary>Names the places of passages in the study; they are looked up only for the first record.</summary>
internal sealed class RecordPlaces(Site site, BookText text)
{
    private readonly Lazy<Dictionary<string, RecordPlace>> places = new(() => PlacesOf(site));

    /// <summary>The place of a passage, or the study for one that is not in it.</summary>
    public RecordPlace Of(Anchor anchor) =>
        places.Value.GetValueOrDefault(anchor.Id, new(text.Show(site.Settings.Words.History.TheStudy), null));

    private static Dictionary<string, RecordPlace> PlacesOf(Site site)
    {
        var words = site.Settings.Words;
        var places = new Dictionary<string, RecordPlace>(StringComparer.Ordinal);
        foreach (var section in site.Study.AllSections)
        {
            var label = section.LabelIn(words);
            places[section.Id] = new(XmlText.Escape(section.LinkTextIn(words)), label);
            foreach (var paragraph in section.Paragraphs)
                places[paragraph.Id] = new(XmlText.Escape(label), label);
        }
        foreach (var sentence in SentencePlace.AllOf(site.Study))
            places[sentence.Id] = new(XmlText.Escape(sentence.LabelIn(words)), sentence.LabelIn(words));
        return places;
    }
}

/// <summary>Where a passage is in the study.</summary>
/// <param name="Name">Its name in links, as markup.</param>
/// <param name="Locator">Its place in citations; null for a passage that is not in the study.</param>
internal sealed record RecordPlace(string Name, string? Locator);
