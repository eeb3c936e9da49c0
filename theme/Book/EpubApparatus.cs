using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the back matter: timeline, glossary and bibliography, whose entries link back to the text.</summary>
internal sealed class EpubApparatus(LinkedSite linked, EpubAddresses addresses)
{
    private readonly BookText text = new(linked.Site.Settings);

    private Words Words => linked.Site.Settings.Words;

    public EpubChapter Timeline()
    {
        var body = new StringBuilder(
            $"<section>\n<h1>{text.Show(Words.Timeline.Title)}</h1>\n<p class=\"note\">{text.Show(Words.Timeline.Note)}</p>\n<ol class=\"timeline\">\n"
        );
        foreach (var item in linked.Site.Annotations.Events)
        {
            body.Append(
                $"<li id=\"event-{item.Id.Value}\"><p><b>{DateOf(item)}</b> {XmlText.Escape(item.Statement.Text)}</p>\n"
            );
            foreach (var quotation in item.Statement.Evidence)
            {
                if (linked.FindEvidence(quotation.Value) is { } place)
                    body.Append(
                        $"<p class=\"evidence\">{XmlText.Escape(Quotation.Of(quotation.Value))} {Back(place)}</p>\n"
                    );
            }
            body.Append("</li>\n");
        }
        return new("timeline", Words.Timeline.Title, null, body.Append("</ol>\n</section>").ToString());
    }

    public EpubChapter Glossary()
    {
        var body = new StringBuilder(
            $"<section epub:type=\"glossary\" role=\"doc-glossary\">\n<h1>{text.Show(Words.Glossary.Title)}</h1>\n<dl>\n"
        );
        foreach (
            var term in linked.Site.Annotations.Terms.OrderBy(
                term => Folding.Fold(term.Name.Value),
                StringComparer.Ordinal
            )
        )
        {
            body.Append(
                $"<dt id=\"{EpubAddresses.IdOf(term)}\"><dfn>{XmlText.Escape(term.Name.Value)}</dfn></dt>\n<dd>"
            );
            if (term.Expansion is { } expansion)
                body.Append(
                    $"<p>{(term.ExpandedBySite ? text.Show(Words.Book.ExpandedBySite(expansion.Value)) : XmlText.Escape(expansion.Value))}</p>\n"
                );
            if (term.Statement.Text.Length > 0)
                body.Append(
                    $"<p>{XmlText.Escape(term.Statement.Text)}{string.Concat(linked.EvidenceOf(term.Statement).Select(place => $" {Back(place)}"))}</p>\n"
                );
            if (term.See is { } see && linked.FindEntity(see.Value) is { } entity)
                body.Append($"<p>{text.Show(Words.Glossary.See(Link(addresses.Of(entity), entity.Name.Value)))}</p>\n");
            body.Append(FirstUse(term)).Append("</dd>\n");
        }
        return new(
            EpubAddresses.Glossary,
            Words.Glossary.Title,
            "glossary",
            body.Append("</dl>\n</section>").ToString()
        );
    }

    public EpubChapter Bibliography()
    {
        var body = new StringBuilder(
            $"<section epub:type=\"bibliography\" role=\"doc-bibliography\">\n<h1>{text.Show(Words.Bibliography.Title)}</h1>\n<p class=\"note\">{text.Show(Words.Book.WorksNote)}</p>\n<ul class=\"works\">\n"
        );
        foreach (var work in linked.Site.Annotations.Works)
        {
            body.Append($"<li id=\"{EpubAddresses.IdOf(work)}\" epub:type=\"footnote\"><p>{Entry(work)}</p>\n");
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

    private string DateOf(TimelineEvent item) =>
        item.Wording is { } wording ? XmlText.Escape(wording.Value) : text.Show(item.DateTextIn(Words.Dates));

    private string FirstUse(Term term) =>
        linked.UsesOf(term).FirstOrDefault() switch
        {
            null => "",
            { Place: { } place } => $"<p class=\"note\">{text.Show(Words.Book.FirstUse(Back(place)))}</p>\n",
            var use => $"<p class=\"note\">{text.Show(Words.Book.FirstUseInHeading(Back(use.Section)))}</p>\n",
        };

    /// <param name="address">Null for a name without a link.</param>
    private static string Link(string? address, string name) =>
        address is null ? XmlText.Escape(name) : $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(name)}</a>";

    private string Back(SentencePlace place) =>
        $"<a role=\"doc-backlink\" href=\"{addresses.Of(place)}\">{text.Show(place.LabelIn(Words))}</a>";

    private string Back(Section section) =>
        $"<a role=\"doc-backlink\" href=\"{addresses.Of(section)}\">{XmlText.Escape(section.LabelIn(Words))}</a>";
}
