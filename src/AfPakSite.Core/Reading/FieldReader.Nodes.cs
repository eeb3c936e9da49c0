using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <content>The nodes of keys, and what is wrong with them.</content>
public sealed partial class FieldReader
{
    private YamlNode? Find(string key)
    {
        known.Add(key);
        return mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value
            ?? (expected.Contains(key) ? FindMisspelled(key) : null);
    }

    /// <summary>The value under an unknown key that is probably a misspelling of this one.</summary>
    private YamlNode? FindMisspelled(string key) =>
        mapping
            .Entries.FirstOrDefault(entry =>
                !known.Contains(entry.Key.Value) && NearestMatch.Of(entry.Key.Value, [key]) is not null
            )
            ?.Value;

    private Located<string>? TextOrNothing(string key, YamlNode? node) =>
        node switch
        {
            null or YamlScalar { Value.Length: 0 } => null,
            YamlScalar scalar => TextOf(key, scalar),
            var other => WrongType<Located<string>?>(key, new YamlType.Text(), other, null),
        };

    private ImmutableArray<Located<string>> TextsOrNothing(string key, YamlNode? node) =>
        node switch
        {
            null or YamlScalar { Value.Length: 0 } => [],
            YamlScalar scalar => TextOf(key, scalar) is { } text ? [text] : [],
            YamlSequence list => [.. list.Items.Select(item => ItemOf(key, item)).OfType<Located<string>>()],
            var other => WrongType(key, new YamlType.Texts(), other, ImmutableArray<Located<string>>.Empty),
        };

    private bool IsWebAddress(Located<string> text)
    {
        if (LinkScheme.IsWebAddress(text.Value))
            return true;
        diagnostics.Add(Catalog.AddressNotWeb(text));
        return false;
    }

    private Located<string>? ItemOf(string key, YamlNode item)
    {
        if (item is not YamlScalar { Value.Length: 0 })
            return TextOf(key, item);
        diagnostics.Add(Catalog.YamlMissingKey(item.Span, key, YamlLack.Item));
        return null;
    }

    private Located<string>? TextOf(string key, YamlNode item)
    {
        if (item is not YamlScalar scalar)
            return WrongType<Located<string>?>(key, new YamlType.Text(), item, null);
        if (!string.IsNullOrWhiteSpace(scalar.Value))
        {
            if (!hasMarkup && !Quoted.Contains(key) && MarkupForms.Html.IsMatch(scalar.Value))
                diagnostics.AddOneOfMany(
                    Catalog.HtmlAsTextKind,
                    scalar.Span,
                    () => Catalog.HtmlAsText(scalar.Span, isField: true)
                );
            if (MarkupForms.CommentSign.IsMatch(scalar.Value))
                diagnostics.Add(Catalog.CommentAsText(scalar.Span));
            return new(scalar.Value, scalar.Span);
        }
        diagnostics.Add(Catalog.YamlMissingKey(scalar.Span, key, YamlLack.Blank));
        return null;
    }

    private T WrongType<T>(string key, YamlType expected, YamlNode found, T otherwise)
    {
        diagnostics.Add(Catalog.YamlWrongType(found.Span, new YamlHolder.Key(key), expected, found.Found));
        return otherwise;
    }

    private static Diagnostic WrongType(YamlNode? node, SourceSpan place, YamlHolder holder, YamlType expected) =>
        Catalog.YamlWrongType(
            node?.Span ?? place with { Length = 0 },
            holder,
            expected,
            node?.Found ?? new YamlFound.Nothing()
        );
}
