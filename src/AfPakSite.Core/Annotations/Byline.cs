using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads the names in the line below a title.</summary>
internal static partial class Byline
{
    /// <summary>The names in a line: <c>Ada Brown¹, Ole Wæver and Jaap de Wilde</c>.</summary>
    public static ImmutableArray<PersonName> Names(string line)
    {
        var clean = Mark.Replace(Contact.Replace(line, ""), "");
        if (InvertedIn(clean) is { } inverted)
            return inverted;
        var names = new List<string>();
        foreach (var name in Separator.Split(clean).Select(WhiteSpace.Collapse).Where(name => name.Any(char.IsLetter)))
        {
            if (names.Count > 0 && Lineage.IsMatch(name))
                names[^1] += $", {name}";
            else
                names.Add(name);
        }
        return names.Count > 0 && names.TrueForAll(name => WithInitialsLast.IsMatch(name))
            ? [.. names.Select(InitialsLast)]
            : [.. names.Select(Name)];
    }

    /// <summary>
    /// Names with the family name first: <c>Brown, Ada</c>, <c>Brown, Ada and Lee, Bo</c>, <c>Brown, A., Lee, B.</c>;
    /// null for other lines.
    /// </summary>
    private static ImmutableArray<PersonName>? InvertedIn(string line)
    {
        var parts = And.Split(line).Select(WhiteSpace.Collapse).Where(part => part.Any(char.IsLetter)).ToList();
        if (parts.Count > 0 && parts.TrueForAll(part => Inverted.IsMatch(part)))
            return [.. parts.Select(FirstInverted)];
        if (parts.Count > 1 && parts.TrueForAll(part => LongInverted.IsMatch(part)))
            return [.. parts.Select(part => part.Split(',')).Select(pair => Of(pair[0], pair[1]))];
        var pieces = Separator.Split(line).Select(WhiteSpace.Collapse).Where(piece => piece.Length > 0).ToList();
        var isPaired =
            pieces.Count > 1
            && pieces.Count % 2 == 0
            && pieces.Index().All(piece => Initials.IsMatch(piece.Item) == (piece.Index % 2 == 1));
        if (isPaired)
            return [.. pieces.Chunk(2).Select(pair => Of(pair[0], pair[1]))];
        return pieces.Count > 2 && Inverted.IsMatch($"{pieces[0]}, {pieces[1]}") && pieces.Skip(2).All(IsWhole)
            ? [FirstInverted($"{pieces[0]}, {pieces[1]}"), .. pieces.Skip(2).Select(Name)]
            : null;
    }

    /// <summary>A name with the family name first: <c>Brown, Ada</c>, <c>Brown III, Ada</c>, <c>Brown, Ada, Jr.</c>
    /// </summary>
    private static PersonName FirstInverted(string name)
    {
        var found = Inverted.Match(name);
        var lineage = found.Groups["lineage"];
        var family = found.Groups["family"].Value;
        var given = found.Groups["given"].Value;
        return lineage.Success ? Of(family, $"{given}, {lineage.Value}") : Of(family, given);
    }

    /// <summary>Whether a name has given names and a family name.</summary>
    private static bool IsWhole(string name) =>
        name.Contains(' ') && !Initials.IsMatch(name[(name.LastIndexOf(' ') + 1)..]);

    private static PersonName Of(string family, string given) => new(family.Trim(), given.Trim(), null, null);

    /// <summary><c>Brown AB</c>, as medical journals write it.</summary>
    private static PersonName InitialsLast(string name)
    {
        var space = name.LastIndexOf(' ');
        return Of(name[..space], string.Join(' ', name[(space + 1)..].Select(letter => $"{letter}.")));
    }

    /// <summary>A name with the family name last, and the particles before it; “Jr.” follows the given names.</summary>
    public static PersonName Name(string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length > 2 && Lineage.IsMatch(words[^1]) ? words.Length - 1 : words.Length;
        if (end < 2)
            return new(written, null, null, null);
        if (CapitalsFirst.Match(written) is { Success: true } capitals)
            return Of(capitals.Groups["family"].Value, capitals.Groups["given"].Value);
        var first = end - 1;
        if (first > 2 && words[first - 1] is "y" or "e")
            first -= 2;
        while (first > 1 && (char.IsLower(words[first - 1][0]) || Particle.IsMatch(words[first - 1])))
            first--;
        var suffix = end < words.Length && IsSuffix.IsMatch(words[end]) ? words[end] : null;
        var family = string.Join(' ', words[first..(suffix is null ? words.Length : end)]).TrimEnd(',');
        var given = string.Join(' ', words[..first]);
        return new(family, suffix is null ? given : $"{given}, {suffix}", null, null);
    }

    /// <summary>What is between names; “y” and “e” may also be within one: <c>José Brown y Green</c>.</summary>
    [GeneratedRegex(
        @"\s*[,;،؛，、；]\s*(?:(?:and|und|et|y|e|ve|en)\s+|&\s*)?|\s+(?:and|und|et|ve|و|&)\s+"
            + @"|(?<!\p{L}\.?\s[\p{L}\p{M}'’-]{1,40})\s+[ye]\s+|\s+[ye]\s+(?=[^\s,;]{1,40}\s(?!(?:[ye&]|and|und|et|ve)\s))"
    )]
    private static partial Regex Separator { get; }

    [GeneratedRegex(
        @"\s*;\s*(?:(?:and|und|et|y|e|ve|en)\s+|&\s*)?|,?\s+(?:and|und|et|ve|en|&)\s+|(?<=,[^,;]{1,60})\s+[ye]\s+"
    )]
    private static partial Regex And { get; }

    /// <summary>
    /// One name with the family name first: <c>Brown, Ada</c>, <c>de Brown, Ada M.</c> A family name of two words may
    /// also be a whole name, of which another one follows.
    /// </summary>
    [GeneratedRegex(
        @"^(?<family>(?:(?:\p{Ll}[\p{L}’']*|Le|La|Les|De|Del|Della|Di|Da|Dos|Du|Des|Van|Von|El|St\.?)\s){0,2}[\p{L}\p{M}'’-]+(?:\s[ye]\s\p{Lu}[\p{L}\p{M}'’-]*)?"
            + @")(?:,?\s(?<lineage>(?:Jr|Sr)\.?|II|III|IV))?,\s?(?!(?:Jr|Sr|II|III|IV)\b)"
            + @"(?<given>[\p{L}\p{M}.'’-]+(?:\s\p{Lu}\p{M}*\.){0,3})(?:,?\s(?<lineage>(?:Jr|Sr)\.?|II|III|IV))?$"
    )]
    private static partial Regex Inverted { get; }

    /// <summary>A name with a family name of two words first, which “and” behind it tells from two names.</summary>
    [GeneratedRegex(
        @"^[\p{L}\p{M}'’-]+(?:\s[\p{L}\p{M}'’-]+){0,2},\s?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*)?$"
    )]
    private static partial Regex LongInverted { get; }

    [GeneratedRegex(@"^(?:\p{Lu}\p{M}*\.[ -]?){1,4}$")]
    private static partial Regex Initials { get; }

    /// <summary>What a name may have behind it that is not another name.</summary>
    [GeneratedRegex(@"^(?:Jr|Sr)\.?$|^(?:Filho|Neto|Sobrinho|J[uú]nior)$|^(?:II|III|IV)$")]
    private static partial Regex Lineage { get; }

    /// <summary>A family name in capitals before given names: <c>BROWN Ada</c>.</summary>
    [GeneratedRegex(
        @"^(?<family>(?:[\p{Lu}\p{M}'’-]{3,40}\s)+)(?<given>\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}(?:\s\p{Lu}[\p{Ll}.]*){0,2})$"
    )]
    private static partial Regex CapitalsFirst { get; }

    [GeneratedRegex(@"^(?:Jr|Sr)\.?$|^(?:II|III|IV)$")]
    private static partial Regex IsSuffix { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}(?:\s[\p{L}'’-]*\p{Ll}){0,2}\s(?!II|III|IV)\p{Lu}{1,3}$")]
    private static partial Regex WithInitialsLast { get; }

    /// <summary>Particles that family names begin with, in capitals: <c>Maëlle Le Goff</c>.</summary>
    [GeneratedRegex("^(?:Le|La|Les|De|Del|Della|Di|Da|Dos|Du|Des|Van|Von|El|Al|Ould|Ben|Bin|Ibn|Abu|St\\.?)$")]
    private static partial Regex Particle { get; }

    /// <summary>Addresses and marks of Markdown.</summary>
    [GeneratedRegex(@"<[^<>]{0,200}>|\^[^\^\s]{1,20}\^|\[\^[^\[\]]{1,20}\]")]
    private static partial Regex Contact { get; }

    /// <summary>The marks of notes and affiliations, and degrees.</summary>
    [GeneratedRegex(@"[0-9*†‡§¹²³⁴⁵⁶⁷⁸⁹]+|^(?:[Bb]y|[Vv]on|[Pp]ar)\s+|\b(?:Ph\.?D\.?|M\.?D\.?|Dr\.|Prof\.)")]
    private static partial Regex Mark { get; }
}
