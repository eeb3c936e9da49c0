using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Validates a ledger so that later code can rely on its invariants.</summary>
internal static class LedgerChecker
{
    private const TextStyle AllStyles = TextStyle.Emphasis | TextStyle.Strong | TextStyle.Code | TextStyle.Formula;

    /// <exception cref="LedgerException">The tool does not write such a ledger.</exception>
    /// <param name="today">The day in UTC; null where nobody knows it.</param>
    /// <param name="isReplayed">Whether the releases were replayed, so that each can be undone.</param>
    public static void Require(Ledger ledger, DateOnly? today, bool isReplayed)
    {
        ImmutableArray<Anchor> former =
        [
            .. ledger
                .Releases.SelectMany(release => release.Splices)
                .Concat(ledger.Editions.SelectMany(edition => edition.Splices))
                .SelectMany(splice => splice.Put),
        ];
        foreach (var anchor in ledger.AllAnchors.Concat(former))
            RequireLine(anchor);
        RequireUnique(ledger.AllAnchors, null);
        RequireOrder(ledger.Anchors);
        RequireGone(ledger);
        RequireKept(ledger, former);
        LedgerDateChecker.Require(ledger, today);
        RequireEditions(ledger);
        if (!isReplayed)
            RequireHistory(ledger);
    }

    /// <summary>Requires that every anchor that was ever in the study is in it, or gone.</summary>
    private static void RequireKept(Ledger ledger, ImmutableArray<Anchor> former)
    {
        if (ledger.IsEmpty && ledger.AllAnchors.Any())
            throw new LedgerException(new LedgerFault.NoReleases(), null, "\"releases\"");
        var known = ledger.AllAnchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        if (former.FirstOrDefault(anchor => !known.Contains(anchor.Id)) is { } forgotten)
            throw new LedgerException(new LedgerFault.Forgotten(forgotten.Id), forgotten.Id);
    }

    private static void RequireLine(Anchor anchor)
    {
        if (!IsId(anchor))
            throw new LedgerException(new LedgerFault.NotId(anchor.Id, JsonText.Word(anchor.Kind)), anchor.Id);
        if (anchor.Was.Prepend(anchor.Route).FirstOrDefault(address => !IsAddress(address)) is { } address)
            throw new LedgerException(new LedgerFault.NotAddress(anchor.Id, address), anchor.Id);
        if (anchor.Heading is { } heading && (heading.Level < 1 || !IsName(heading.Slug)))
            throw new LedgerException(new LedgerFault.NotHeading(anchor.Id, heading.Level, heading.Slug), anchor.Id);
        LedgerDateChecker.Require(anchor);
        RequireStyles(anchor);
    }

    private static void RequireStyles(Anchor anchor)
    {
        var at = 0;
        foreach (var (range, style, note) in anchor.Form?.Styles ?? [])
        {
            if (
                range.Start < at
                || (note == 0 ? range.Length < 1 : note < 0 || range.Length != 0 || style != TextStyle.None)
                || range.Length > anchor.Text.Length - range.Start
                || (style & ~AllStyles) != 0
            )
                throw new LedgerException(new LedgerFault.StyleOutsideText(anchor.Id), anchor.Id);
            at = range.End;
        }
    }

    private static void RequireUnique(IEnumerable<Anchor> anchors, string? release)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (anchors.FirstOrDefault(anchor => !seen.Add(anchor.Id)) is { } twice)
            throw new LedgerException(new LedgerFault.Twice(twice.Id, release), twice.Id);
    }

    /// <summary>Requires that a section comes first, and a paragraph before its sentences.</summary>
    internal static void RequireOrder(ImmutableArray<Anchor> anchors)
    {
        if (anchors is [{ Kind: not AnchorKind.Section } first, ..])
            throw new LedgerException(new LedgerFault.BeforeAnySection(first.Id), first.Id);
        for (var index = 1; index < anchors.Length; index++)
        {
            if (anchors[index].Kind == AnchorKind.Sentence && anchors[index - 1].Kind == AnchorKind.Section)
                throw new LedgerException(new LedgerFault.OutsideParagraph(anchors[index].Id), anchors[index].Id);
        }
    }

    private static void RequireGone(Ledger ledger)
    {
        var known = ledger.AllAnchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        if (ledger.Gone.FirstOrDefault(anchor => anchor.Retired is null) is { } alive)
            throw new LedgerException(new LedgerFault.GoneWithoutDate(alive.Id), alive.Id);
        foreach (var anchor in ledger.Gone)
        {
            if (anchor.Retired?.To is { } to && (to == anchor.Id || !known.Contains(to)))
                throw new LedgerException(new LedgerFault.LeadsNowhere(anchor.Id, to), anchor.Id);
        }
    }

    /// <summary>Requires that each release can be undone.</summary>
    private static void RequireHistory(Ledger ledger)
    {
        var state = new Snapshot(ledger.Title, ledger.Anchors);
        foreach (var release in ledger.Releases.Reverse().Where(release => !release.Splices.IsEmpty))
        {
            RequireSplices(release.Splices, release.Date, state.Anchors.Length);
            state = release.Undo(state);
            RequireUnique(state.Anchors, release.Date);
            RequireOrder(state.Anchors);
        }
    }

    /// <summary>Requires that each edition shows a state.</summary>
    private static void RequireEditions(Ledger ledger)
    {
        if (ledger.Editions.Any(edition => edition.Release < 1 || edition.Release > ledger.Releases.Length))
            throw new LedgerException(new LedgerFault.EditionWithoutRelease(), null, "\"editions\"");
        ImmutableArray<Edition> others = [.. ledger.Editions.Where(edition => !edition.Splices.IsEmpty)];
        if (others.IsEmpty)
            return;
        var states = new LedgerStates(ledger);
        foreach (var edition in others)
        {
            RequireSplices(edition.Splices, edition.Date, states.All[edition.Release].Anchors.Length);
            var shown = states.Of(edition).Anchors;
            RequireUnique(shown, edition.Date);
            RequireOrder(shown);
        }
    }

    private static void RequireSplices(ImmutableArray<Splice> splices, string date, int length)
    {
        var at = 0;
        foreach (var splice in splices)
        {
            if (splice.At < at || splice.Take < 0 || splice.At > length || splice.Take > length - splice.At)
                throw new LedgerException(new LedgerFault.ReleaseNotReversible(date), null, $"\"date\":\"{date}\"");
            at = splice.At + splice.Take;
        }
    }

    private static bool IsId(Anchor anchor)
    {
        var prefix = anchor.Kind switch
        {
            AnchorKind.Section => "h-",
            AnchorKind.Paragraph => "p-",
            _ => "s-",
        };
        return anchor.Id.StartsWith(prefix, StringComparison.Ordinal) && IsName(anchor.Id);
    }

    private static bool IsAddress(string address)
    {
        var parts = address.Split('#');
        var isPage = parts[0] == "/" || (parts[0] is ['/', .. var names, '/'] && names.Split('/').All(IsName));
        return isPage && (parts.Length == 1 || (parts.Length == 2 && IsName(parts[1])));
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
