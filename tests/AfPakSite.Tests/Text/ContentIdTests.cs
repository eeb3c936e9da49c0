using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public class ContentIdTests
{
    [Fact]
    public void Id_is_the_prefix_and_six_letters() =>
        Assert.Matches(
            "^s-[2-9abcdefghjkmnpqrstvwxyz]{6}$",
            Assert.Single(ContentId.Assign("s-", [new("Tea is hot.", "leaves")]))
        );

    [Fact]
    public void Id_comes_from_the_text_and_not_from_the_context() =>
        Assert.Equal(
            ContentId.Assign("s-", [new("Tea is hot.", "leaves")]),
            ContentId.Assign("s-", [new("Tea is hot.", "water")])
        );

    [Fact]
    public void White_space_is_not_part_of_it() =>
        Assert.Equal(
            ContentId.Assign("s-", [new("Tea is\nhot.", "leaves")]),
            ContentId.Assign("s-", [new(" Tea  is hot. ", "leaves")])
        );

    [Fact]
    public void Equal_texts_are_distinguished_by_their_context_in_any_order()
    {
        var ids = ContentId.Assign("s-", [new("Tea.", "leaves"), new("Tea.", "water")]);
        Assert.Distinct(ids);
        Assert.Equal(ids.Reverse(), ContentId.Assign("s-", [new("Tea.", "water"), new("Tea.", "leaves")]));
    }

    [Fact]
    public void Texts_with_equal_context_are_distinguished_by_their_order() =>
        Assert.Distinct(ContentId.Assign("s-", [new("Tea.", "leaves"), new("Tea.", "leaves"), new("Tea.", "leaves")]));

    [Fact]
    public void Texts_with_colliding_ids_get_longer_ids()
    {
        var texts = Enumerable
            .Range(0, 60_000)
            .Select(number => new TextInContext($"Tea {number}.", "leaves"))
            .ToList();
        var ids = ContentId.Assign("s-", texts);
        Assert.Distinct(ids);
        Assert.All(
            ids.GroupBy(id => id[..8]),
            group => Assert.Equal(group.Count() == 1 ? 8 : 14, group.First().Length)
        );
        Assert.Contains(ids, id => id.Length == 14);
    }

    [Fact]
    public void Ids_are_independent_of_order_and_of_other_texts()
    {
        var contents = Gen.Int[0, 1000].Select(number => new TextInContext($"Tea {number}.", "leaves")).ArrayUnique[
            0,
            30
        ];
        Gen.Select(contents, contents)
            .Sample(
                (some, others) =>
                {
                    var apart = some.Zip(ContentId.Assign("s-", some)).ToHashSet();
                    var all = some.Union(others).Reverse().ToList();
                    Assert.Superset(apart, all.Zip(ContentId.Assign("s-", all)).ToHashSet());
                }
            );
    }
}
