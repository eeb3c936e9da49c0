using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>A marginal head and its sentence.</summary>
public sealed record LinkedHead(MarginalHead Head, SentencePlace Place);

/// <summary>Finds the sentences of the marginal heads.</summary>
internal static class HeadLinker
{
    /// <summary>
    /// The heads in reading order, at most one for each sentence. Reports missing sentences, two heads at one sentence,
    /// and heads that repeat the title of their section or a head of it.
    /// </summary>
    public static ImmutableArray<LinkedHead> Link(
        ImmutableArray<MarginalHead> heads,
        EvidenceFinder finder,
        DiagnosticBag diagnostics
    )
    {
        var bySentence = new SortedDictionary<int, LinkedHead>();
        foreach (var head in heads)
        {
            if (finder.Find(head.Evidence, diagnostics) is not { } place)
                continue;
            if (!bySentence.TryAdd(place.Order, new(head, place)))
                diagnostics.Add(Catalog.SentenceWithTwoHeads(head.Text, bySentence[place.Order].Head.Text));
        }
        ReportRepeated(bySentence.Values, diagnostics);
        return [.. bySentence.Values];
    }

    private static void ReportRepeated(IEnumerable<LinkedHead> heads, DiagnosticBag diagnostics)
    {
        foreach (var section in heads.GroupBy(head => head.Place.Section.Slug, StringComparer.Ordinal))
        {
            var said = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
            foreach (var (head, place) in section)
            {
                said.TryAdd(Folding.Fold(place.Section.Title), place.Section.HeadingSpan);
                var words = WithoutNumber(Folding.Fold(head.Text.Value), place.Section);
                if (!said.TryAdd(words, head.Text.Span))
                    diagnostics.Add(Catalog.MarginalHeadRepeated(head.Text, said[words]));
            }
        }
    }

    /// <summary>The words of a head without the number of its section before them: “3.1 ”, “§3.1: ”.</summary>
    private static string WithoutNumber(string head, Section section)
    {
        var words = head.AsSpan().TrimStart("§ \u00A0");
        return section.Number is { } number && words.StartsWith(number, StringComparison.Ordinal)
            ? words[number.Length..].TrimStart(".:)–—- \u00A0").ToString()
            : head;
    }
}
