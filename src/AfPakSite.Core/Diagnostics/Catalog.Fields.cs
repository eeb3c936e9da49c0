using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The keys of a mapping and their values.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind YamlUnknownKeyKind = new(
        "yaml-unknown-key",
        Severity.Error,
        "A mapping contains a key that is not known there."
    );

    /// <param name="isFree">Whether the mapping lacks the key that was probably meant.</param>
    public static Diagnostic YamlUnknownKey(Located<string> key, Suggestion meant, bool isFree) =>
        YamlUnknownKeyKind.At(
            key.Span,
            $"The key {Quoted(key.Value)} is not known here.",
            meant.Hint,
            isFree ? meant.FixesOf(key) : []
        );

    public static readonly DiagnosticKind YamlMissingKeyKind = new(
        "yaml-missing-key",
        Severity.Error,
        "A required key is missing or empty, an item of a list is empty, or a value is only white space."
    );

    /// <param name="place">The mapping, or the value.</param>
    public static Diagnostic YamlMissingKey(SourceSpan place, string key, YamlLack lack = YamlLack.Key) =>
        lack switch
        {
            YamlLack.Item => YamlMissingKeyKind.At(
                place,
                $"An item of {Quoted(key)} is empty.",
                "write a value, or remove the item"
            ),
            YamlLack.Blank => YamlMissingKeyKind.At(
                place,
                $"The value of {Quoted(key)} is only white space.",
                "write a value"
            ),
            _ => YamlMissingKeyKind.At(place, $"The key {Quoted(key)} is missing.", $"add `{key}:` with a value"),
        };

    public static readonly DiagnosticKind YamlWrongTypeKind = new(
        "yaml-wrong-type",
        Severity.Error,
        "A value has another type than its key takes."
    );

    public static Diagnostic YamlWrongType(SourceSpan value, YamlHolder holder, YamlType expected, YamlFound found) =>
        YamlWrongTypeKind.At(
            value,
            $"{InWords(holder, value)} takes {InWords(expected)}, but {InWords(found)}.",
            Remedy(expected)
        );

    public static readonly DiagnosticKind YamlUnknownWordKind = new(
        "yaml-unknown-word",
        Severity.Error,
        "A value is not one of the words that its key takes."
    );

    public static Diagnostic YamlUnknownWord(Located<string> word, string key, IEnumerable<string> known) =>
        YamlUnknownWordKind.AtUnknown(word, $"{Quoted(key)} cannot be {Quoted(word.Value)}.", known);

    public static readonly DiagnosticKind DateNotEdtfKind = new(
        "date-not-edtf",
        Severity.Error,
        "A date is not written in EDTF."
    );

    public static Diagnostic DateNotEdtf(Located<string> date) =>
        DateNotEdtfKind.At(
            date.Span,
            $"{Quoted(date.Value)} is not an EDTF date.",
            "write a year (2021), a decade (198X), an interval (1979/1989) or XXXX"
        );

    public static readonly DiagnosticKind OrcidMalformedKind = new(
        "orcid-malformed",
        Severity.Error,
        "An ORCID has another form than four groups of four digits, or its last digit does not fit the others."
    );

    public static Diagnostic OrcidMalformed(Located<string> orcid) =>
        OrcidMalformedKind.At(
            orcid.Span,
            $"{Quoted(orcid.Value)} is not an ORCID.",
            "copy it from the person’s page at orcid.org; its last digit is a check digit"
        );

    public static readonly DiagnosticKind AddressNotWebKind = new(
        "address-not-web",
        Severity.Error,
        "A value that must be a web address is something else."
    );

    public static Diagnostic AddressNotWeb(Located<string> address) =>
        AddressNotWebKind.At(
            address.Span,
            $"{Quoted(address.Value)} is not a web address.",
            "write an address that begins with https:// or http://"
        );

    private static string InWords(YamlHolder holder, SourceSpan value) =>
        holder switch
        {
            YamlHolder.File => Quoted(value.Source.Path),
            YamlHolder.Entry => $"Each entry of {Quoted(value.Source.Path)}",
            YamlHolder.FrontMatter => "The front matter",
            YamlHolder.Key key => Quoted(key.Name),
            YamlHolder.Item item => $"Each item of {Quoted(item.Name)}",
            _ => throw new ArgumentOutOfRangeException(nameof(holder), holder, null),
        };

    private static string InWords(YamlType type) =>
        type switch
        {
            YamlType.Mapping => "keys with values",
            YamlType.List => "a list",
            YamlType.Text => "a text",
            YamlType.Texts => "a text or a list of texts",
            YamlType.Number number => $"a whole number from {number.Least} to {number.Most}",
            YamlType.Outline => "the data of an SVG path",
            YamlType.Point => "two whole numbers of 0 or more with a space between them",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    private static string InWords(YamlFound found) =>
        found switch
        {
            YamlFound.Nothing => "is empty",
            YamlFound.Text text => $"contains {Quoted(text.Value)}",
            YamlFound.List => "contains a list",
            YamlFound.Mapping => "contains keys with values",
            _ => throw new ArgumentOutOfRangeException(nameof(found), found, null),
        };

    private static string Remedy(YamlType type) =>
        type switch
        {
            YamlType.Mapping => "write lines of the form `key: value`",
            YamlType.List => "begin each item with `- `",
            YamlType.Text => "write one text, in quotation marks if it begins with a bracket",
            YamlType.Texts => "write one text, or several in a list",
            YamlType.Number => "write one number within these bounds",
            YamlType.Outline => "write SVG path data, such as `M10 20l30 40`",
            YamlType.Point => "write the distance from the left and the distance from the top, such as `120 45`",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
}

/// <summary>What a mapping lacks.</summary>
public enum YamlLack
{
    /// <summary>The key, or its value.</summary>
    Key,

    /// <summary>The words of a value, which is only white space.</summary>
    Blank,

    /// <summary>The words of an item of a list, which is empty.</summary>
    Item,
}

/// <summary>The container of a YAML value.</summary>
public abstract record YamlHolder
{
    /// <summary>The value is the whole file.</summary>
    public sealed record File : YamlHolder;

    /// <summary>The value is an entry of a file that is a list.</summary>
    public sealed record Entry : YamlHolder;

    /// <summary>The value is the front matter of a Markdown file.</summary>
    public sealed record FrontMatter : YamlHolder;

    public sealed record Key(string Name) : YamlHolder;

    /// <summary>The value is an item of the list under a key.</summary>
    /// <param name="Name">The key.</param>
    public sealed record Item(string Name) : YamlHolder;
}

/// <summary>The type of value that a key takes.</summary>
public abstract record YamlType
{
    public sealed record Mapping : YamlType;

    public sealed record List : YamlType;

    public sealed record Text : YamlType;

    /// <summary>A text, or a list of texts.</summary>
    public sealed record Texts : YamlType;

    public sealed record Number(int Least, int Most) : YamlType;

    /// <summary>A place on the map: how far from its left and from its top.</summary>
    public sealed record Point : YamlType;

    /// <summary>A line on the map: the data of an SVG path.</summary>
    public sealed record Outline : YamlType;
}

/// <summary>The value that was found instead.</summary>
public abstract record YamlFound
{
    public sealed record Nothing : YamlFound;

    public sealed record Text(string Value) : YamlFound;

    public sealed record List : YamlFound;

    public sealed record Mapping : YamlFound;
}
