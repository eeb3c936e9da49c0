using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes what the book has behind the study's text: timeline, glossary and bibliography, each entry with the way back.</summary>
internal static class EpubApparatus
{
    public static EpubChapter Timeline(LinkedSite linked, EpubAddresses addresses)
    {
        var body = new StringBuilder(
            "<section>\n<h1>Timeline</h1>\n<p class=\"note\">The dates are as exact as the study’s own; what it does not date stands where it puts it.</p>\n<ol class=\"timeline\">\n"
        );
        foreach (var item in linked.Site.Annotations.Events)
        {
            body.Append(
                $"<li id=\"event-{item.Id.Value}\"><p><b>{XmlText.Escape(item.DateText)}</b> {XmlText.Escape(item.Statement.Text)}</p>\n"
            );
            foreach (var quotation in item.Statement.Evidence)
            {
                if (linked.FindEvidence(quotation.Value) is { } place)
                    body.Append(
                        $"<p class=\"evidence\">{XmlText.Escape(Quotation.Of(quotation.Value))} {Back(addresses, place)}</p>\n"
                    );
            }
            body.Append("</li>\n");
        }
        return new("timeline", "Timeline", null, body.Append("</ol>\n</section>").ToString());
    }

    public static EpubChapter Glossary(LinkedSite linked, EpubAddresses addresses)
    {
        var body = new StringBuilder(
            "<section epub:type=\"glossary\" role=\"doc-glossary\">\n<h1>Glossary</h1>\n<dl>\n"
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
                    $"<p>{XmlText.Escape(expansion.Value)}{(term.ExpandedBySite ? " (The study never spells it out; the expansion is the site’s.)" : "")}</p>\n"
                );
            if (term.Statement.Text.Length > 0)
                body.Append(
                    $"<p>{XmlText.Escape(term.Statement.Text)}{string.Concat(linked.EvidenceOf(term.Statement).Select(place => $" {Back(addresses, place)}"))}</p>\n"
                );
            if (term.See is { } see && linked.FindEntity(see.Value) is { } entity)
                body.Append($"<p>See {Link(addresses.Of(entity), entity.Name.Value)}.</p>\n");
            body.Append(FirstUse(linked, addresses, term)).Append("</dd>\n");
        }
        return new(EpubAddresses.Glossary, "Glossary", "glossary", body.Append("</dl>\n</section>").ToString());
    }

    public static EpubChapter Bibliography(LinkedSite linked, EpubAddresses addresses)
    {
        var body = new StringBuilder(
            "<section epub:type=\"bibliography\" role=\"doc-bibliography\">\n<h1>Bibliography</h1>\n<p class=\"note\">The works that the study cites, as far as they are known; what is not known is left open.</p>\n<ul class=\"works\">\n"
        );
        foreach (var work in linked.Site.Annotations.Works)
        {
            body.Append($"<li id=\"{EpubAddresses.IdOf(work)}\" epub:type=\"footnote\"><p>{Entry(work)}</p>\n");
            if (work.Status == WorkStatus.Ambiguous)
                body.Append("<p class=\"note\">Several works match; which of them is meant is not known.</p>\n");
            var places = linked
                .CitationsOf(work)
                .Select(citation => citation.Place)
                .DistinctBy(place => place.Id)
                .ToList();
            if (places.Count > 0)
                body.Append(
                    $"<p class=\"note\">Cited in {string.Join("; ", places.Select(place => Back(addresses, place)))}.</p>\n"
                );
            body.Append("</li>\n");
        }
        return new(
            EpubAddresses.Bibliography,
            "Bibliography",
            "bibliography",
            body.Append("</ul>\n</section>").ToString()
        );
    }

    /// <summary>The entry of a work in the style that pages show first.</summary>
    public static string Entry(Work work) =>
        string.Concat(
            ReferenceFormatter
                .Format(work, ReferenceFormatter.Styles[0])
                .Select(part =>
                    part switch
                    {
                        { Address: { } address } =>
                            $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(part.Text)}</a>",
                        { Style: PartStyle.Title } => $"<cite>{XmlText.Escape(part.Text)}</cite>",
                        _ => XmlText.Escape(part.Text),
                    }
                )
        );

    private static string FirstUse(LinkedSite linked, EpubAddresses addresses, Term term) =>
        linked.UsesOf(term).FirstOrDefault() switch
        {
            null => "",
            { Place: { } place } => $"<p class=\"note\">First used in {Back(addresses, place)}.</p>\n",
            var use =>
                $"<p class=\"note\">First used in the heading of <a role=\"doc-backlink\" href=\"{addresses.Of(use.Section)}\">{XmlText.Escape(use.Section.Label)}</a>.</p>\n",
        };

    /// <param name="address">Null where there is none: then the name stands alone.</param>
    private static string Link(string? address, string name) =>
        address is null ? XmlText.Escape(name) : $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(name)}</a>";

    private static string Back(EpubAddresses addresses, SentencePlace place) =>
        $"<a role=\"doc-backlink\" href=\"{addresses.Of(place)}\">{XmlText.Escape(Locator.Of(place))}</a>";
}
