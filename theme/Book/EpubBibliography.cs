using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the bibliography, whose works link back to the sentences that cite them.</summary>
internal sealed class EpubBibliography(LinkedSite linked, EpubAddresses addresses)
{
    private readonly BookText text = new(linked.Site.Settings);

    private Words Words => linked.Site.Settings.Words;

    public EpubChapter Chapter()
    {
        var body = new StringBuilder(
            $"<section epub:type=\"bibliography\" role=\"doc-bibliography\">\n<h1>{text.Show(Words.Bibliography.Title)}</h1>\n<p class=\"note\">{text.Show(Words.Book.WorksNote)}</p>\n<ul class=\"works\">\n"
        );
        foreach (var work in linked.WorksListed)
        {
            body.Append(
                $"<li id=\"{EpubAddresses.IdOf(work)}\" epub:type=\"footnote\"><p>{NumberOf(work)}{Entry(work)}</p>\n"
            );
            if (work.Status == WorkStatus.Ambiguous)
                body.Append($"<p class=\"note\">{text.Show(Words.Bibliography.AmbiguousNote)}</p>\n");
            var places = linked
                .CitationsOf(work)
                .Select(citation => citation.Place)
                .DistinctBy(place => place.Id)
                .ToList();
            if (places.Count > 0)
                body.Append(
                    $"<p class=\"note\">{text.Show(Words.Book.CitedIn(string.Join(Words.Lists.Semicolon, places.Select(Back))))}</p>\n"
                );
            body.Append("</li>\n");
        }
        return new(
            EpubAddresses.Bibliography,
            Words.Bibliography.Title,
            "bibliography",
            body.Append("</ul>\n</section>").ToString()
        );
    }

    /// <summary>The reference of a work in the first style.</summary>
    public static string Entry(Work work) =>
        ReferencePart.Html(ReferenceFormatter.Format(work, ReferenceFormatter.Styles[0]));

    /// <summary>The number by which the study cites a work; null without one.</summary>
    private static string? NumberOf(Work work) => work.Entry?.Number is { } number ? $"[{number}] " : null;

    private string Back(SentencePlace place) =>
        $"<a role=\"doc-backlink\" href=\"{addresses.Of(place)}\">{text.Show(place.LabelIn(Words))}</a>";
}
