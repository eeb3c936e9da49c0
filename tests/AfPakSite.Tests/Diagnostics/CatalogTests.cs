using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>
/// The rules of the catalog: one kind, one factory and one gallery file for each code, all in plain English.
/// </summary>
public sealed partial class CatalogTests
{
    /// <summary>The kinds of the catalog by the names of their fields.</summary>
    internal static readonly ImmutableSortedDictionary<string, DiagnosticKind> Kinds = typeof(Catalog)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticKind))
        .ToImmutableSortedDictionary(
            field => field.Name,
            field => (DiagnosticKind)field.GetValue(null)!,
            StringComparer.Ordinal
        );

    [Fact]
    public void Has_one_factory_for_each_kind_and_names_both_by_the_code()
    {
        Assert.Equal(
            Kinds.Keys,
            FactoryCall.Factories.Select(factory => $"{factory.Name}Kind").Order(StringComparer.Ordinal)
        );
        Assert.All(Kinds, pair => Assert.Equal(pair.Key, $"{PascalCase(pair.Value.Code)}Kind"));
        Assert.All(FactoryCall.All, call => Assert.Same(Kinds[$"{call.Factory.Name}Kind"], call.Diagnostic.Kind));
    }

    [Fact]
    public void Has_one_gallery_file_for_each_code() =>
        Assert.Equal(
            Kinds.Values.Select(kind => kind.Code).Order(StringComparer.Ordinal),
            GalleryFile.All.Select(file => file.Code).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Has_codes_in_kebab_case() =>
        Assert.All(Kinds.Values, kind => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", kind.Code));

    [Fact]
    public void Has_a_summary_of_one_sentence_for_each_kind()
    {
        Assert.All(Kinds.Values, kind => Assert.Matches(OneSentence, kind.Summary));
        Assert.All(Kinds.Values, kind => AssertPlain(kind.Summary));
        Assert.Distinct(Kinds.Values.Select(kind => kind.Summary));
    }

    [Fact]
    public void Has_messages_of_one_sentence_and_hints_without_period() =>
        Assert.All(
            FactoryCall.All.Select(call => call.Diagnostic),
            diagnostic =>
            {
                Assert.Matches(OneSentence, diagnostic.Message);
                AssertPlain(diagnostic.Message);
                Assert.Matches(@"^[^\n.][^\n]*[^\n.]$", diagnostic.Hint);
                AssertPlain(diagnostic.Hint!);
            }
        );

    /// <summary>The gallery file of a factory shows each variant of its message.</summary>
    [Fact]
    public void Shows_each_wording_in_the_gallery()
    {
        var missing = FactoryCall
            .All.SelectMany(call => call.Choices.DefaultIfEmpty(""), (call, choice) => (call, choice))
            .GroupBy(pair => (pair.call.Diagnostic.Code, pair.choice), pair => pair.call.Diagnostic)
            .Where(made => !made.Any(IsShown))
            .Select(made => made.Key);
        Assert.Empty(missing);
    }

    private static bool IsShown(Diagnostic made)
    {
        var (message, hint) = (Pattern(made.Message), Pattern(made.Hint!));
        return GalleryFile
            .All.Single(file => file.Code == made.Code)
            .Cases.SelectMany(item => item.Found)
            .Any(found => found.Code == made.Code && message.IsMatch(found.Message) && hint.IsMatch(found.Hint!));
    }

    /// <summary>A pattern that matches a text with any values in place of the made-up ones.</summary>
    private static Regex Pattern(string text) =>
        new($"^{MadeUp.Replace(Regex.Escape(text), ".*")}$", RegexOptions.CultureInvariant);

    private static string PascalCase(string code) =>
        string.Concat(code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static void AssertPlain(string text)
    {
        Assert.DoesNotMatch(Blame, text);
        Assert.DoesNotMatch(Translated, text);
    }

    [GeneratedRegex(@"^[\p{Lu}“][^\n]*[^.]\.$")]
    private static partial Regex OneSentence { get; }

    [GeneratedRegex("invalid|illegal|error|fail|please|you (?:have|did)", RegexOptions.IgnoreCase)]
    private static partial Regex Blame { get; }

    /// <summary>Phrases that messages must not contain.</summary>
    [GeneratedRegex(
        @"\b(?:is|are|was) (?:no|none)\b|\bwhat .* is none\b|\b(?:stands?|lies?|heeds?|bears?|parts|lays)\b|^Here (?:is|are)\b|\bwho asked\b|that it is one of",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Translated { get; }

    [GeneratedRegex("(?:[^ “”]*(?:xyzzy|other)[^ “”]*|[0-9]+)")]
    private static partial Regex MadeUp { get; }
}
