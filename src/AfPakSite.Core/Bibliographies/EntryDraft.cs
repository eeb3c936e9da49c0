using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>An entry while it is read: what was understood, and the text that is left.</summary>
internal sealed partial class EntryDraft(string text)
{
    private readonly SortedDictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ImmutableArray<PersonName>> names = new(StringComparer.Ordinal);

    /// <summary>The text that was not understood so far.</summary>
    public string Text { get; set; } = WhiteSpace.Collapse(text).Trim();

    public EntryDate? Date { get; set; }

    /// <summary>Whether “et al.” follows the names of the authors.</summary>
    public bool HasMoreAuthors { get; set; }

    /// <summary>Whether the volume is one of a book, not of a journal: it is behind the title in parentheses.</summary>
    public bool IsVolumeOfBook { get; set; }

    /// <summary>The day on which somebody looked; null if it is not known.</summary>
    public EdtfDate? Accessed { get; set; }

    /// <summary>The words of the entry that say what kind of work it is; empty without such words.</summary>
    public string Genre => Find("genre") ?? "";

    public string? Find(string variable) => variables.GetValueOrDefault(variable);

    public bool Has(string variable) => variables.ContainsKey(variable);

    public bool HasNames(string variable) => names.ContainsKey(variable);

    /// <summary>Sets a variable, if it has no value yet.</summary>
    public void Set(string variable, string? value)
    {
        if (value?.Trim(Marks) is not { Length: > 0 } trimmed)
            return;
        var known = WithHalves(value, trimmed);
        var end = value.LastIndexOf(known, StringComparison.Ordinal) + known.Length;
        var isAbbreviation = end < value.Length && value[end] == '.' && known.Length > 2 && known[^2] == '.';
        variables.TryAdd(variable, isAbbreviation ? $"{known}." : known);
    }

    /// <summary>A trimmed value with the bracket or quotation mark whose other half is within it.</summary>
    private static string WithHalves(string value, string trimmed)
    {
        var start = value.IndexOf(trimmed, StringComparison.Ordinal);
        var end = start + trimmed.Length;
        foreach (var (opening, closing) in Halves)
        {
            var open = trimmed.Count(c => c == opening) - trimmed.Count(c => c == closing);
            if (open == 1 && value.IndexOf(closing, end) is >= 0 and var after)
                return value[start..(after + 1)];
            if (open == -1 && start > 0 && value.LastIndexOf(opening, start - 1) is >= 0 and var before)
                return value[before..end];
        }
        return trimmed;
    }

    public void Set(string variable, ImmutableArray<PersonName> found)
    {
        if (!found.IsEmpty)
            names[variable] = names.TryGetValue(variable, out var before) ? before.AddRange(found) : found;
    }

    /// <summary>Takes the first match out of the text, with a separator in its place; null if there is none.</summary>
    public Match? Take(Regex pattern, string separator = " ")
    {
        var match = pattern.Match(Text);
        if (!match.Success)
            return null;
        Cut(match.Index, match.Length, separator);
        return match;
    }

    /// <summary>Takes a match, and sets the variables that its groups are named after.</summary>
    public bool TakeVariables(Regex pattern, params ReadOnlySpan<string> groups)
    {
        if (Take(pattern) is not { } match)
            return false;
        foreach (var group in groups)
        {
            if (match.Groups[group.Replace("-", "", StringComparison.Ordinal)] is { Success: true } found)
                Set(group, found.Value);
        }
        return true;
    }

    public void Cut(int start, int length, string separator = " ") =>
        Text = LooseStop
            .Replace(
                WhiteSpace.Collapse(string.Concat(Text.AsSpan(0, start), separator, Text.AsSpan(start + length))),
                "."
            )
            .Replace(" ,", ",", StringComparison.Ordinal)
            .Trim();

    public Reference ToReference(string? number, bool repeatsNames)
    {
        var rest = Text.Trim(Marks);
        return new(
            number,
            repeatsNames,
            new(
                EntryTypes.Of(this),
                [.. names.Select(pair => new NameVariable(pair.Key, pair.Value))],
                Date?.Issued,
                Date?.Suffix ?? "",
                [.. variables.Select(pair => new Variable(pair.Key, pair.Value))],
                Date?.Original,
                Date?.Undated ?? WorkRecord.NoDate,
                Accessed: Accessed
            ),
            rest.Any(char.IsLetterOrDigit) ? [rest] : [],
            HasMoreAuthors
        );
    }

    private static readonly (char, char)[] Halves =
    [
        ('(', ')'),
        ('[', ']'),
        ('“', '”'),
        ('«', '»'),
        ('„', '“'),
        ('»', '«'),
    ];

    /// <summary>The marks around values.</summary>
    private static readonly char[] Marks =
    [
        ' ',
        ',',
        ';',
        ':',
        '.',
        '(',
        ')',
        '[',
        ']',
        '<',
        '>',
        '/',
        '–',
        '-',
        '\'',
        '"',
        '«',
        '»',
        '“',
        '”',
        '„',
    ];

    /// <summary>A full stop that a cut left alone; those of <c>.com</c> and of an ellipsis stay as they are.</summary>
    [GeneratedRegex(@" \.(?![\p{L}\p{N}.])")]
    private static partial Regex LooseStop { get; }
}
