namespace AfPakSite.Wording;

/// <summary>Interprets language tags (BCP 47).</summary>
public static class LanguageTag
{
    /// <summary>The languages that are written from right to left if the tag does not name a script.</summary>
    private static readonly string[] RightToLeft =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "khw",
        "ks",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    /// <summary>The scripts that are written from right to left (ISO 15924).</summary>
    private static readonly string[] RightToLeftScripts =
    [
        "adlm",
        "arab",
        "aran",
        "hebr",
        "mand",
        "mend",
        "nkoo",
        "rohg",
        "samr",
        "syrc",
        "thaa",
    ];

    /// <summary>The tag and its truncations in the order of a lookup (RFC 4647, section 3.4): <c>de-AT</c>, then <c>de</c>.</summary>
    public static IEnumerable<string> LookupOf(string language)
    {
        var parts = language.Split('-');
        for (var count = parts.Length; count > 0; count--)
        {
            if (count == parts.Length || parts[count - 1].Length > 1)
                yield return string.Join('-', parts[..count]);
        }
    }

    /// <summary>The first part of a tag in lowercase: <c>de</c> of <c>de-AT</c>.</summary>
    public static string PrimaryOf(string language) => language.Split('-')[0].ToLowerInvariant();

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool IsRightToLeft(string language)
    {
        var script = language.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4);
        return script is null
            ? RightToLeft.Contains(PrimaryOf(language))
            : RightToLeftScripts.Contains(script.ToLowerInvariant());
    }

    /// <summary>Whether nouns are capitalized inside a sentence too.</summary>
    public static bool CapitalizesNouns(string language) => PrimaryOf(language) is "de" or "lb";
}
