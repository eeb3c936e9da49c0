using System.Globalization;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Reports the references of a study that lead to nothing, or to several parts of it.</summary>
internal static class UnresolvedReferences
{
    /// <summary>How far behind the last section a number may be; “Section 230” is one of a law.</summary>
    internal const int MostMissing = 2;

    /// <summary>How far behind it a number may be to be noted; higher ones are those of laws.</summary>
    private const int MostDoubtful = 20;

    private const int MostListed = 12;

    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        var references = StudyReferences.Of(study);
        var last = Math.Max(
            study.Sections.Count(section => section.Kind == SectionKind.Body),
            references.Targets.Where(target => target.Paragraph is null).Max(target => FirstOf(target.Number)) ?? 0
        );
        var hasNumbers = references.Targets.Any(target => target is { Paragraph: null, Number: not null });
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in study.AllSections.SelectMany(section => section.Paragraphs))
        {
            foreach (var reference in paragraph.CrossReferences.Where(one => !paragraph.IsCitation(one.Range)))
            {
                var (place, text) = (paragraph.SpanOf(reference.Range), reference.Range.Of(paragraph.Text));
                if (reference.IsDoubtful)
                {
                    if (references.Find(reference).Length > 0 || HasSimilar(reference, references))
                        diagnostics.AddOneOfMany(
                            Catalog.CrossReferenceDoubtfulKind,
                            place,
                            () => Catalog.CrossReferenceDoubtful(place, text, hasCaption: true)
                        );
                    continue;
                }
                if (IsWithoutCaption(reference, references))
                {
                    if (!IsWord(reference) && words.Add(WordOf(reference)))
                        diagnostics.Add(Catalog.CrossReferenceDoubtful(place, text, hasCaption: false));
                    continue;
                }
                if (FaultOf(reference, references, last) is not { } fault)
                {
                    if (hasNumbers && IsFarBehind(reference, references, last))
                        diagnostics.AddOneOfMany(
                            Catalog.CrossReferenceDoubtfulKind,
                            place,
                            () => Catalog.CrossReferenceDoubtful(place, text, hasCaption: true)
                        );
                    continue;
                }
                diagnostics.AddOneOfMany(
                    Catalog.CrossReferenceUnresolvedKind,
                    place,
                    () => Catalog.CrossReferenceUnresolved(place, text, fault())
                );
            }
        }
    }

    /// <summary>
    /// Why a reference leads nowhere, or readers see its markup; null if it is right. The answer searches what is
    /// known instead, so it is made only for what is listed.
    /// </summary>
    private static Func<ReferenceFault>? FaultOf(CrossReference reference, StudyReferences references, int last) =>
        (references.Find(reference), reference.Label) switch
        {
            _ when reference.IsAmbiguous => () => new ReferenceFault.Several(),
            ([var target], { } label) when reference.Wording is not null && target.Shown(reference) is null => () =>
                new ReferenceFault.NoName(label),
            ([_], _) => null,
            ([_, _, ..], _) => () => new ReferenceFault.Several(),
            (_, { } label) => () => new ReferenceFault.NoId(label, [.. references.Labels]),
            _ when IsExpected(reference, last) => () => new ReferenceFault.NoNumber(KnownLike(reference, references)),
            _ => null,
        };

    /// <summary>Whether the study has tables, figures or parts like one that is perhaps of another work.</summary>
    private static bool HasSimilar(CrossReference reference, StudyReferences references) =>
        reference.Kind switch
        {
            ReferenceKind.Table or ReferenceKind.Figure => references.HasKind(reference.Kind.Value),
            ReferenceKind.Named => references.HasNamed(WordOf(reference)),
            _ => false,
        };

    /// <summary>Whether a reference is to a kind of part of which the study has no caption: <c>Map 1</c>.</summary>
    private static bool IsWithoutCaption(CrossReference reference, StudyReferences references) =>
        reference is { Kind: ReferenceKind.Named, IsAmbiguous: false }
        && !references.HasNamed(WordOf(reference))
        && references.Find(reference).IsEmpty;

    /// <summary>Whether what looks like a number may be a word of the sentence: <c>the Photo I took</c>.</summary>
    private static bool IsWord(CrossReference reference) => reference.Number is [.., ' ', 'I' or 'A'];

    /// <summary>The word of a reference whose number contains it.</summary>
    private static string WordOf(CrossReference reference) => reference.Number!.Split(' ')[0];

    /// <summary>The numbers of the parts of the same kind, in reading order, if they are few.</summary>
    private static List<string> KnownLike(CrossReference reference, StudyReferences references)
    {
        var known = references
            .Targets.Select(target => NumberLike(reference, target))
            .OfType<string>()
            .Where(number =>
                reference.Kind != ReferenceKind.Named
                || number.StartsWith(WordOf(reference) + " ", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return known.Count <= MostListed ? known : [known[0], "…", known[^1]];
    }

    /// <summary>The number of a part if it is of a kind that a reference may mean; null otherwise.</summary>
    private static string? NumberLike(CrossReference reference, ReferenceTarget target) =>
        reference.Kind == ReferenceKind.Named && target is { Paragraph: null, Section.WordedNumber: { } worded }
            ? worded
        : target.Kind is { } kind && reference.Kinds.Contains(kind) ? target.Number
        : null;

    /// <summary>Whether the study should have a part with a number.</summary>
    private static bool IsExpected(CrossReference reference, int lastSection) =>
        reference.Kind switch
        {
            ReferenceKind.Appendix or ReferenceKind.Named => true,
            ReferenceKind.Table or ReferenceKind.Figure or ReferenceKind.Equation => IsNumber(reference.Number),
            _ => FirstOf(reference.Number) <= lastSection + MostMissing,
        };

    /// <summary>
    /// Whether a reference to a section that the study has not is neither near its last one nor one of a long law.
    /// </summary>
    private static bool IsFarBehind(CrossReference reference, StudyReferences references, int last) =>
        reference is { Kind: null or ReferenceKind.Section or ReferenceKind.Chapter, Label: null, IsAmbiguous: false }
        && references.Find(reference).IsEmpty
        && FirstOf(reference.Number) is { } first
        && first > last + MostMissing
        && first <= last + MostDoubtful;

    /// <summary>Whether a number is one, not only the letter of a part: <c>S1</c>, <c>IV</c>.</summary>
    private static bool IsNumber(string? number) =>
        number is not null && (number.Any(char.IsAsciiDigit) || number.All(letter => letter is 'I' or 'V' or 'X'));

    private static int? FirstOf(string? number) =>
        number?.Split('.', '-')[0] is not { } first ? null
        : int.TryParse(first, CultureInfo.InvariantCulture, out var value) ? value
        : RomanNumber.Parse(first);
}
