using System.Collections.Immutable;
using System.Reflection;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>A factory of the catalog, called with made-up arguments.</summary>
/// <param name="Choices">The arguments that choose the words: values of enumerations, and members of closed
/// families.</param>
internal sealed record FactoryCall(MethodInfo Factory, ImmutableArray<string> Choices, Diagnostic Diagnostic)
{
    /// <summary>Stands for a text that was found.</summary>
    public const string Word = "xyzzy";

    /// <summary>Stands for a number that was found.</summary>
    public const int Number = 7;

    private static readonly SourceText Source = new("input/xyzzy.yml", $"{Word}: {Word}\n");

    public static ImmutableArray<MethodInfo> Factories { get; } =
    [
        .. typeof(Catalog)
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OrderBy(method => method.Name, StringComparer.Ordinal),
    ];

    /// <summary>Calls of every factory: one for each combination of arguments that may change the words.</summary>
    public static ImmutableArray<FactoryCall> All { get; } = [.. Factories.SelectMany(CallsOf)];

    private static IEnumerable<FactoryCall> CallsOf(MethodInfo factory) =>
        Combinations(factory.GetParameters())
            .Select(arguments => new FactoryCall(
                factory,
                [.. arguments.SelectMany(ChoicesOf)],
                (Diagnostic)factory.Invoke(null, arguments)!
            ));

    private static IEnumerable<object?[]> Combinations(ParameterInfo[] parameters) =>
        parameters.Aggregate<ParameterInfo, IEnumerable<object?[]>>(
            [
                [],
            ],
            (rows, parameter) => rows.SelectMany(row => Values(parameter).Select(value => (object?[])[.. row, value]))
        );

    /// <summary>
    /// The value of an enumeration, or the type of a closed family with the choices in its properties.
    /// </summary>
    private static IEnumerable<string> ChoicesOf(object? value) =>
        value is Enum ? [$"{value.GetType().Name}.{value}"]
        : value?.GetType() is { BaseType: { } family } type && IsClosedFamily(family)
            ? type.GetProperties()
                .SelectMany(property => ChoicesOf(property.GetValue(value)))
                .Prepend($"{family.Name}.{type.Name}")
        : [];

    private static IEnumerable<object?> Values(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var values = Values(Nullable.GetUnderlyingType(type) ?? type);
        return IsNullable(parameter) ? values.Prepend(null) : values;
    }

    /// <summary>
    /// Whether a parameter may be null; one whose type is a type argument takes what the argument says.
    /// </summary>
    private static bool IsNullable(ParameterInfo parameter) =>
        !parameter.Member.DeclaringType!.IsGenericType
        && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static IEnumerable<object?> Values(Type type)
    {
        if (type == typeof(string))
            return [Word];
        if (type == typeof(int))
            return [0, 1, 2, Number];
        if (type == typeof(long))
            return [(long)Number];
        if (type == typeof(bool))
            return [false, true];
        if (type == typeof(SourceText))
            return [Source];
        if (type == typeof(SourceSpan))
            return [Source.Whole];
        if (type.IsAssignableFrom(typeof(string[])))
            return [Array.Empty<string>(), new[] { Word, Word }, new[] { "other" }];
        if (type.IsAssignableFrom(typeof(StudyPlace[])))
            return [new[] { new StudyPlace(Word, Source.Whole), new StudyPlace(Word, Source.Whole) }];
        if (type.IsAssignableFrom(typeof(Located<string>[])))
            return
            [
                new[] { new Located<string>(Word, Source.Whole) },
                new[] { new Located<string>(Word, Source.Whole), new Located<string>("other", Source.Whole) },
            ];
        if (type.IsAssignableFrom(typeof(Edit[])))
            return
            [
                new[] { new Edit(Source.Whole, Word) },
                new[] { new Edit(Source.Whole, Word), new Edit(Source.Start, Word) },
            ];
        if (type.IsAssignableFrom(typeof(LostAnchorDecision[])))
            return [Array.Empty<LostAnchorDecision>(), new[] { new LostAnchorDecision(Word, Word) }];
        if (type.IsAssignableFrom(typeof(LostPart[])))
            return [Array.Empty<LostPart>(), Records(typeof(LostPart)).Cast<LostPart>().ToArray()];
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>();
        return IsClosedFamily(type) ? type.GetNestedTypes().SelectMany(Records) : Records(type);
    }

    private static bool IsClosedFamily(Type type) => type is { IsAbstract: true, Namespace: "AfPakSite.Diagnostics" };

    private static IEnumerable<object> Records(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return Combinations(constructor.GetParameters()).Select(constructor.Invoke);
    }
}
