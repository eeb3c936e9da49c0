using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AfPakSite.Checking;
using AfPakSite.Tests.Diagnostics;
using AfPakSite.Theme;

namespace AfPakSite.Tests;

/// <summary>The project's rules that the compiler does not check.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 400;

    /// <summary>The compiler of .NET does not optimize a method with more bytes of code than this.</summary>
    private const int LongestMethod = 60_000;

    private static readonly Assembly Core = typeof(Compiler).Assembly;

    private static readonly Assembly Checking = typeof(Checker).Assembly;

    private static readonly Assembly Theme = typeof(SiteRenderer).Assembly;

    private static readonly Assembly CommandLine = Assembly.Load("afpaksite");

    public static TheoryData<string> SourceFiles =>
        [
            .. new[] { "src", "theme" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
                )
                .Where(file =>
                    file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
                )
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file =>
                    !file.Contains("/obj/", StringComparison.Ordinal)
                    && !file.Contains("/bin/", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void Has_no_long_file(string path) => Assert.InRange(Read(path).Count(c => c == '\n'), 1, LongestFile);

    /// <summary>
    /// The code for a pattern grows with each list of words that may be taken back, and most of the time of a build is
    /// spent on it.
    /// </summary>
    [Fact]
    public void Has_no_pattern_with_too_much_code()
    {
        var methods = new[] { Core, Checking, Theme, CommandLine }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(RegexRunner).IsAssignableFrom(type))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .ToList();
        Assert.NotEmpty(methods);
        Assert.Empty(
            methods
                .Where(method => method.GetMethodBody()?.GetILAsByteArray()?.Length > LongestMethod)
                .Select(method => method.DeclaringType!.FullName)
        );
    }

    [Fact]
    public void Depends_one_way()
    {
        Assert.DoesNotContain(Theme.GetName().Name, Checking.GetReferencedAssemblies().Select(found => found.Name));
        Assert.DoesNotContain(Checking.GetName().Name, Theme.GetReferencedAssemblies().Select(found => found.Name));
        Assert.DoesNotContain(
            Core.GetReferencedAssemblies(),
            reference =>
                reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || reference.Name is "System.Console" or "System.Net.Http"
        );
    }

    [Fact]
    public void Has_no_record_that_changes()
    {
        var setters = Types()
            .Where(type =>
                type.GetMethod("<Clone>$") is not null
                || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null
            )
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property =>
                property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            );
        Assert.Empty(setters.Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    /// <summary>State besides the parameters would survive a <c>with</c> that should have changed it.</summary>
    [Fact]
    public void Has_no_record_with_state_besides_its_parameters()
    {
        var hidden = Types()
            .Where(type => type.GetMethod("<Clone>$") is not null || IsRecordStruct(type))
            .SelectMany(type =>
            {
                var parameters = type.GetConstructors(
                        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                    )
                    .SelectMany(constructor => constructor.GetParameters())
                    .Select(parameter => parameter.Name!.ToUpperInvariant())
                    .ToHashSet(StringComparer.Ordinal);
                return type.GetFields(
                        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly
                    )
                    .Select(field =>
                        BackedProperty.Match(field.Name) is { Success: true } match
                            ? match.Groups["name"].Value
                            : field.Name
                    )
                    .Where(name => !parameters.Contains(name.ToUpperInvariant()))
                    .Select(name => $"{type}.{name}");
            });
        Assert.True(!hidden.Any(), string.Join("\n", hidden));
    }

    [Fact]
    public void Names_no_type_by_a_word_that_says_nothing() =>
        Assert.DoesNotContain(Types().Select(type => type.Name), name => EmptyName.IsMatch(name));

    [Fact]
    public void Seals_each_class_that_nothing_extends()
    {
        var types = Types()
            .Where(type => type is { IsClass: true } && typeof(MulticastDelegate) != type.BaseType)
            .ToList();
        var extended = types
            .Select(type =>
                type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType
            )
            .ToHashSet();
        Assert.Empty(
            types
                .Where(type => !type.IsSealed && !extended.Contains(type) && !IsComponent(type))
                .Select(type => type.FullName)
        );
    }

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void Makes_diagnostics_in_the_catalog_only(string path)
    {
        if (!path.Contains("/Diagnostics/", StringComparison.Ordinal))
            Assert.DoesNotMatch(MadeDiagnostic, Read(path));
    }

    [Fact]
    public void Reports_each_factory_of_the_catalog_somewhere()
    {
        var code = string.Concat(
            SourceFiles
                .Select(row => row.Data)
                .Where(path => !path.Contains("/Catalog.", StringComparison.Ordinal))
                .Select(Read)
        );
        Assert.All(
            FactoryCall.Factories,
            factory => Assert.Contains($"Catalog.{factory.Name}(", code, StringComparison.Ordinal)
        );
    }

    private static bool IsRecordStruct(Type type) =>
        type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    /// <summary>The types that the compiler did not generate.</summary>
    private static IEnumerable<Type> Types() =>
        new[] { Core, Checking, Theme, CommandLine }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("AfPakSite", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                && !type.Name.Contains('<')
            );

    /// <summary>Whether Razor generated a class, which is then partial and not sealed.</summary>
    private static bool IsComponent(Type type) =>
        typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type) || type.Name == "_Imports";

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    [GeneratedRegex("(?:Manager|Helper|Helpers|Util|Utils|Utility|Service|Data|Info|Impl|Base)(?:`[0-9]+)?$")]
    private static partial Regex EmptyName { get; }

    [GeneratedRegex(@"new Diagnostic(?:Kind)?\(|Kind\.At\(|(?:Message|Hint) = ")]
    private static partial Regex MadeDiagnostic { get; }

    [GeneratedRegex("^<(?<name>.+)>k__BackingField$")]
    private static partial Regex BackedProperty { get; }
}
