using System.Collections.Immutable;
using System.Reflection;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

/// <summary>A member of a group of words, which returns the message of its name.</summary>
/// <param name="Subject">The group's name in a file of words: <c>frame</c>.</param>
/// <param name="Group">The property of <see cref="Words"/> that returns the group.</param>
internal sealed record TypedMember(string Subject, PropertyInfo Group, MemberInfo Member)
{
    private const int Number = 7;

    /// <summary>Every member of every group.</summary>
    public static ImmutableArray<TypedMember> All { get; } =
    [
        .. from @group in typeof(Words).GetProperties()
        where @group.PropertyType.IsSubclassOf(typeof(WordGroup))
        from member in @group.PropertyType.GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
        )
        where member is PropertyInfo or MethodInfo { IsSpecialName: false }
        select new TypedMember(SubjectOf(@group), @group, member),
    ];

    public string Name => $"{Group.Name}.{Member.Name}";

    private ParameterInfo[] Parameters => Member is MethodInfo method ? method.GetParameters() : [];

    /// <summary>Whether the message has a form for each plural category.</summary>
    public bool IsPlural => Parameters.Any(parameter => parameter.Name == WordGroup.Counted);

    public bool IsList => Member is PropertyInfo { PropertyType: var type } && type == typeof(ImmutableArray<string>);

    /// <summary>Whether the list contains what a reader or the study may say, not one word for each of a series.</summary>
    public bool HasSynonyms =>
        IsList
        && (Name.StartsWith("Search.For", StringComparison.Ordinal) || Member.Name is "Early" or "Middle" or "Late");

    public IEnumerable<string> Placeholders => Parameters.Select(parameter => parameter.Name!);

    /// <summary>The placeholders that contain the text of a link.</summary>
    public IEnumerable<string> Links =>
        Parameters
            .Where(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType))
            .Select(parameter => parameter.Name!);

    /// <summary>The values of the placeholders in <see cref="Give"/>, except the number.</summary>
    public IEnumerable<string> Values =>
        Parameters
            .Where(parameter => parameter.Name != WordGroup.Counted)
            .Select(parameter => parameter.ParameterType == typeof(int) ? $"{Number}" : $"[{parameter.Name}]");

    public MessageEntry EntryIn(MessageTable table) => table[Subject].Entries[Member.Name];

    /// <summary>The message with the name of each placeholder in brackets as its value.</summary>
    public string Give(Words words)
    {
        var owner = Group.GetValue(words);
        if (Member is PropertyInfo property)
            return $"{property.GetValue(owner)}";
        var method = (MethodInfo)Member;
        if (method.IsGenericMethodDefinition)
            method = method.MakeGenericMethod(typeof(string));
        return method.Invoke(owner, [.. method.GetParameters().Select(Argument)]) switch
        {
            Phrase<string> phrase => phrase.Join(text => text, part => part),
            var text => (string)text!,
        };
    }

    private static object Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? Number
        : parameter.ParameterType == typeof(string) ? $"[{parameter.Name}]"
        : (Func<string, string>)(words => $"[{parameter.Name}]{words}");

    private static string SubjectOf(PropertyInfo group) => char.ToLowerInvariant(group.Name[0]) + group.Name[1..];
}
