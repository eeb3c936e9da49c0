using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the publisher and its place, or the site of a page, out of what is left of an entry.</summary>
internal static partial class EntryPublication
{
    private const int LongestName = 120;

    public static void Take(EntryDraft entry)
    {
        var rest = entry.Text.Trim(' ', '.', ',', ';', ':');
        if (rest.StartsWith('(') && rest.EndsWith(')'))
            rest = rest[1..^1].Trim(' ', ',');
        entry.Text = rest;
        if (rest.Length is 0 or > LongestName || !rest.Any(char.IsLetter))
            return;
        if (entry.Take(PlaceAndPublisher, "") is { } both)
            Set(entry, both.Groups["place"].Value, both.Groups["publisher"].Value);
        else if (IsSite(entry))
            TakeRest(entry, "container-title");
        else if (entry.Has("publisher"))
            TakeRest(entry, "publisher-place");
        else if (PlaceInState.IsMatch(rest))
            TakeRest(entry, "publisher-place");
        else if (Comma.Match(rest) is { Success: true } comma)
        {
            var (first, second) = (comma.Groups["first"].Value, comma.Groups["second"].Value);
            var isPlaceFirst =
                EntryWords.NamesPublisher(second) && !EntryWords.NamesPublisher(first) || CitationKinds.IsPlace(first);
            Set(entry, isPlaceFirst ? first : second, isPlaceFirst ? second : first);
            entry.Text = "";
        }
        else if (EntryBreaks.First(rest) < 0 && !rest.Any(char.IsDigit))
            TakeRest(entry, CitationKinds.IsPlace(rest) ? "publisher-place" : "publisher");
    }

    private static void Set(EntryDraft entry, string place, string publisher)
    {
        entry.Set("publisher-place", place);
        entry.Set("publisher", publisher);
    }

    private static void TakeRest(EntryDraft entry, string variable)
    {
        entry.Set(variable, entry.Text);
        entry.Text = "";
    }

    /// <summary>Whether what is left is the name of a site or a newspaper, not of a publisher.</summary>
    private static bool IsSite(EntryDraft entry) =>
        !entry.Has("container-title")
        && !entry.Has("genre")
        && !EntryWords.NamesPublisher(entry.Text)
        && EntryBreaks.First(entry.Text) < 0
        && (entry.Has("URL") && !entry.Text.Contains(',') || EntryWords.NamesNewspaper(entry.Text));

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[^:.;]{1,60}(?:(?<=[\s.]\p{L}{1,2})\.[^:.;]{0,20}){0,4}):\s(?<publisher>[^:;]{2,90})$"
    )]
    private static partial Regex PlaceAndPublisher { get; }

    /// <summary>A town with its state or country: <c>Washington, DC</c>, <c>Oxford, U.K.</c></summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} .’'-]{1,40},\s(?:\p{Lu}{2,3}|\p{Lu}\.(?:\s?\p{Lu}\.?){1,2})$")]
    private static partial Regex PlaceInState { get; }

    [GeneratedRegex(@"^(?<first>[^,;:()\[\]]{2,60}),\s(?<second>[^,;:()\[\]0-9]{2,60})$")]
    private static partial Regex Comma { get; }
}
