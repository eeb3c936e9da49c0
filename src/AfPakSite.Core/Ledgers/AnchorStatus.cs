using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>What became of the ledger's anchors in the study: what <c>anchors status</c> shows.</summary>
/// <param name="Kept">How many stand as they stood.</param>
/// <param name="Changes">What did not, in the order of the study; what is gone last.</param>
/// <param name="HasNewTitle">Whether the study is called otherwise than it was.</param>
public sealed record AnchorStatus(int Kept, ImmutableArray<AnchorChange> Changes, bool HasNewTitle)
{
    public static AnchorStatus Of(AnchoredStudy anchored, AnchorRegister register)
    {
        var diff = anchored.Diff;
        ImmutableArray<AnchorChange> changes =
        [
            .. register.Current.Anchors.SelectMany(line =>
                Fates(diff.Before(line.Id), line).Select(fate => new AnchorChange(fate, line))
            ),
            .. diff.Retired.Select(line => new AnchorChange(
                line.Retired!.To is null ? AnchorFate.TakenOut : AnchorFate.Merged,
                line
            )),
            .. diff.Lost.Select(lost => new AnchorChange(AnchorFate.Lost, lost.Anchor)),
        ];
        var touched = changes
            .Where(change =>
                change.Fate is AnchorFate.Edited or AnchorFate.Moved or AnchorFate.New or AnchorFate.Returned
            )
            .Select(change => change.Anchor.Id)
            .Distinct()
            .Count();
        return new(
            register.Current.Anchors.Length - touched,
            changes,
            register.IsKept && register.Published.Title != register.Current.Title
        );
    }

    /// <summary>The counts in one line: <c>340 kept, 2 edited, 1 lost</c>, and whether the study has a new title.</summary>
    public string InWords =>
        string.Join(
            ", ",
            Enum.GetValues<AnchorFate>()
                .Select(fate => (fate, count: Changes.Count(change => change.Fate == fate)))
                .Where(pair => pair.count > 0)
                .Select(pair => $"{pair.count} {Word(pair.fate)}")
                .Prepend($"{Kept} kept")
                .Concat(HasNewTitle ? ["the study’s title is new"] : [])
        );

    /// <summary>The word by which a fate is told.</summary>
    public static string Word(AnchorFate fate) => JsonText.Word(fate).Replace('-', ' ');

    private static IEnumerable<AnchorFate> Fates(Anchor? old, Anchor line)
    {
        if (old is null)
        {
            yield return AnchorFate.New;
            yield break;
        }
        if (old.Retired is not null)
            yield return AnchorFate.Returned;
        if (old.Text != line.Text || !Equals(old.Form, line.Form))
            yield return AnchorFate.Edited;
        if (old.Address != line.Address)
            yield return AnchorFate.Moved;
        else if (!Equals(old.Heading, line.Heading) && old.Text == line.Text)
            yield return AnchorFate.Renumbered;
    }
}

/// <summary>What became of an anchor.</summary>
public enum AnchorFate
{
    /// <summary>Its text is another, and still its own.</summary>
    Edited,

    /// <summary>It stands at another address, and the one it had leads there.</summary>
    Moved,

    /// <summary>A section has another number or level.</summary>
    Renumbered,

    /// <summary>It was never published.</summary>
    New,

    /// <summary>It was retired, and its text stands again.</summary>
    Returned,

    /// <summary>It lives on in another one.</summary>
    Merged,

    /// <summary>It was taken out with a note.</summary>
    TakenOut,

    /// <summary>Its text is gone, and nothing says what became of it.</summary>
    Lost,
}

/// <summary>An anchor and what became of it.</summary>
public sealed record AnchorChange(AnchorFate Fate, Anchor Anchor);
