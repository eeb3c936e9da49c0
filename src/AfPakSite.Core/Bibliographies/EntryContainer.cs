using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the book, journal or newspaper that contains the work out of an entry.</summary>
internal static partial class EntryContainer
{
    /// <summary>Takes the book that contains the work, if “in” or the editors tell it.</summary>
    /// <param name="isPart">Whether the title is known to be that of a part.</param>
    public static void Take(EntryDraft entry, bool isPart)
    {
        if (EntryTypes.IsThesis(entry))
            return;
        var isIn = entry.Take(In, "") is not null;
        if (isIn)
            TakeLeadingEditors(entry);
        EntryDetails.TakeNames(entry, EditedBy, "editor");
        TakeEditorsBehind(entry);
        var isChapter = isIn || entry.HasNames("editor") && isPart;
        if (!isChapter && !isPart && !IsJournal(entry))
            return;
        var rest = entry.Text.Trim(' ', ',', '.', ';', ':');
        if (rest.Length == 0)
            return;
        var end = EndOf(rest, isChapter);
        var title = rest[..end];
        while (Appended.Match(title) is { Success: true } appended && EntryDetails.ReadBehind(entry, appended))
            title = title[..appended.Index];
        entry.Set("container-title", title);
        entry.Text = rest[Math.Min(rest.Length, end)..].TrimStart('.', ',', ';', ' ');
    }

    private static bool IsJournal(EntryDraft entry) =>
        (entry.Has("issue") || entry.Has("volume") && !IsBook(entry)) && !EntryWords.NamesPublisher(entry.Text)
        || entry.Date?.Issued?.Start?.Day is not null && !entry.Has("genre")
        || EntryWords.NamesJournal(entry.Text)
            && (entry.Has("page") || entry.Date is { Issued: null, Undated: not WorkRecord.NoDate });

    /// <summary>Whether the volume is one of a book: it is behind the title, or only an imprint is left.</summary>
    private static bool IsBook(EntryDraft entry) =>
        entry.IsVolumeOfBook || !entry.Has("page") && PlaceAndPublisher.IsMatch(entry.Text);

    /// <summary>The end of the container’s title: before publisher and place.</summary>
    private static int EndOf(string text, bool isChapter)
    {
        if (Parenthesis.Match(text) is { Success: true } published)
            return published.Index;
        if (!isChapter && AbbreviatedJournal.IsMatch(text))
            return text.Length;
        if (EntryBreaks.First(text) is > 0 and var stop && stop + 1 < text.Length)
            return stop;
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || !isChapter && !EntryWords.NamesPublisher(text[comma..]))
            return text.Length;
        var before = text.LastIndexOf(", ", comma - 1, StringComparison.Ordinal);
        return before > 0 && EntryWords.NamesPublisher(text[before..comma]) ? before : comma;
    }

    private static void TakeLeadingEditors(EntryDraft entry)
    {
        var read = EntryNames.Read(entry.Text);
        if (read.End == 0 || Role.Match(entry.Text, read.End) is not { Success: true } role)
            return;
        entry.Set("editor", read.Names);
        entry.Cut(0, role.Index + role.Length, "");
        EntryLateDates.TakeYear(entry, YearAhead);
    }

    /// <summary>Takes editors before their role: <c>Tea, A. Reed (Ed.)</c>.</summary>
    private static void TakeEditorsBehind(EntryDraft entry)
    {
        if (entry.HasNames("editor") || EditorsBehind.Match(entry.Text) is not { Success: true } match)
            return;
        var read = EntryNames.Read(match.Groups["names"].Value);
        if (read.End < match.Groups["names"].Value.TrimEnd(',', ' ').Length)
            return;
        entry.Set("editor", read.Names);
        entry.Cut(match.Index, match.Length, ". ");
    }

    [GeneratedRegex(@"^[.,;]?\s?(?:[Ii]n|[Dd]ans|[Ee]m|[Ee]n|[İi]çinde):?\s")]
    private static partial Regex In { get; }

    private const string Roles =
        @"(?:[Ee]ds?|[Hh]rsg|[Hh]gg?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Éé]ds?|[Ee]ditors?|a cura di|[Ee]d\. lit)";

    [GeneratedRegex($@"\G,?\s?[(\[]?{Roles}\.?[)\]]?[.,:]?\s(?!(?:von|by|par|por|de)\s)")]
    private static partial Regex Role { get; }

    [GeneratedRegex(
        @",?\s?[(\[]?\b(?:[Ee]dited\sby\s|[Ee]ds?\.\s(?:by\s)?(?=\p{Lu}\.?[\p{Ll} ])|[Hh](?:rsg|g)"
            + @"\.\sv(?:on|\.)\s|[Hh]erausgegeben\svon\s|a\scura\sdi\s|[Éé]dité\spar\s|sous\sla\sdir(?:ection|\.)"
            + @"\sde\s|[Ee]ditado\spor\s|[Cc]oordinado\spor\s|[Oo]rganizado\spor\s)"
    )]
    private static partial Regex EditedBy { get; }

    [GeneratedRegex($@"(?:^|[.,]\s)(?<names>\p{{Lu}}[^()\[\]]{{2,200}}?),?\s[(\[]{Roles}\.?[)\]][.,:]?")]
    private static partial Regex EditorsBehind { get; }

    [GeneratedRegex($@"^\((?<date>{EntryDates.Year})\)[.,:]?\s")]
    private static partial Regex YearAhead { get; }

    [GeneratedRegex(@"\s?[(\[](?<text>[^()\[\]]{1,120})[)\]]\s*$")]
    private static partial Regex Appended { get; }

    /// <summary>The abbreviated title of a journal: <c>J. Hill Stud.</c></summary>
    [GeneratedRegex(@"^\p{Lu}\p{L}{0,7}\.(?:\s(?:\p{Lu}\p{L}{0,11}\.?|of|de|der|für|&)){1,6}$")]
    private static partial Regex AbbreviatedJournal { get; }

    [GeneratedRegex(@"^[.,;\s]*\p{Lu}[^:.;]{1,40}:\s[^:.;]{2,60}\.?$")]
    private static partial Regex PlaceAndPublisher { get; }

    [GeneratedRegex(@",?\s\([^():]{2,60}:\s[^()]{2,80}\)")]
    private static partial Regex Parenthesis { get; }
}
