namespace AfPakSite.Text;

/// <summary>Counts Unicode scalar values, the unit of every offset and column that leaves the program.</summary>
public static class Scalars
{
    /// <summary>The number of scalar values in a text; an unpaired surrogate counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
            return text.Length;
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
