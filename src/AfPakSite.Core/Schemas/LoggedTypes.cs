using System.Collections.Immutable;
using AfPakSite.Diagnostics;

namespace AfPakSite.Schemas;

/// <summary>Combines what was asked of several mappings at one place.</summary>
internal static class LoggedTypes
{
    /// <summary>The keys that a reader knows, with the most general type that it asks for.</summary>
    public static ImmutableSortedDictionary<string, FieldType> Of(FieldLog log) =>
        log
            .Runs.SelectMany(run => run.Asked)
            .GroupBy(pair => pair.Key, pair => pair.Value.Type, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                same => same.Key,
                same => same.FirstOrDefault(type => type is FieldType.Text) ?? same.First(),
                StringComparer.Ordinal
            );

    /// <summary>
    /// The keys that no mapping may lack, whatever its others are: those that are required of every mapping, and then
    /// those that are required of every mapping that has these.
    /// </summary>
    public static ImmutableSortedSet<string> RequiredIn(FieldLog log)
    {
        var required = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        while (true)
        {
            var runs = log.Runs.Where(run => required.IsSubsetOf(run.Present)).ToList();
            var more = LoggedTypes
                .Of(log)
                .Keys.Where(key => runs.All(run => run.Asked.GetValueOrDefault(key) is { IsRequired: true }))
                .ToImmutableSortedSet(StringComparer.Ordinal);
            if (runs.Count == 0 || more.IsSubsetOf(required))
                return required;
            required = required.Union(more);
        }
    }
}
