using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The encoding of the files, and the characters in them.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind TextNotUtf8Kind = new(
        "text-not-utf8",
        Severity.Error,
        "A text file is not encoded as UTF-8."
    )
    {
        LeavesFileUnread = true,
    };

    /// <param name="place">The characters that stand for the bytes.</param>
    /// <param name="bytes">The bytes as hexadecimal numbers: <c>C3 28</c>.</param>
    /// <param name="offset">How many bytes of the file come before them.</param>
    public static Diagnostic TextNotUtf8(SourceSpan place, string bytes, int offset, LikelyEncoding encoding) =>
        TextNotUtf8Kind.At(
            place,
            $"The file has {Quoted(bytes)} at byte offset {offset}, which is not UTF-8.",
            encoding switch
            {
                LikelyEncoding.Cesu8 => "save the file as UTF-8: it is probably CESU-8, which encodes surrogates",
                LikelyEncoding.Utf16BigEndian => "save the file as UTF-8: it is probably UTF-16, big-endian",
                LikelyEncoding.Utf16LittleEndian => "save the file as UTF-8: it is probably UTF-16, little-endian",
                LikelyEncoding.Utf32BigEndian => "save the file as UTF-8: it is probably UTF-32, big-endian",
                LikelyEncoding.Utf32LittleEndian => "save the file as UTF-8: it is probably UTF-32, little-endian",
                LikelyEncoding.Windows1252 => "save the file as UTF-8: it is probably Windows-1252",
                _ => "replace these bytes with the intended character, and save the file as UTF-8",
            }
        );

    public static readonly DiagnosticKind TextEncodedTwiceKind = new(
        "text-encoded-twice",
        Severity.Warning,
        "A file has characters that a program read as Windows-1252 although they were UTF-8, such as “CafÃ©”."
    );

    /// <param name="place">The first of the places.</param>
    /// <param name="written">The characters that stand for one: <c>Ã©</c>.</param>
    /// <param name="meant">The character that they stand for.</param>
    /// <param name="count">How many places of the file have such characters.</param>
    public static Diagnostic TextEncodedTwice(SourceSpan place, string written, string meant, int count) =>
        TextEncodedTwiceKind.At(
            place,
            $"The file has {Quoted(written)} where {Quoted(meant)} was probably meant, and {Quantity.Of(count, "such place")} in all.",
            "a program read the text as Windows-1252 although it was UTF-8; copy it again from where it came, or correct these places"
        );

    public static readonly DiagnosticKind ControlCharacterKind = new(
        "control-character",
        Severity.Error,
        "A text contains a control character other than a tab or a line end."
    );

    /// <param name="number">The character as Unicode writes it: <c>U+0092</c>.</param>
    public static Diagnostic ControlCharacter(SourceSpan place, string number) =>
        ControlCharacterKind.At(
            place,
            $"The text contains the control character {number}.",
            "delete it, or write the intended character"
        );

    public static readonly DiagnosticKind ControlCharacterRepairedKind = new(
        "control-character-repaired",
        Severity.Warning,
        "A text contains a control character that was made from another one, because a program took Windows-1252 for ISO 8859-1."
    );

    /// <param name="number">The character as Unicode writes it: <c>U+0092</c>.</param>
    /// <param name="meant">The character that has the same number in Windows-1252.</param>
    public static Diagnostic ControlCharacterRepaired(SourceSpan place, string number, string meant) =>
        ControlCharacterRepairedKind.At(
            place,
            $"The control character {number} is read as {Quoted(meant)}, which has this number in Windows-1252.",
            $"write {Quoted(meant)}, or delete it"
        );

    public static readonly DiagnosticKind NoncharacterKind = new(
        "noncharacter",
        Severity.Error,
        "A text contains a code point that Unicode reserves for use inside programs."
    );

    /// <param name="number">The code point as Unicode writes it: <c>U+FDD0</c>.</param>
    public static Diagnostic Noncharacter(SourceSpan place, string number) =>
        NoncharacterKind.At(
            place,
            $"The text contains {number}, which is not a character.",
            "delete it, or write the intended character"
        );

    public static readonly DiagnosticKind CharacterLostKind = new(
        "character-lost",
        Severity.Warning,
        "A text contains the sign that programs write for a character that they could not read."
    );

    public static Diagnostic CharacterLost(SourceSpan place) =>
        CharacterLostKind.At(
            place,
            "The text contains U+FFFD REPLACEMENT CHARACTER where a character was lost.",
            "look the character up in an older copy of the text, and write it here"
        );

    public static readonly DiagnosticKind HiddenCharacterKind = new(
        "hidden-character",
        Severity.Warning,
        "The study or a value in YAML contains a character that its readers do not see."
    );

    /// <param name="number">The character as Unicode writes it: <c>U+202E</c>.</param>
    /// <param name="name">Its name in Unicode.</param>
    public static Diagnostic HiddenCharacter(SourceSpan place, string number, string name) =>
        HiddenCharacterKind.At(
            place,
            $"The text contains {number} {name}, which readers do not see.",
            "delete it, unless the text needs it"
        );

    public static readonly DiagnosticKind MoreOfTheSameKind = new(
        "more-of-the-same",
        Severity.Warning,
        "A file has more places with one diagnostic than a report can list."
    );

    /// <param name="last">The last of the places that are not listed.</param>
    /// <param name="count">How many are not listed.</param>
    public static Diagnostic MoreOfTheSame(SourceSpan last, DiagnosticKind kind, int count) =>
        MoreOfTheSameKind.At(
            last,
            $"The file has {Quantity.Of(count, "more place")} with {Quoted(kind.Code)}.",
            "correct the places that are listed; the next report lists more"
        ) with
        {
            Unlisted = new(kind.Severity, count),
        };
}
