using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>The parts of a study by their numbers and ids, to which its references lead.</summary>
public sealed partial class StudyReferences
{
    /// <summary>How many parts with one number are counted.</summary>
    private const int MostNamed = 9;

    private readonly ILookup<(ReferenceKind Kind, string Number), ReferenceTarget> byNumber;
    private readonly ILookup<string, ReferenceTarget> byLabel;
    private readonly ILookup<string, ReferenceTarget> sections;
    private readonly ILookup<string, ReferenceTarget> byTitle;
    private readonly HashSet<string> named;
    private readonly HashSet<ReferenceKind> kinds;

    private StudyReferences(
        IReadOnlyList<(ReferenceTarget Target, string? Label)> parts,
        ILookup<string, ReferenceTarget> byTitle
    )
    {
        this.byTitle = byTitle;
        Targets = [.. parts.Select(part => part.Target)];
        byNumber = Targets
            .Where(target => target.Kind is not null && NumberOf(target) is not null)
            .ToLookup(target => (target.Kind!.Value, NumberOf(target)!));
        named = Targets
            .SelectMany(target =>
                target is { Kind: ReferenceKind.Named, Number: { } number } ? [number.Split(' ')[0]]
                : target is { Paragraph: null, Section.WordedNumber: { } worded } ? worded.Split(' ', '\u00A0')
                : Array.Empty<string>()
            )
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        kinds = [.. Targets.Select(target => target.Kind).OfType<ReferenceKind>()];
        sections = Targets
            .Where(target => target is { Paragraph: null, Section.WordedNumber: not null })
            .ToLookup(target => target.Section.WordedNumber!, StringComparer.Ordinal);
        byLabel = parts
            .Where(part => part.Label is not null)
            .ToLookup(part => part.Label!, part => part.Target, StringComparer.Ordinal);
    }

    /// <summary>
    /// All parts with a number, an id, or a title of two words, which may be a number; in reading order.
    /// </summary>
    public ImmutableArray<ReferenceTarget> Targets { get; }

    /// <summary>The ids that the study gives to its parts.</summary>
    public IEnumerable<string> Labels => byLabel.Select(labeled => labeled.Key);

    public static StudyReferences Of(Study study)
    {
        var parts = new List<(ReferenceTarget, string?)>();
        foreach (var section in study.AllSections)
        {
            if (AppendixOf(section) is { } letter)
                parts.Add((new(ReferenceKind.Appendix, letter, section, null), section.Label));
            else if (section.Number is not null || section.Label is not null || section.WordedNumber is not null)
                parts.Add((new(KindOf(section), section.Number, section, null), section.Label));
            foreach (var paragraph in section.Paragraphs)
            {
                if (paragraph.Name is not null || paragraph.Label is not null)
                    parts.Add((new(paragraph.Name?.Kind, paragraph.Name?.Number, section, paragraph), paragraph.Label));
            }
        }
        var titled = study
            .AllSections.SelectMany(section => AutomaticIds(section).Distinct().Select(id => (id, section)))
            .ToLookup(
                pair => pair.id,
                pair => new ReferenceTarget(KindOf(pair.section), pair.section.Number, pair.section, null),
                StringComparer.Ordinal
            );
        return new(parts, titled);
    }

    /// <summary>
    /// The ids that programs give to a heading without one: pandoc and Quarto keep full stops and leave out a number at
    /// the beginning, GitHub does not.
    /// </summary>
    private static IEnumerable<string> AutomaticIds(Section section)
    {
        var id = string.Concat(
            section
                .Title.ToLowerInvariant()
                .Select(c => char.IsWhiteSpace(c) ? '-' : c)
                .Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        );
        if (id.Length == 0)
            yield break;
        yield return id;
        var github = id.Replace(".", "", StringComparison.Ordinal);
        yield return github;
        if (section.Number is { } number)
            yield return $"{number.Replace(".", "", StringComparison.Ordinal)}-{github}";
    }

    /// <summary>Whether a part has a word in its number: <c>Map</c> in <c>Map 1</c>.</summary>
    public bool HasNamed(string word) => named.Contains(word);

    /// <summary>Whether a part with a number is of a kind.</summary>
    public bool HasKind(ReferenceKind kind) => kinds.Contains(kind);

    /// <summary>The parts that a reference may mean; exactly one if it is clear.</summary>
    public ImmutableArray<ReferenceTarget> Find(CrossReference reference)
    {
        if (reference.IsAmbiguous)
            return [];
        if (reference.Label is { } label)
            return [.. (byLabel.Contains(label) ? byLabel[label] : byTitle[label]).Take(MostNamed)];
        if (reference is { Kind: ReferenceKind.Named, Number: { } name } && sections[name].Any())
            return [.. sections[name].Concat(byNumber[(ReferenceKind.Named, name)]).Take(MostNamed)];
        return Readings(reference.Number ?? "")
            .Select(number =>
                KindsOf(reference, number).SelectMany(one => byNumber[(one, number)]).Take(MostNamed).ToImmutableArray()
            )
            .FirstOrDefault(found => found.Length > 0, []);
    }

    /// <summary>
    /// The references of a paragraph that lead to exactly one other part, in order. Those in a citation, which may mean
    /// the work, are left out.
    /// </summary>
    public IEnumerable<LinkedReference> LinkedIn(Paragraph paragraph) => Linked(paragraph, paragraph.CrossReferences);

    /// <summary>Those of them in a piece of the paragraph.</summary>
    public IEnumerable<LinkedReference> LinkedIn(Paragraph paragraph, TextRange range) =>
        Linked(
            paragraph,
            SortedPlaces.Overlapping(paragraph.CrossReferences, range, reference => reference.Range).Reverse()
        );

    private IEnumerable<LinkedReference> Linked(Paragraph paragraph, IEnumerable<CrossReference> references) =>
        from reference in references
        let found = Find(reference)
        where
            !reference.IsDoubtful
            && found.Length == 1
            && found[0].Paragraph?.Id != paragraph.Id
            && !paragraph.IsCitation(reference.Range)
        select new LinkedReference(reference, found[0]);

    /// <summary>
    /// The kinds that a reference may mean. A chapter is a section where no heading has the word, and its parts are.
    /// </summary>
    private IEnumerable<ReferenceKind> KindsOf(CrossReference reference, string number) =>
        reference.Kind == ReferenceKind.Chapter && (number.Contains('.') || !kinds.Contains(ReferenceKind.Chapter))
            ? [ReferenceKind.Chapter, ReferenceKind.Section]
            : reference.Kinds;

    /// <summary>A number, without the letter of its part (<c>4a</c>), and the first one of a range.</summary>
    private static IEnumerable<string> Readings(string number)
    {
        yield return number;
        if (number.Length > 1 && char.IsAsciiLetter(number[^1]) && char.IsAsciiDigit(number[^2]))
            yield return number[..^1];
        if (number.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
            yield return number[..hyphen];
    }

    /// <summary>The letter or the number of an appendix; null for other sections.</summary>
    private static string? AppendixOf(Section section) =>
        section is { Kind: SectionKind.BackMatter, Number: null }
        && Appendix.Match(section.Title) is { Success: true } match
            ? match.Groups["number"].Value
            : null;

    /// <summary>The number of a part; that of a title that is only a word and a number of several parts.</summary>
    private static string? NumberOf(ReferenceTarget target) =>
        target is { Paragraph: null, Number: null, Section.WordedNumber: { } worded }
        && worded.Split(' ', '\u00A0') is [_, var number, ..]
        && number.Contains('.')
        && char.IsAsciiDigit(number[0])
            ? number
            : target.Number;

    /// <summary>The kind of a section: one with a word and a number of one part is perhaps called a chapter.</summary>
    private static ReferenceKind KindOf(Section section) =>
        section is { Number: { } number, WordedNumber: not null } && !number.Contains('.')
            ? ReferenceKind.Chapter
            : ReferenceKind.Section;

    [GeneratedRegex(@"^\p{L}{2,12} (?<number>[A-Z0-9])(?![\p{L}\p{N}])")]
    private static partial Regex Appendix { get; }
}
