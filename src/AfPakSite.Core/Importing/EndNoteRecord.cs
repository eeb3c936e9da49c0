using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the records that EndNote keeps in the fields of its citations.</summary>
internal static class EndNoteRecord
{
    /// <summary>A work without an id; null if it has neither a title nor an author.</summary>
    public static WorkDraft? Of(XElement record)
    {
        var contributors = record.Child("contributors");
        var titles = record.Child("titles");
        var type = TypeOf(record.Child("ref-type").Get("name") ?? "");
        ImmutableArray<NameVariable> names =
        [
            .. new[]
            {
                ("author", "authors"),
                (type is "chapter" or "paper-conference" ? "editor" : "collection-editor", "secondary-authors"),
            }
                .Select(pair => new NameVariable(pair.Item1, Names(contributors.Child(pair.Item2))))
                .Where(variable => !variable.Names.IsEmpty),
        ];
        (string Name, XElement? Value)[] variables =
        [
            ("DOI", record.Child("electronic-resource-num")),
            ("ISBN", type.StartsWith("article", StringComparison.Ordinal) ? null : record.Child("isbn")),
            ("ISSN", type.StartsWith("article", StringComparison.Ordinal) ? record.Child("isbn") : null),
            ("URL", record.Child("urls").Child("related-urls").Child("url")),
            ("container-title", titles.Child("secondary-title") ?? record.Child("periodical").Child("full-title")),
            ("edition", record.Child("edition")),
            ("issue", record.Child("number")),
            ("page", record.Child("pages")),
            ("publisher", record.Child("publisher")),
            ("publisher-place", record.Child("pub-location")),
            ("title", titles.Child("title")),
            ("volume", record.Child("volume")),
        ];
        ImmutableArray<Variable> known =
        [
            .. variables
                .Select(pair => new Variable(pair.Name, CslRecord.Checked(pair.Name, pair.Value?.Value ?? "") ?? ""))
                .Where(variable => variable.Value.Length > 0),
        ];
        return names.IsEmpty && Variable.Find(known, "title") is null
            ? null
            : new(
                "",
                type,
                names,
                CslRecord.YearIn(record.Child("dates").Child("year")?.Value ?? ""),
                "",
                known,
                "identified"
            );
    }

    private static ImmutableArray<PersonName> Names(XElement? authors) =>
        [
            .. authors
                .Children("author")
                .Select(author => WhiteSpace.Collapse(author.Value))
                .Where(name => name.Length > 0)
                .Select(Name),
        ];

    /// <summary>A name with the family name first; a comma at the end marks an institution.</summary>
    private static PersonName Name(string written)
    {
        var comma = written.IndexOf(',');
        if (comma < 0)
            return Byline.Name(written);
        var given = written[(comma + 1)..].Trim();
        return given.Length == 0 ? new(null, null, written[..comma], null) : new(written[..comma], given, null, null);
    }

    private static string TypeOf(string name) =>
        name switch
        {
            "Journal Article" or "Electronic Article" => "article-journal",
            "Magazine Article" => "article-magazine",
            "Newspaper Article" => "article-newspaper",
            "Book" or "Edited Book" or "Electronic Book" => "book",
            "Book Section" or "Electronic Book Section" => "chapter",
            "Conference Paper" or "Conference Proceedings" => "paper-conference",
            "Thesis" => "thesis",
            "Report" or "Government Document" => "report",
            "Web Page" or "Blog" => "webpage",
            "Dataset" => "dataset",
            "Legal Rule or Regulation" or "Statute" => "legislation",
            "Unpublished Work" or "Manuscript" => "manuscript",
            _ => "document",
        };
}
