using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>What an entry of a reference list says of its work.</summary>
/// <param name="Number">The number of the entry in a numbered list; null without one.</param>
/// <param name="RepeatsNames">Whether a dash stands for the names of the entry before.</param>
/// <param name="Unread">The pieces of the entry that were not understood.</param>
/// <param name="HasMoreAuthors">Whether “et al.” follows the names.</param>
public sealed record Reference(
    string? Number,
    bool RepeatsNames,
    WorkRecord Record,
    ImmutableArray<string> Unread,
    bool HasMoreAuthors = false
)
{
    public string? Find(string variable) => Variable.Find(Record.Variables, variable);

    public ImmutableArray<PersonName> NamesOf(string variable) =>
        Record.Names.FirstOrDefault(names => names.Name == variable)?.Names ?? [];

    /// <summary>Whether everything was understood, so that other styles can write the entry.</summary>
    public bool IsComplete =>
        Unread.IsEmpty && Find("title") is not null && Record.Variables.All(variable => IsBalanced(variable.Value));

    /// <summary>Whether each bracket has its other half; a wrong cut seldom leaves both.</summary>
    private static bool IsBalanced(string value) =>
        value.Count(c => c == '(') == value.Count(c => c == ')')
        && value.Count(c => c == '[') == value.Count(c => c == ']')
        && value.Count(c => c is '“' or '„') >= value.Count(c => c == '”');
}
