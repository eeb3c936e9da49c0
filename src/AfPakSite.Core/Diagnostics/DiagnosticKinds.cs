using System.Collections.Immutable;
using System.Reflection;

namespace AfPakSite.Diagnostics;

/// <summary>Lists the kinds of the catalog.</summary>
public static class DiagnosticKinds
{
    /// <summary>In ordinal order of their codes.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        .. typeof(Catalog)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticKind>()
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];
}
