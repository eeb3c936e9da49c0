using System.Globalization;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reports characters that no text should contain, or that readers do not see.</summary>
public static class CharacterChecker
{
    /// <summary>
    /// The file with the characters of Windows-1252 instead of controls that were made from them. Reports each.
    /// </summary>
    public static SourceText Repaired(SourceText source, DiagnosticBag diagnostics)
    {
        if (Windows1252.Repaired(source.Content) is var text && text == source.Content)
            return source;
        var repaired = new SourceText(source.Path, text);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != source.Content[at])
                ReportRepaired(new(repaired, at, 1), source.Content[at], diagnostics);
        }
        return repaired;
    }

    /// <summary>The same for a text that a part of a file encodes with escapes or entities.</summary>
    public static string Repaired(SourceSpan part, string value, DiagnosticBag diagnostics)
    {
        if (Windows1252.Repaired(value) is var text && text == value)
            return value;
        foreach (var control in value.Where(c => c != Windows1252.Repaired(c)).Distinct())
            ReportRepaired(part, control, diagnostics);
        return text;
    }

    /// <summary>Reports the controls, noncharacters and replacement characters in a file.</summary>
    public static void CheckFaulty(SourceText source, DiagnosticBag diagnostics)
    {
        foreach (var (range, character) in FaultyCharacters.In(source.Content))
            ReportFaulty(new(source, range.Start, range.Length), character, diagnostics);
    }

    /// <summary>Reports once that characters of a file were encoded twice.</summary>
    public static void CheckEncodedTwice(SourceText source, DiagnosticBag diagnostics)
    {
        if (DoubleEncoding.In(source.Content) is not var (first, count))
            return;
        var written = first.Of(source.Content);
        var place = new SourceSpan(source, first.Start, first.Length);
        diagnostics.Add(Catalog.TextEncodedTwice(place, written, DoubleEncoding.Meant(written), count));
    }

    /// <summary>Reports the hidden characters in a part of a file.</summary>
    public static void CheckHidden(SourceSpan part, DiagnosticBag diagnostics)
    {
        var text = part.Text;
        foreach (var at in HiddenCharacters.In(text))
            ReportHidden(part.Slice(at, 1), text[at], diagnostics);
        foreach (var (range, character) in HiddenCharacters.Unknown(text))
        {
            var place = part.Slice(range.Start, range.Length);
            diagnostics.AddOneOfMany(
                Catalog.HiddenCharacterKind,
                place,
                () => Catalog.HiddenCharacter(place, Number(character), HiddenCharacters.NameOf(character))
            );
        }
    }

    /// <summary>Reports each faulty character that a part of a file writes as an escape or an entity.</summary>
    /// <param name="value">The text that the part encodes.</param>
    public static void CheckEscapedFaulty(SourceSpan part, string value, DiagnosticBag diagnostics)
    {
        foreach (var character in FaultyCharacters.In(value).Select(found => found.Character).Distinct())
        {
            if (!part.Text.Contains(character.ToString(), StringComparison.Ordinal))
                ReportFaulty(part, character, diagnostics);
        }
    }

    /// <summary>Reports each hidden character that a part of a file writes as an escape or an entity.</summary>
    /// <param name="value">The text that the part encodes.</param>
    public static void CheckEscapedHidden(SourceSpan part, string value, DiagnosticBag diagnostics)
    {
        foreach (var character in HiddenCharacters.In(value).Select(at => value[at]).Distinct())
        {
            if (!part.Text.Contains(character))
                ReportHidden(part, character, diagnostics);
        }
    }

    private static void ReportFaulty(SourceSpan place, Rune character, DiagnosticBag diagnostics)
    {
        if (FaultyCharacters.IsControl(character))
            diagnostics.AddOneOfMany(
                Catalog.ControlCharacterKind,
                place,
                () => Catalog.ControlCharacter(place, Number(character))
            );
        else if (FaultyCharacters.IsNoncharacter(character))
            diagnostics.AddOneOfMany(
                Catalog.NoncharacterKind,
                place,
                () => Catalog.Noncharacter(place, Number(character))
            );
        else
            diagnostics.AddOneOfMany(Catalog.CharacterLostKind, place, () => Catalog.CharacterLost(place));
    }

    private static void ReportHidden(SourceSpan place, char character, DiagnosticBag diagnostics) =>
        diagnostics.AddOneOfMany(
            Catalog.HiddenCharacterKind,
            place,
            () => Catalog.HiddenCharacter(place, Number(new(character)), HiddenCharacters.NameOf(character))
        );

    private static void ReportRepaired(SourceSpan place, char control, DiagnosticBag diagnostics) =>
        diagnostics.AddOneOfMany(
            Catalog.ControlCharacterRepairedKind,
            place,
            () =>
                Catalog.ControlCharacterRepaired(place, Number(new(control)), Windows1252.Repaired(control).ToString())
        );

    private static string Number(Rune character) => $"U+{character.Value.ToString("X4", CultureInfo.InvariantCulture)}";
}
