using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Ledgers;

/// <summary>Requires of a ledger that was read what is true of each that was written, so that nothing behind it need ask again.</summary>
internal static class LedgerChecker
{
    private const TextStyle AllStyles = TextStyle.Emphasis | TextStyle.Strong | TextStyle.Code;

    /// <exception cref="LedgerFault">Something is not as the tool writes it.</exception>
    public static void Require(Ledger ledger)
    {
        foreach (
            var anchor in ledger
                .Anchors.Concat(ledger.Gone)
                .Concat(ledger.Releases.SelectMany(release => release.Splices).SelectMany(splice => splice.Put))
        )
            RequireLine(anchor);
        RequireUnique(ledger.Anchors.Concat(ledger.Gone), "");
        RequireOrder(ledger.Anchors);
        RequireGone(ledger);
        RequireDates(ledger);
        RequireHistory(ledger);
    }

    private static void RequireLine(Anchor anchor)
    {
        if (!IsId(anchor))
            throw new LedgerFault(
                $"“{anchor.Id}” is no id of a {anchor.Kind.ToString().ToLowerInvariant()}",
                anchor.Id
            );
        if (anchor.Was.Prepend(anchor.Route).FirstOrDefault(address => !IsAddress(address)) is { } address)
            throw new LedgerFault(
                $"“{anchor.Id}” stands at “{address}”, which is no address of a page or a place on it",
                anchor.Id
            );
        if (anchor.Heading is { } heading && (heading.Level < 1 || !IsName(heading.Slug)))
            throw new LedgerFault(
                $"“{anchor.Id}” is a section of level {heading.Level} and of the name “{heading.Slug}”",
                anchor.Id
            );
        if (
            new[] { anchor.First, anchor.Changed, anchor.Retired?.Date }.FirstOrDefault(date =>
                date is not null && !LedgerDate.IsDate(date)
            ) is
            { } wrong
        )
            throw new LedgerFault($"“{anchor.Id}” has the date “{wrong}”", anchor.Id);
        RequireStyles(anchor);
    }

    private static void RequireStyles(Anchor anchor)
    {
        var at = 0;
        foreach (var (range, style) in anchor.Form?.Styles ?? [])
        {
            if (
                range.Start < at
                || range.Length < 1
                || range.Length > anchor.Text.Length - range.Start
                || (style & ~AllStyles) != 0
            )
                throw new LedgerFault($"“{anchor.Id}” has a style that does not fit its text", anchor.Id);
            at = range.End;
        }
    }

    private static void RequireUnique(IEnumerable<Anchor> anchors, string when)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (anchors.FirstOrDefault(anchor => !seen.Add(anchor.Id)) is { } twice)
            throw new LedgerFault($"“{twice.Id}” stands in it twice{when}", twice.Id);
    }

    /// <summary>Requires a section first, and a paragraph before any sentence of it.</summary>
    private static void RequireOrder(ImmutableArray<Anchor> anchors)
    {
        if (anchors is [{ Kind: not AnchorKind.Section } first, ..])
            throw new LedgerFault($"“{first.Id}” stands before any section", first.Id);
        for (var index = 1; index < anchors.Length; index++)
        {
            if (anchors[index].Kind == AnchorKind.Sentence && anchors[index - 1].Kind == AnchorKind.Section)
                throw new LedgerFault($"“{anchors[index].Id}” stands in no paragraph", anchors[index].Id);
        }
    }

    private static void RequireGone(Ledger ledger)
    {
        var known = ledger.Anchors.Concat(ledger.Gone).Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        if (ledger.Gone.FirstOrDefault(anchor => anchor.Retired is null) is { } alive)
            throw new LedgerFault($"“{alive.Id}” is gone, and “retired” is missing", alive.Id);
        if (
            ledger.Gone.FirstOrDefault(anchor =>
                anchor.Retired?.To is { } to && (to == anchor.Id || !known.Contains(to))
            ) is
            { } dangling
        )
            throw new LedgerFault(
                $"“{dangling.Id}” leads to “{dangling.Retired!.To}”, which it does not hold",
                dangling.Id
            );
    }

    private static void RequireDates(Ledger ledger)
    {
        var dates = ledger
            .Releases.Select(release => release.Date)
            .Concat(ledger.Editions.Select(edition => edition.Date));
        if (dates.FirstOrDefault(date => !LedgerDate.IsDate(date)) is { } wrong)
            throw new LedgerFault($"“{wrong}” is no date");
        if (
            ledger
                .Editions.GroupBy(edition => edition.Date, StringComparer.Ordinal)
                .FirstOrDefault(group => group.Count() > 1) is
            { } twice
        )
            throw new LedgerFault($"two editions are of {twice.Key}");
    }

    /// <summary>Requires that every release can be gone back from, and every edition to.</summary>
    private static void RequireHistory(Ledger ledger)
    {
        if (ledger.Editions.Any(edition => edition.Release < 1 || edition.Release > ledger.Releases.Length))
            throw new LedgerFault("an edition is of a release that it does not hold");
        var state = new Snapshot(ledger.Title, ledger.Anchors);
        foreach (var release in ledger.Releases.Reverse().Where(release => !release.Splices.IsEmpty))
        {
            RequireSplices(release, state.Anchors.Length);
            state = release.Undo(state);
            RequireUnique(state.Anchors, $" before the release of {release.Date}");
            RequireOrder(state.Anchors);
        }
    }

    private static void RequireSplices(Release release, int length)
    {
        var at = 0;
        foreach (var splice in release.Splices)
        {
            if (splice.At < at || splice.Take < 0 || splice.At > length || splice.Take > length - splice.At)
                throw new LedgerFault($"the release of {release.Date} cannot be gone back from");
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
