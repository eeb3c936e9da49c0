using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Metadata;

/// <summary>
/// Writes OpenURL context objects of pages and works (ANSI/NISO Z39.88-2004, key/encoded-value format), which reference
/// managers read from a <c>&lt;span class="Z3988"&gt;</c> (COinS).
/// </summary>
public static class ContextObjects
{
    private static readonly (string Key, string Variable)[] OfArticles =
    [
        ("rft.jtitle", "container-title"),
        ("rft.volume", "volume"),
        ("rft.issue", "issue"),
        ("rft.pages", "page"),
        ("rft.issn", "ISSN"),
        ("rft.eissn", "eISSN"),
    ];

    private static readonly (string Key, string Variable)[] OfBooks =
    [
        ("rft.pub", "publisher"),
        ("rft.place", "publisher-place"),
        ("rft.edition", "edition"),
        ("rft.series", "collection-title"),
        ("rft.pages", "page"),
        ("rft.tpages", "number-of-pages"),
        ("rft.isbn", "ISBN"),
    ];

    /// <summary>
    /// The COinS of a page that is part of a larger work; null for other pages. A section is part of the study, an
    /// entry part of the site.
    /// </summary>
    public static string? Of(Site site, Page page) =>
        page switch
        {
            Page.OfSection { Section: var section } => OfSection(site, section),
            Page.OfEntry { Entity: var entity } => Part(
                    entity.Name.Value,
                    site.Settings.Title,
                    site.Settings.Absolute(page.Route)
                )
                .ToString(),
            _ => null,
        };

    /// <summary>
    /// The COinS of a work; null for a work that is not identified, because reference managers cannot mark uncertain
    /// records.
    /// </summary>
    public static string? Of(Work work) =>
        work is not { IsKnown: true, Title: not null }
            ? null
            : OfType(work)
                .Authors(work)
                .Add("rft.date", YearOf(work))
                .Add("rft_id", work.Find("DOI") is { } doi ? $"info:doi/{doi}" : null)
                .Add("rft_id", work.Find("URL"))
                .ToString();

    private static string OfSection(Site site, Section section)
    {
        var study = site.Settings.Study;
        return Part(section.Title, site.Study.Title, site.Settings.Absolute(site.PageOf(section)))
            .Authors(study)
            .Add("rft.date", YearOf(study))
            .Add("rft.pub", study.Find("publisher"))
            .ToString();
    }

    private static KeyValues Part(string title, string whole, string address) =>
        new KeyValues("book")
            .Add("rft.genre", "bookitem")
            .Add("rft.atitle", title)
            .Add("rft.btitle", whole)
            .Add("rft_id", address);

    private static KeyValues OfType(Work work) =>
        work.Type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" => new KeyValues("journal")
                .Add("rft.genre", "article")
                .Add("rft.atitle", work.Title)
                .AddAll(work, OfArticles),
            "book" => new KeyValues("book")
                .Add("rft.genre", "book")
                .Add("rft.btitle", work.Title)
                .AddAll(work, OfBooks),
            "report" => new KeyValues("book")
                .Add("rft.genre", "report")
                .Add("rft.btitle", work.Title)
                .AddAll(work, OfBooks),
            "chapter" => new KeyValues("book")
                .Add("rft.genre", "bookitem")
                .Add("rft.atitle", work.Title)
                .Add("rft.btitle", work.Find("container-title"))
                .AddAll(work, OfBooks),
            "paper-conference" => new KeyValues("book")
                .Add("rft.genre", "proceeding")
                .Add("rft.atitle", work.Title)
                .Add("rft.btitle", work.Find("container-title"))
                .AddAll(work, OfBooks),
            "thesis" => new KeyValues("dissertation")
                .Add("rft.title", work.Title)
                .Add("rft.inst", work.Find("publisher"))
                .Add("rft.degree", work.Find("genre")),
            _ => new KeyValues("dc")
                .Add("rft.type", work.Type == "webpage" ? "webpage" : "document")
                .Add("rft.title", work.Title)
                .Add("rft.publisher", work.Find("publisher")),
        };

    private static string? YearOf(Work work) =>
        work.Issued?.Start is { } point && !point.Digits.Contains('X') ? point.Digits : null;

    /// <summary>Builds keys and percent-encoded values, joined by <c>&amp;</c>, and skips missing values.</summary>
    private sealed class KeyValues(string format)
    {
        private readonly StringBuilder text = new(
            $"ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3A{format}"
        );

        public KeyValues Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
            return this;
        }

        public KeyValues AddAll(Work work, (string Key, string Variable)[] pairs)
        {
            foreach (var (key, variable) in pairs)
                Add(key, work.Find(variable));
            return this;
        }

        /// <summary>
        /// Adds the authors with the family name first, so that a family name of several words stays whole.
        /// Institutions have their own key.
        /// </summary>
        public KeyValues Authors(Work work)
        {
            foreach (var author in work.Authors)
                Add(author.Literal is null ? "rft.au" : "rft.aucorp", author.Inverted);
            return this;
        }

        public override string ToString() => text.ToString();
    }
}
