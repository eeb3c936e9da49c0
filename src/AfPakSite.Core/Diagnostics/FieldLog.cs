using System.Collections.Immutable;

namespace AfPakSite.Diagnostics;

/// <summary>
/// What readers ask of the mappings at one place of a file: the schema of the place is made from it, so a reader and
/// its schema cannot disagree.
/// </summary>
public sealed class FieldLog
{
    private readonly SortedDictionary<string, FieldLog> children = new(StringComparer.Ordinal);
    private readonly List<FieldRun> runs = [];

    /// <summary>One for each mapping that was read.</summary>
    public IReadOnlyList<FieldRun> Runs => runs;

    /// <summary>The log of the mappings under a key.</summary>
    public FieldLog Below(string key)
    {
        if (!children.TryGetValue(key, out var child))
            children[key] = child = new();
        return child;
    }

    /// <summary>Begins to log what is asked of a mapping.</summary>
    /// <param name="present">The keys of the mapping.</param>
    public FieldRun Begin(IEnumerable<string> present)
    {
        var run = new FieldRun([.. present]);
        runs.Add(run);
        return run;
    }
}

/// <summary>What a reader asks of one mapping.</summary>
/// <param name="present">The keys of the mapping.</param>
public sealed class FieldRun(ImmutableHashSet<string> present)
{
    private readonly SortedDictionary<string, FieldUse> asked = new(StringComparer.Ordinal);

    public ImmutableHashSet<string> Present { get; } = present;

    public IReadOnlyDictionary<string, FieldUse> Asked => asked;

    /// <summary>Logs a question; the more special of two types counts, and one demand is enough.</summary>
    public void Ask(string key, FieldType type, bool isRequired)
    {
        var known = asked.GetValueOrDefault(key);
        var isSpecial = known is null || known.Type is FieldType.Text;
        asked[key] = new(isSpecial ? type : known!.Type, isRequired || known is { IsRequired: true });
    }
}

/// <param name="IsRequired">Whether the reader reports its absence.</param>
public sealed record FieldUse(FieldType Type, bool IsRequired);

/// <summary>The type of value that a reader asks for.</summary>
public abstract record FieldType
{
    public sealed record Text : FieldType;

    public sealed record Slug : FieldType;

    /// <summary>A text, or a date in parts.</summary>
    public sealed record Date : FieldType;

    public sealed record WebAddress : FieldType;

    /// <summary>A text, or a list of texts.</summary>
    public sealed record Texts : FieldType;

    /// <summary>The same with web addresses.</summary>
    public sealed record WebAddresses : FieldType;

    public sealed record Words(ImmutableArray<string> Known) : FieldType
    {
        public bool Equals(Words? other) => other is not null && Known.SequenceEqual(other.Known);

        public override int GetHashCode() => Known.Length;
    }

    public sealed record Number(int Least, int Most) : FieldType;

    public sealed record Mapping : FieldType;

    /// <summary>A list of mappings.</summary>
    public sealed record Mappings : FieldType;
}
