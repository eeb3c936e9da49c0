using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads what is in parentheses behind a title: <c>(B. Moss, Trans.; 2nd ed., Vol. 3)</c>. Nothing of it is read if a
/// part of it is not understood.
/// </summary>
internal static partial class EntryAppendix
{
    /// <returns>Whether everything was understood.</returns>
    public static bool Take(EntryDraft entry, string text)
    {
        var persons = new List<(string Variable, ImmutableArray<PersonName> Names)>();
        var details = new List<string>();
        foreach (var part in text.Split("; "))
        {
            if (Role.Match(part) is not { Success: true } role)
            {
                details.Add(part);
                continue;
            }
            var written = part[..role.Index];
            var read = EntryNames.ReadDirect(written);
            if (read.End < written.Length)
                return false;
            persons.AddRange(VariablesOf(role).Select(variable => (variable, read.Names)));
        }
        if (details.Count > 0 && !EntryDetails.Read(entry, string.Join("; ", details)))
            return false;
        foreach (var (variable, names) in persons)
            entry.Set(variable, names);
        return true;
    }

    private static IEnumerable<string> VariablesOf(Match role)
    {
        if (role.Groups["editor"].Success)
            yield return "editor";
        if (role.Groups["translator"].Success)
            yield return "translator";
    }

    private const string Editor =
        @"(?<editor>[Ee]ds?|[Hh]rsg|[Hh]gg?|[Cc]oords?|[Oo]rgs?|[Ee]ditors?|[Yy]ay\.\shaz)\.?";

    private const string Translator =
        @"(?<translator>[Tt]rans|[Tt]rads?|[Üü]bers|[Çç]ev|[Tt]ranslators?|[Tt]raduct(?:or|ora|eur|rice)|[Tt]radutora?)\.?";

    private const string Joined = @"(?:\s?[&/]\s?|\s(?:and|und|et|y|e|ve)\s)";

    [GeneratedRegex($@",\s(?:{Editor}(?:{Joined}{Translator})?|{Translator}(?:{Joined}{Editor})?)$")]
    private static partial Regex Role { get; }
}
