using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <content>Dates as EDTF, or as CSL and pandoc write them in parts.</content>
public sealed partial class FieldReader
{
    /// <summary>
    /// An optional date as EDTF: a text, the <c>date-parts</c> of CSL, or pandoc’s list of mappings with <c>year:</c>.
    /// </summary>
    public Located<string>? OptionalDate(string key)
    {
        run?.Ask(key, new FieldType.Date(), isRequired: false);
        return Find(key) switch
        {
            YamlSequence list => Interval(key, list, [.. list.Items.Select(item => Point(item))]),
            YamlMapping { Entries: var entries } date when Value(entries, "date-parts") is YamlSequence parts =>
                Interval(key, date, [.. DateParts(parts).Select(part => Suffixed(part, entries))]),
            YamlMapping date => Interval(key, date, [Point(date)]),
            var node => TextOrNothing(key, node),
        };
    }

    private Located<string>? Interval(string key, YamlNode node, ImmutableArray<string?> ends) =>
        ends.Length is 1 or 2 && ends.All(end => end is not null)
            ? new(string.Join('/', ends), node.Span)
            : WrongType<Located<string>?>(key, new YamlType.Text(), node, null);

    /// <summary>The dates of <c>[[2010, 5], [2011]]</c>, or of the list of one date without its own list.</summary>
    private static IEnumerable<string?> DateParts(YamlSequence parts) =>
        parts.Items is [YamlScalar, ..]
            ? [Joined(parts.Items)]
            : parts.Items.Select(part => part is YamlSequence date ? Joined(date.Items) : null);

    private static string? Joined(ImmutableArray<YamlNode> parts)
    {
        var texts = parts
            .Select(part => (part as YamlScalar)?.Value)
            .TakeWhile((text, index) => index == 0 || text is not ("0" or "00"))
            .ToList();
        return texts.Count is >= 1 and <= 3 && texts.All(text => text is { Length: > 0 } && text.All(char.IsAsciiDigit))
            ? string.Join('-', texts.Select((text, index) => text!.PadLeft(index == 0 ? 4 : 2, '0')))
            : null;
    }

    /// <summary>The season, from 1 to 4, follows a year as EDTF’s month 21 to 24.</summary>
    private static string? Suffixed(string? date, ImmutableArray<YamlEntry> entries)
    {
        var season = Value(entries, "season") is YamlScalar { Value: ['1' or '2' or '3' or '4'] number }
            ? $"-2{number}"
            : "";
        var about = Value(entries, "circa") is YamlScalar { Value: not ("" or "false" or "0") } ? "~" : "";
        return date is null ? null : (date.Length == 4 ? date + season : date) + about;
    }

    private static string? Point(YamlNode node) =>
        node is not YamlMapping { Entries: var entries } ? null
        : (Value(entries, "raw") ?? Value(entries, "literal") ?? Value(entries, "date"))
            is YamlScalar { Value: var text }
            ? text
        : Suffixed(
            Joined([
                .. new[] { "year", "month", "day" }
                    .Select(part => Value(entries, part))
                    .TakeWhile(part => part is not null)!,
            ]),
            entries
        );

    private static YamlNode? Value(ImmutableArray<YamlEntry> entries, string key) =>
        entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
