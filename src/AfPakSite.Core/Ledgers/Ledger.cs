using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// Every anchor that was ever published, and the study at each release: <c>input/anchors.lock.json</c>.
/// </summary>
/// <param name="Title">The study's title.</param>
/// <param name="Anchors">The anchors in the study, in reading order: a section, its paragraphs, each followed by its
/// sentences.</param>
/// <param name="Gone">The anchors that are not in the study any more, in the order of their removal; none is ever
/// dropped.</param>
/// <param name="Releases">The releases, the first one first.</param>
/// <param name="Editions">The releases that are frozen under an address of their own.</param>
public sealed record Ledger(
    string Title,
    ImmutableArray<Anchor> Anchors,
    ImmutableArray<Anchor> Gone,
    ImmutableArray<Release> Releases,
    ImmutableArray<Edition> Editions
)
{
    /// <summary>The file's path from the root.</summary>
    public const string Path = "input/anchors.lock.json";

    /// <summary>The ledger of a site that has published nothing.</summary>
    public static Ledger Empty { get; } = new("", [], [], [], []);

    /// <summary>Whether anything was ever published.</summary>
    public bool IsEmpty => Releases.IsEmpty;

    /// <summary>The anchors in the study, then those that are gone.</summary>
    public IEnumerable<Anchor> AllAnchors => Anchors.Concat(Gone);

    /// <summary>The edition of a day that shows a release; null for none.</summary>
    public Edition? FindEdition(string date, int release) =>
        Editions.FirstOrDefault(edition =>
            edition.Date == date && edition.Release == release && edition.Title is null && edition.Splices.IsEmpty
        );

    /// <summary>
    /// The ledger with a release frozen under a date. Editions never change, so another edition of the day gets the
    /// next number.
    /// </summary>
    public Ledger WithEdition(string date, int release)
    {
        if (FindEdition(date, release) is not null)
            return this;
        var last = Editions.Where(edition => edition.Date == date).Max(edition => (int?)edition.Name.Number) ?? 0;
        var added = new Edition(new EditionName(date, last + 1), release);
        return this with { Editions = [.. Editions.Add(added).OrderBy(edition => edition.Name, EditionName.Order)] };
    }

    /// <summary>The ledger with each anchor changed, now and in all releases.</summary>
    internal Ledger WithEach(Func<Anchor, Anchor> change) =>
        this with
        {
            Anchors = [.. Anchors.Select(change)],
            Gone = [.. Gone.Select(change)],
            Releases =
            [
                .. Releases.Select(release =>
                    release with
                    {
                        Splices =
                        [
                            .. release.Splices.Select(splice => splice with { Put = [.. splice.Put.Select(change)] }),
                        ],
                    }
                ),
            ],
        };

    /// <summary>The state after each release, the last one first.</summary>
    public IEnumerable<Snapshot> StatesBack()
    {
        var state = new Snapshot(Title, Anchors);
        for (var number = Releases.Length; number > 0; number--)
        {
            yield return state;
            state = Releases[number - 1].Undo(state);
        }
    }
}

/// <summary>The study at one time, as anchors in reading order.</summary>
public sealed record Snapshot(string Title, ImmutableArray<Anchor> Anchors)
{
    public static Snapshot Empty { get; } = new("", []);
}

/// <summary>A release: its day, and how to undo it.</summary>
/// <param name="PreviousTitle">The study's title before the release; null where it was the same.</param>
/// <param name="Splices">In order; their positions are those of the state after the release.</param>
/// <param name="Merged">
/// The digests of the releases of branches that it stands for since a merge, in the order of their digits. There are
/// none where it is a release as it was accepted.
/// </param>
public sealed record Release(
    string Date,
    string? PreviousTitle,
    ImmutableArray<Splice> Splices,
    ImmutableArray<string> Merged
)
{
    /// <summary>A release as it was accepted.</summary>
    public Release(string date, string? previousTitle, ImmutableArray<Splice> splices)
        : this(date, previousTitle, splices, []) { }

    /// <summary>The state before the release.</summary>
    public Snapshot Undo(Snapshot after) => new(PreviousTitle ?? after.Title, Splice.Apply(Splices, after.Anchors));
}

/// <summary>A state that has an address of its own, <c>/e/NAME/</c>.</summary>
/// <param name="Release">The number of its release, from 1.</param>
/// <param name="Title">Its title; null where it is the title after its release.</param>
/// <param name="Splices">
/// The steps from the state after its release to its own state. There are none, except after a merge of two branches
/// whose releases alternate: an edition of one branch does not contain what the other one released before.
/// </param>
public sealed record Edition(EditionName Name, int Release, string? Title, ImmutableArray<Splice> Splices)
{
    /// <summary>An edition that shows the state after a release.</summary>
    public Edition(EditionName name, int release)
        : this(name, release, null, []) { }

    /// <summary>The first edition of a day, which shows the state after a release.</summary>
    public Edition(string date, int release)
        : this(new EditionName(date), release) { }

    /// <summary>Its day.</summary>
    public string Date => Name.Date;

    public bool Equals(Edition? other) =>
        other is not null
        && (Name, Release, Title) == (other.Name, other.Release, other.Title)
        && Splices.SequenceEqual(other.Splices);

    public override int GetHashCode() => Name.GetHashCode();
}
