namespace AfPakSite.Ledgers;

/// <summary>The one place where two lists differ: a piece of one is replaced by a piece of the other.</summary>
/// <param name="Start">Where the piece begins, which is the same place in both lists.</param>
/// <param name="Length">The length of the piece in the list that is changed.</param>
internal readonly record struct ListEdit<T>(int Start, int Length, T[] Put)
    where T : IEquatable<T>
{
    /// <summary>The shortest edit that makes one list of another.</summary>
    public static ListEdit<T> Between(ReadOnlySpan<T> from, ReadOnlySpan<T> to)
    {
        var start = from.CommonPrefixLength(to);
        var end = 0;
        while (end < Math.Min(from.Length, to.Length) - start && from[^(end + 1)].Equals(to[^(end + 1)]))
            end++;
        return new(start, from.Length - start - end, to[start..^end].ToArray());
    }

    /// <summary>Makes the other list; null where the piece is not in the list.</summary>
    public T[]? Apply(ReadOnlySpan<T> from) =>
        Start < 0 || Length < 0 || Start > from.Length || Length > from.Length - Start
            ? null
            : [.. from[..Start], .. Put, .. from[(Start + Length)..]];

    /// <summary>An edit that includes the items beside it, as many as there are.</summary>
    public ListEdit<T> Widened(ReadOnlySpan<T> from, int before, int after) =>
        new(
            Start - before,
            Length + before + after,
            [.. from.Slice(Start - before, before), .. Put, .. from.Slice(Start + Length, after)]
        );
}
