using System.Globalization;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Reports the references of a study that lead to nothing, or to several parts of it.</summary>
internal static class UnresolvedReferences
{
    /// <summary>How far behind the last section a number may be; “Section 230” is one of a law.</summary>
    private const int MostMissing = 2;

    private const int MostListed = 12;

    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        var references = StudyReferences.Of(study);
        var last = Math.Max(
            study.Sections.Count(section => section.Kind == SectionKind.Body),
            references.Targets.Where(target => target.Paragraph is null).Max(target => FirstOf(target.Number)) ?? 0
        );
        foreach (var paragraph in study.AllSections.SelectMany(section => section.Paragraphs))
        {
            foreach (var reference in paragraph.CrossReferences.Where(one => !paragraph.IsCitation(one.Range)))
            {
                var found = references.Find(reference).Length;
                if (found == 1 || (found == 0 && reference.Label is null && !IsExpected(reference, last)))
                    continue;
                var (place, text) = (paragraph.SpanOf(reference.Range), reference.Range.Of(paragraph.Text));
                diagnostics.AddOneOfMany(
                    Catalog.CrossReferenceUnresolvedKind,
                    place,
                    () =>
                        Catalog.CrossReferenceUnresolved(
                            place,
                            text,
                            found > 1 ? new ReferenceFault.Several()
                                : reference.Label is { } label ? new ReferenceFault.NoId(label, [.. references.Labels])
                                : new ReferenceFault.NoNumber(KnownLike(reference, references))
                        )
                );
            }
        }
    }

    /// <summary>The numbers of the parts of the same kind, in reading order, if they are few.</summary>
    private static List<string> KnownLike(CrossReference reference, StudyReferences references)
    {
        var known = references
            .Targets.Where(target => target.Kind == reference.Kind && target.Number is not null)
            .Select(target => target.Number!)
            .ToList();
        return known.Count <= MostListed ? known : [known[0], "…", known[^1]];
    }

    /// <summary>Whether the study should have a part with a number.</summary>
    private static bool IsExpected(CrossReference reference, int lastSection) =>
        FirstOf(reference.Number) is { } first
        && reference.Kind switch
        {
            ReferenceKind.Table or ReferenceKind.Figure => true,
            ReferenceKind.Equation => false,
            _ => first <= lastSection + MostMissing,
        };

    private static int? FirstOf(string? number) =>
        number?.Split('.', '-')[0] is { } first && int.TryParse(first, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
