using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.Linking;

/// <summary>
/// Recognizes compounds, which join two names by a dash: <c>Afghanistan–Pakistan relations</c>.
/// </summary>
public static class Compounds
{
    /// <summary>
    /// Whether a sentence names two entries together only because of compounds of both: without the compounds, it names
    /// one of them or none.
    /// </summary>
    /// <param name="one">The mentions of one entry in the sentence.</param>
    /// <param name="other">The mentions of the other entry in the sentence.</param>
    public static bool AloneJoin(ImmutableArray<Mention> one, ImmutableArray<Mention> other) =>
        one.All(mention => other.Any(second => AreJoined(mention, second)))
        || other.All(mention => one.Any(second => AreJoined(mention, second)));

    private static bool AreJoined(Mention one, Mention other) => Joins(one, other) || Joins(other, one);

    private static bool Joins(Mention first, Mention second) =>
        first.Range.End + 1 == second.Range.Start
        && char.GetUnicodeCategory(first.Place.Paragraph.Text[first.Range.End]) == UnicodeCategory.DashPunctuation;
}
