using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// Compares each file of <c>theme/words</c> with the members by which the program asks for its messages.
/// </summary>
public sealed partial class WordFileTests
{
    public static TheoryData<string> Languages => [.. WordFiles.Languages];

    [Fact]
    public void Has_English_words() => Assert.Contains(Words.Default, WordFiles.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_a_message_for_each_member_and_a_member_for_each_message(string language)
    {
        var table = Completed(language);
        var members = TypedMember.All.ToLookup(member => member.Subject, member => member.Member.Name);
        Assert.Equal(members.Select(group => group.Key).Order(), table.Subjects.Order());
        Assert.All(
            table.Subjects,
            subject => Assert.Equal(members[subject].Order(), table[subject].Entries.Keys.Order())
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_the_placeholders_that_the_members_fill(string language)
    {
        var table = Completed(language);
        Assert.All(
            TypedMember.All,
            member =>
                Assert.All(
                    Forms(member.EntryIn(table)),
                    form =>
                    {
                        Assert.Equal(
                            member.Placeholders.Where(name => name != WordGroup.Counted).Order(),
                            form.Placeholders.Where(name => name != WordGroup.Counted).Order()
                        );
                        Assert.Equal(member.Links.Order(), form.LabeledPlaceholders.Order());
                    }
                )
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_each_plural_category_of_the_language(string language)
    {
        var table = Completed(language);
        Assert.All(
            TypedMember.All,
            member =>
            {
                var entry = member.EntryIn(table);
                Assert.Equal((member.IsPlural, member.IsList), (entry is PluralEntry, entry is ListEntry));
                if (entry is PluralEntry plural)
                    Assert.Equal(PluralRule.CategoriesOf(language), plural.Forms.Keys);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_as_many_items_in_each_list_as_English_unless_they_are_synonyms(string language)
    {
        var (table, english) = (Completed(language), Completed(Words.Default));
        Assert.All(
            TypedMember.All.Where(member => member.IsList),
            member =>
            {
                Assert.All(Items(table, member), item => Assert.Matches(@"\A\S(?:.*\S)?\z", item));
                if (member.HasSynonyms)
                    Assert.NotEmpty(Items(table, member));
                else
                    Assert.Equal(Items(english, member).Length, Items(table, member).Length);
            }
        );

        static ImmutableArray<string> Items(MessageTable table, TypedMember member) =>
            ((ListEntry)member.EntryIn(table)).Items;
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Is_called_by_a_language_tag_and_names_no_message_twice(string language)
    {
        Assert.Matches(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", language);
        var keys = Key.Matches(WordFiles.Read(language)!).Select(match => match.Groups["key"].Value);
        Assert.All(keys, key => Assert.Matches("^[a-z][A-Za-z]*$", key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_its_language(string language)
    {
        using var file = JsonDocument.Parse(WordFiles.Read(language)!);
        Assert.Equal(language, file.RootElement.GetProperty("language").GetString());
    }

    /// <summary>The scripts are compared with the English words by their types and tests.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_the_messages_of_the_scripts(string language)
    {
        var (scripts, english) = (Scripts(language), Scripts(Words.Default));
        Assert.Equal(english.Keys, scripts.Keys);
        Assert.All(scripts, pair => Assert.Equal(english[pair.Key].GetType(), pair.Value.GetType()));
        Assert.All(
            scripts,
            pair =>
                Assert.All(
                    Forms(pair.Value),
                    form => Assert.Equal(Placeholders(Forms(english[pair.Key]).Last()), Placeholders(form))
                )
        );
        Assert.All(
            scripts.Values.OfType<PluralEntry>(),
            plural => Assert.Equal(PluralRule.CategoriesOf(language), plural.Forms.Keys)
        );

        static IEnumerable<string> Placeholders(Message message) =>
            message.Placeholders.Where(name => name != WordGroup.Counted).Order();
    }

    [Fact]
    public void Fills_each_placeholder_with_the_parameter_of_its_name()
    {
        var words = Words.For(Words.Default, WordFiles.Read);
        Assert.All(
            TypedMember.All.Where(member => !member.IsList),
            member =>
            {
                var given = member.Give(words);
                Assert.All(member.Values, value => Assert.Contains(value, given, StringComparison.Ordinal));
                Assert.DoesNotContain('{', given);
            }
        );
    }

    [Fact]
    public void Uses_each_message()
    {
        var code = string.Concat(
            ArchitectureTests
                .SourceFiles.Select(row => row.Data)
                .Select(path => File.ReadAllText(Repository.PathOf(path)))
        );
        Assert.All(
            TypedMember.All,
            member => Assert.Matches($@"\b(?:{member.Group.Name}|[Ww]ords)\.{member.Member.Name}\b", code)
        );
    }

    /// <summary>The messages of a language, with English ones for those that it lacks.</summary>
    private static MessageTable Completed(string language) =>
        new(WordFallback.Complete(WordFiles.Read(language)!, WordFiles.Read(Words.Default)!), language);

    /// <summary>The messages of the scripts by subject and key.</summary>
    private static SortedDictionary<string, MessageEntry> Scripts(string language)
    {
        using var file = JsonDocument.Parse(Words.For(language, WordFiles.Read).ForScripts(_ => true));
        var subjects = file.RootElement.GetProperty("scripts").EnumerateObject();
        return new(
            subjects
                .SelectMany(subject =>
                    new MessageGroup(subject.Value, new(language, ",")).Entries.Select(entry =>
                        ($"{subject.Name}.{entry.Key}", entry.Value)
                    )
                )
                .ToDictionary(),
            StringComparer.Ordinal
        );
    }

    private static IEnumerable<Message> Forms(MessageEntry entry) =>
        entry switch
        {
            TextEntry text => [text.Message],
            PluralEntry plural => plural.Forms.Values,
            _ => [],
        };

    [GeneratedRegex("\"(?<key>[^\"]*)\":")]
    private static partial Regex Key { get; }
}
