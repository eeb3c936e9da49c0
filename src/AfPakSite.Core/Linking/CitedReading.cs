using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Linking;

/// <summary>One way to read the names of a citation.</summary>
/// <param name="IsTitle">Whether the name is a title in quotation marks, which may be shortened.</param>
/// <param name="IsNarrative">Whether words of the sentence may precede a name in small letters.</param>
/// <param name="SentenceWords">The particles that may be words of the sentence; null if none is.</param>
/// <param name="OfInstitutions">Whether only institutions have such names.</param>
/// <param name="OfPersons">Whether an institution must be a person in one field: <c>Smith, J.</c></param>
internal sealed record CitedReading(
    ImmutableArray<ComparedName> Names,
    bool EtAl,
    bool IsTitle = false,
    bool IsNarrative = false,
    IReadOnlySet<string>? SentenceWords = null,
    bool OfInstitutions = false,
    bool OfPersons = false
)
{
    private static readonly FrozenSet<string> NoWords = FrozenSet<string>.Empty;

    /// <summary>How the names agree with a work; null if they do not.</summary>
    public CitedMatch? Match(NamedWork named)
    {
        if (OfInstitutions && named.Names.Any(author => author.Literal is null))
            return null;
        if (OfPersons && named.Names.Any(author => author.Literal?.Contains(',') == false))
            return null;
        if (Names is [var one] && !EtAl && named.Acronyms.Contains(one.Letters) && IsAcronym(one.Written))
            return new(named, new(GivenEvidence.None, 0), 0);
        if (Names is [var title] && !EtAl && named.RankOfTitle(title, IsTitle) is { } rank)
            return new(named, rank, 0);
        if (IsTitle)
            return null;
        var isSameNumber = EtAl ? named.HasMoreThan(Names.Length) : named.Names.Length == Names.Length;
        if (isSameNumber && MatchEach(named) is { } match)
            return match;
        return
            named.Names.Length == 1
            && !EtAl
            && IsSameCase(Names[^1], named.Compared[0])
            && Joined(Names) == named.Compared[0].LettersWithoutJoiners
            ? new(named, new(GivenEvidence.None, 0), 0)
            : null;
    }

    private CitedMatch? MatchEach(NamedWork named)
    {
        var (evidence, skipped, isSame, isExact) = (GivenEvidence.None, 0, true, true);
        for (var index = 0; index < Names.Length && isSame; index++)
        {
            var (cited, author) = (Names[index], named.Names[index]);
            if (author.Given is not null && cited.Letters == NamedWork.FamilyFirst(author).Letters)
            {
                evidence = Join(evidence, GivenEvidence.Agreement);
                continue;
            }
            var before = cited.WordsBefore(named.Compared[index]);
            if (before < 0 && HasElidedParticle(author))
                before = cited.WordsBefore(ComparedName.Of($"d’{author.Short}"));
            isSame =
                IsSameCase(cited, named.Compared[index])
                && cited.Words.Length - before >= cited.FewestOfFamily
                && (before == 0 || (before > 0 && (author.Literal is null || cited.Words[..before] is ["the"])));
            if (isSame && before == 0 && cited.Words.Length > 1 && !cited.IsSmall(0))
                evidence = Join(evidence, GivenEvidence.Agreement);
            isExact &=
                (before <= 0 || !cited.IsSmall(before - 1))
                && cited.Lineage == LineageOf(cited, author, named.Compared[index]);
            if (!isSame || before == 0)
                continue;
            var given = GivenNames.Compare(cited, before, author, IsNarrative, SentenceWords ?? NoWords, out var first);
            evidence = Join(evidence, given);
            if (index == 0)
                skipped = cited.Starts[first];
        }
        return isSame
            ? new(named, new(evidence, EtAl && named.Names.Length < Names.Length + 2 ? 0 : 1, isExact), skipped)
            : null;
    }

    /// <summary>
    /// What tells a person from a parent of the same name; empty without it: <c>jr</c>. Behind given names it counts
    /// only if it is cited, because many citations leave it out.
    /// </summary>
    private static string LineageOf(ComparedName cited, PersonName author, ComparedName name) =>
        name.Lineage.Length > 0 || cited.Lineage.Length == 0
            ? name.Lineage
            : ComparedName.Of(author.Given ?? "").Lineage;

    /// <summary>Whether a particle without its vowel is behind the given names: <c>Alembert, Jean d’</c>.</summary>
    private static bool HasElidedParticle(PersonName author) =>
        author.Given?.TrimEnd() is [.., 'd' or 'D', '’' or '\''];

    /// <summary>Whether a name in small letters is one in the bibliography, too: “bush” is not Bush.</summary>
    private static bool IsSameCase(ComparedName cited, ComparedName listed) => !cited.EndsSmall || listed.EndsSmall;

    /// <summary>One contradiction outweighs any agreement.</summary>
    private static GivenEvidence Join(GivenEvidence left, GivenEvidence right) =>
        left == GivenEvidence.Contradiction || right == GivenEvidence.Contradiction ? GivenEvidence.Contradiction
        : left > right ? left
        : right;

    private static string Joined(ImmutableArray<ComparedName> names) =>
        string.Concat(names.Select(name => name.LettersWithoutJoiners));

    private static bool IsAcronym(string name) => name.Count(char.IsUpper) >= 2 && !name.Contains(' ');
}

/// <summary>How the names of a citation agree with a work.</summary>
/// <param name="Skipped">The number of characters of the first name that are not part of it.</param>
internal sealed record CitedMatch(NamedWork Named, MatchRank Rank, int Skipped);

/// <summary>
/// How well they agree: first by given names, then by the number of authors that “et al.” stands for, then by whether
/// the family names have the same particles and lineage.
/// </summary>
internal readonly record struct MatchRank(GivenEvidence Given, int Others, bool IsExact = true) : IComparable<MatchRank>
{
    public int CompareTo(MatchRank other) =>
        (Given, Others, IsExact).CompareTo((other.Given, other.Others, other.IsExact));
}
