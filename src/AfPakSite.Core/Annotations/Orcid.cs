namespace AfPakSite.Annotations;

/// <summary>ORCID identifiers of persons.</summary>
public static class Orcid
{
    private const int Length = 19;

    /// <summary>The identifier alone, if the record gives its address.</summary>
    public static string Of(string written)
    {
        var address = written.Trim().TrimEnd('/');
        return address.Contains("orcid.org/", StringComparison.OrdinalIgnoreCase)
            ? address[(address.LastIndexOf('/') + 1)..].ToUpperInvariant()
            : address.ToUpperInvariant();
    }

    /// <summary>Whether it is four groups of four digits, of which the last is right (ISO 7064, MOD 11-2).</summary>
    public static bool IsWellFormed(string orcid)
    {
        if (orcid.Length != Length)
            return false;
        var total = 0;
        for (var at = 0; at < Length - 1; at++)
        {
            if (at % 5 == 4)
            {
                if (orcid[at] != '-')
                    return false;
            }
            else if (!char.IsAsciiDigit(orcid[at]))
                return false;
            else
                total = (total + (orcid[at] - '0')) * 2 % 11;
        }
        var check = (12 - total) % 11;
        return orcid[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }
}
