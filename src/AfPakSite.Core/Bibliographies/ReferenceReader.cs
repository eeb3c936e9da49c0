using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads an entry of a reference list, in any of the common styles: APA, Harvard, Chicago (both), MLA, Vancouver.
/// </summary>
/// <remarks>
/// Each step takes what it understands out of the entry, so the text that is left at the end was not understood. All
/// patterns are bounded, and so is an entry: a longer text is not a reference.
/// </remarks>
public static class ReferenceReader
{
    /// <summary>The most characters of an entry.</summary>
    private const int Longest = 2500;

    public static Reference Read(string text) => Read(text, NameOrder.Any);

    /// <param name="order">How the first name is read, if no comma and no initials invert it.</param>
    internal static Reference Read(string text, NameOrder order)
    {
        if (text.Length > Longest)
            return new(null, false, new("document", [], null, "", []), [text]);
        var entry = new EntryDraft(text);
        var number = EntryNumber.Match(entry.Text);
        entry.Cut(0, number.Length, "");
        EntryAddresses.Take(entry);
        var repeatsNames = EntryHead.Take(entry, order);
        EntryCommas.Take(entry);
        var isPart = EntryTitle.Take(entry);
        EntryDetails.Take(entry);
        EntryVolume.Take(entry);
        EntryContainer.Take(entry, isPart);
        EntryPublication.Take(entry);
        var read = entry.ToReference(number.Success ? EntryNumber.NumberOf(number) : null, repeatsNames);
        return read with
        {
            Unread = [.. read.Unread, .. EntryDoubts.Of(text[number.Length..], read.Record, read.Unread)],
        };
    }
}
