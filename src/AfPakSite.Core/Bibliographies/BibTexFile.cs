using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the entries of a BibTeX file, in time proportional to its length.</summary>
internal sealed class BibTexFile(SourceText source, DiagnosticBag diagnostics)
{
    private readonly string text = source.Content;

    private readonly Dictionary<string, string> strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<BibTexEntry>.Builder entries = ImmutableArray.CreateBuilder<BibTexEntry>();
    private int at;

    public static ImmutableArray<BibTexEntry> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var file = new BibTexFile(source, diagnostics);
        while (file.text.IndexOf('@', file.at) is >= 0 and var start)
            file.ReadEntry(start);
        return file.entries.ToImmutable();
    }

    private void ReadEntry(int start)
    {
        at = start + 1;
        var type = Word().ToLowerInvariant();
        SkipSpace();
        if (type.Length == 0 || at >= text.Length || text[at] is not ('{' or '('))
            return;
        at++;
        if (type is "comment" or "preamble")
        {
            if (Braced(start) is null)
                diagnostics.Add(Catalog.BibliographyMalformed(new(source, start, Math.Min(at, text.Length) - start)));
            return;
        }
        var fields = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        SkipSpace();
        var key = type == "string" ? new(source, at, 0) : KeySpan();
        if (!ReadFields(fields))
        {
            diagnostics.Add(Catalog.BibliographyMalformed(new(source, start, Math.Min(at, text.Length) - start)));
            at = text.IndexOf("\n@", at = Math.Min(at, text.Length), StringComparison.Ordinal) is >= 0 and var next
                ? next
                : text.Length;
            return;
        }
        if (type == "string")
            foreach (var (name, value) in fields)
                strings[name] = value;
        else
            entries.Add(
                new(
                    type,
                    new(key.Text, key),
                    new(source, start, key.Start - start),
                    fields.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase)
                )
            );
    }

    private SourceSpan KeySpan()
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '}' or ')') && !char.IsWhiteSpace(text[at]))
            at++;
        var key = new SourceSpan(source, start, at - start);
        SkipSpace();
        if (at < text.Length && text[at] == ',')
            at++;
        return key;
    }

    /// <summary>Reads <c>name = value</c> up to the end of the entry; false if it does not end so.</summary>
    private bool ReadFields(SortedDictionary<string, string> fields)
    {
        while (true)
        {
            SkipSpace();
            if (at >= text.Length)
                return false;
            if (text[at] is '}' or ')')
            {
                at++;
                return true;
            }
            var name = Word();
            SkipSpace();
            if (name.Length == 0 || at >= text.Length || text[at] != '=')
                return false;
            at++;
            if (Value() is not { } value)
                return false;
            fields.TryAdd(name, value);
            SkipSpace();
            if (at < text.Length && text[at] == ',')
                at++;
        }
    }

    /// <summary>Pieces joined by <c>#</c>; null if one of them does not end.</summary>
    private string? Value()
    {
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            if (at >= text.Length || Piece() is not { } piece)
                return null;
            value.Append(piece);
            SkipSpace();
        } while (at < text.Length && text[at] == '#' && at++ >= 0);
        return value.ToString();
    }

    private string? Piece()
    {
        if (text[at] == '{')
            return Braced(++at);
        if (text[at] == '"')
            return Quoted(++at);
        var word = Word();
        return word.Length == 0 ? null : strings.GetValueOrDefault(word, word);
    }

    private string? Braced(int start)
    {
        for (var depth = 1; at < text.Length; at++)
        {
            if (text[at] == '{')
                depth++;
            else if (text[at] == '}' && --depth == 0)
                return text[start..at++];
        }
        return null;
    }

    private string? Quoted(int start)
    {
        for (var depth = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && depth == 0)
                return text[start..at++];
            depth +=
                text[at] == '{' ? 1
                : text[at] == '}' ? -1
                : 0;
        }
        return null;
    }

    private string Word()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or ':' or '.' or '+'))
            at++;
        return text[start..at];
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}

/// <summary>An entry of a BibTeX file, with its fields as they are written.</summary>
/// <param name="Place">The type, with the signs around it.</param>
internal sealed record BibTexEntry(
    string Type,
    Located<string> Key,
    SourceSpan Place,
    ImmutableSortedDictionary<string, string> Fields
);
