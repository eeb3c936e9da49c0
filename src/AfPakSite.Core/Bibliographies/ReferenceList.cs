using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Formulas;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the works of the study’s own list of references.</summary>
public static class ReferenceList
{
    private const int FewestLettersOfWord = 4;
    private const int FewestWordsOfRemark = 5;
    private const string Author = "author";

    /// <summary>The works in the order of the list; empty for a study without a list.</summary>
    public static ImmutableArray<Work> WorksOf(Study study)
    {
        var slugs = new UniqueSlugs();
        var works = ImmutableArray.CreateBuilder<Work>();
        ImmutableArray<NameVariable> before = [];
        var cited = study
            .AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .SelectMany(citation => citation.Names)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var section in study.AllSections.Where(section => section.ListsWorks))
        {
            var lines = ReferenceLines.Of(section).ToList();
            var firstNames = new FirstNames(lines.Select(line => line.Text), cited);
            foreach (var (text, paragraph, number) in lines)
            {
                var written = FormulaText.Shown(WithAddresses(text, paragraph));
                var read = ReferenceReader.Read(written, firstNames.OrderOf(text));
                if (!IsEntry(read, number, text))
                    continue;
                var record = AsCited(read.RepeatsNames ? WithNames(read.Record, before) : read.Record, cited);
                before = record.Names;
                var entry = new ListedEntry(
                    section,
                    paragraph,
                    text,
                    number ?? read.Number,
                    read.IsComplete,
                    read.HasMoreAuthors
                );
                var key = new Located<string>(KeyOf(record, slugs), paragraph.Span);
                works.Add(new(key, record, WorkStatus.Listed, null, null, [], null, entry));
            }
        }
        return works.ToImmutable();
    }

    /// <summary>
    /// The lines of the list that are not read as works, with their paragraphs, except short ones, which divide it.
    /// </summary>
    public static IEnumerable<(string Text, Paragraph Paragraph)> RemarksIn(Study study) =>
        study
            .AllSections.Where(section => section.ListsWorks)
            .SelectMany(ReferenceLines.Of)
            .Where(line =>
                line.Text.Count(c => c == ' ') >= FewestWordsOfRemark - 1
                && !IsEntry(ReferenceReader.Read(line.Text), line.Number, line.Text)
            )
            .Select(line => (line.Text, line.Paragraph));

    /// <summary>
    /// An entry with the addresses that its words lead to; the last words may only name them: “DOI”, “Link”.
    /// </summary>
    private static string WithAddresses(string text, Paragraph paragraph)
    {
        if (paragraph.Text != text)
            return text;
        foreach (var link in paragraph.Links.Reverse())
        {
            if (
                text.Contains(link.Address, StringComparison.Ordinal)
                || !link.Address.StartsWith("http", StringComparison.Ordinal)
            )
                continue;
            var isName =
                text.AsSpan(link.Range.End).Trim(" .)]").IsEmpty && link.Range.Of(text).Count(c => c == ' ') < 2;
            text = isName
                ? string.Concat(text.AsSpan(0, link.Range.Start), link.Address, text.AsSpan(link.Range.End))
                : $"{text} {link.Address}";
        }
        return text;
    }

    /// <summary>Whether a text is an entry, not a remark about the list.</summary>
    private static bool IsEntry(Reference read, string? number, string text) =>
        (number ?? read.Number) is not null || !ListedProse.IsAnnotation(text) && HasEvidence(read);

    private static bool HasEvidence(Reference read) =>
        read.Record.Issued is not null
        || !read.Record.Names.IsEmpty
        || read.Find("DOI") is not null
        || read.Find("URL") is not null;

    /// <summary>
    /// The record with the names of institutions that look like a family name in capitals and a given name: the study
    /// cites <c>UNICEF Innocenti</c> by the whole name, and persons by their family names.
    /// </summary>
    private static WorkRecord AsCited(WorkRecord record, HashSet<string> cited)
    {
        return record.Names.Any(role => role.Names.Any(IsWhole))
            ? record with
            {
                Names =
                [
                    .. record.Names.Select(role =>
                        role with
                        {
                            Names =
                            [
                                .. role.Names.Select(name => IsWhole(name) ? new(null, null, Whole(name), null) : name),
                            ],
                        }
                    ),
                ],
            }
            : record;

        bool IsWhole(PersonName name) =>
            name is { Family: [_, _, ..] family, Given: [_, _, ..] given }
            && family.All(char.IsUpper)
            && !given.Contains('.')
            && cited.Contains(Whole(name))
            && !cited.Any(other => string.Equals(other, family, StringComparison.OrdinalIgnoreCase));

        static string Whole(PersonName name) => $"{name.Family} {name.Given}";
    }

    /// <summary>
    /// The record with the names that a dash stands for; it does not repeat that they are editors.
    /// </summary>
    private static WorkRecord WithNames(WorkRecord record, ImmutableArray<NameVariable> before)
    {
        var first = before.FirstOrDefault(known => known.Name == Author) ?? before.FirstOrDefault();
        if (first is null)
            return record;
        var own = record.Names.FirstOrDefault(known => known.Name == Author)?.Names ?? [];
        return record with
        {
            Names =
            [
                new(Author, [.. first.Names, .. own.Except(first.Names)]),
                .. record.Names.Where(known => known.Name != Author),
            ],
        };
    }

    /// <summary>The family name and the year with its letter; if that is taken, also a word of the title.</summary>
    private static string KeyOf(WorkRecord record, UniqueSlugs slugs)
    {
        var names = record.Names.FirstOrDefault(variable => variable.Name == "author") ?? record.Names.FirstOrDefault();
        var title = Variable.Find(record.Variables, "title") ?? "";
        var name = names?.Names[0].Short ?? string.Join(' ', title.Split(' ').Take(3));
        var year = record.Issued?.Start?.Digits ?? "nd";
        var key = Slug.Of($"{name} {year}{record.YearSuffix}");
        var word = title.Split(' ').FirstOrDefault(word => word.Length >= FewestLettersOfWord);
        return word is null ? slugs.Take(key) : slugs.Take(key, Slug.Of($"{key} {word}"));
    }
}
