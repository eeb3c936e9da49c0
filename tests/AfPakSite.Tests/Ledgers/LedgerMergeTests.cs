using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Merges two branches of a small study that differ in one thing.</summary>
public sealed class LedgerMergeTests
{
    private const string Study = """
        Tea and Water
        1. Tea
        Tea grows slowly on cool hills. Its leaves are picked by hand in spring.
        Green leaves are steamed before they dry.
        2. Water
        Soft water keeps the taste of a tea. Hard water hides it under chalk. A kettle should never boil twice.
        """;

    private static readonly Ledger Start = Released(Ledger.Empty, Study, "2026-01-01");

    [Fact]
    public void Puts_the_releases_of_both_in_the_order_of_their_dates()
    {
        var ours = Released(
            Released(Start, Study + " Ours said one.", "2026-02-01"),
            Study + " Ours said two.",
            "2026-02-04"
        );
        var theirs = Released(Start, "Tea, and Water" + Study["Tea and Water".Length..], "2026-02-03");
        var merged = Merge(Start, ours, theirs);
        Assert.Equal(
            ["2026-01-01", "2026-02-01", "2026-02-03", "2026-02-04"],
            merged.Releases.Select(release => release.Date)
        );
        Assert.Equal(
            ["Tea and Water", "Tea and Water", "Tea, and Water", "Tea, and Water"],
            Enumerable.Range(1, 4).Select(release => merged.StateAfter(release).Title)
        );
    }

    [Fact]
    public void Puts_what_both_added_at_one_place_in_order_and_needs_no_release()
    {
        const string place = "on cool hills. ";
        var (ours, theirs) = (
            Released(Start, Study.Replace(place, place + "Ours adds a line on rain. "), "2026-02-01"),
            Released(Start, Study.Replace(place, place + "Theirs adds a word on mist. "), "2026-02-02")
        );
        var merged = Merge(Start, ours, theirs);
        var text = Study.Replace(place, place + "Ours adds a line on rain. Theirs adds a word on mist. ");
        Assert.Same(merged, Released(merged, text, "2026-02-03"));
        Assert.Superset(IdsOf(ours).Union(IdsOf(theirs)).ToHashSet(), IdsOf(merged).ToHashSet());
    }

    [Fact]
    public void Takes_our_text_where_both_edited_a_sentence()
    {
        var merged = Merge(
            Start,
            Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-02"),
            Released(Start, Study.Replace("slowly", "quite slowly"), "2026-02-01")
        );
        Assert.Contains(merged.Anchors, anchor => anchor.Text == "Tea grows very slowly on cool hills.");
        Assert.Contains(merged.StateAfter(2).Anchors, anchor => anchor.Text == "Tea grows quite slowly on cool hills.");
    }

    [Fact]
    public void Puts_a_paragraph_together_that_both_edited()
    {
        var merged = Merge(
            Start,
            Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-01"),
            Released(Start, Study.Replace("in spring", "in early spring"), "2026-02-02")
        );
        var paragraph = merged.Anchors.First(anchor => anchor.Kind == AnchorKind.Paragraph);
        Assert.Equal(
            ("Tea grows very slowly on cool hills. Its leaves are picked by hand in early spring.", "2026-02-02"),
            (paragraph.Text, paragraph.Changed)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keeps_what_one_branch_removed_and_the_other_one_edited(bool isOursGone)
    {
        const string sentence = "Hard water hides it under chalk.";
        var id = IdOf(Start, sentence);
        var removed = Released(Start, Study.Replace($" {sentence}", ""), "2026-02-01");
        var edited = Released(Start, Study.Replace(sentence, "Hard water hides it deep under chalk."), "2026-02-05");
        var merged = isOursGone ? Merge(Start, removed, edited) : Merge(Start, edited, removed);
        Assert.Equal(new Retirement("2026-02-05", null), merged.Anchors.Single(anchor => anchor.Id == id).Retired);
        var without = Released(merged, Study.Replace($" {sentence}", ""), "2026-03-01");
        Assert.Contains(without.Gone, anchor => anchor.Id == id);
        var with = Released(merged, Study.Replace(sentence, "Hard water hides it deep under chalk."), "2026-03-01");
        Assert.Contains(with.Anchors, anchor => anchor.Id == id && anchor.Retired is null);
    }

    [Fact]
    public void Removes_what_one_branch_removed_and_the_other_one_left()
    {
        const string sentence = "Hard water hides it under chalk.";
        var removed = Released(Start, Study.Replace($" {sentence}", ""), "2026-02-01");
        var edited = Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-02");
        foreach (var merged in new[] { Merge(Start, removed, edited), Merge(Start, edited, removed) })
        {
            Assert.Equal(IdOf(Start, sentence), Assert.Single(merged.Gone).Id);
            Assert.All(merged.Anchors, anchor => Assert.Null(anchor.Retired));
        }
    }

    [Fact]
    public void Keeps_our_successor_where_both_retired_an_anchor_and_breaks_circles()
    {
        var (one, other) = (IdOf(Start, "Soft water"), IdOf(Start, "A kettle"));
        var text = Study.Replace("Soft water keeps the taste of a tea. ", "");
        var ours = Released(Retire(Start, one, IdOf(Start, "Hard water")), text, "2026-02-01");
        var theirs = Released(Retire(Start, one, IdOf(Start, "Green leaves")), text, "2026-02-02");
        Assert.Equal(ours.Gone.AsEnumerable(), Merge(Start, ours, theirs).Gone);
        Assert.Equal(
            theirs.Gone.Select(anchor => anchor with { Retired = anchor.Retired! with { Date = "2026-02-01" } }),
            Merge(Start, theirs, ours).Gone
        );
        var apart = Released(
            Retire(Start, one, other),
            Study.Replace("Soft water keeps the taste of a tea. ", ""),
            "2026-02-01"
        );
        var back = Released(
            Retire(Start, other, one),
            Study.Replace(" A kettle should never boil twice.", ""),
            "2026-02-01"
        );
        Assert.Equal(
            [(one, other), (other, null)],
            Merge(Start, apart, back).Gone.Select(anchor => (anchor.Id, anchor.Retired!.To))
        );
    }

    [Theory]
    [InlineData("2026-02-01", "2026-02-02", true)]
    [InlineData("2026-02-02", "2026-02-01", false)]
    public void Makes_a_note_of_the_newest_retirement_in_a_circle(string ourDay, string theirDay, bool isOursKept)
    {
        var (one, other) = (IdOf(Start, "Soft water"), IdOf(Start, "A kettle"));
        var ours = Released(
            Retire(Start, one, other),
            Study.Replace("Soft water keeps the taste of a tea. ", ""),
            ourDay
        );
        var theirs = Released(
            Retire(Start, other, one),
            Study.Replace(" A kettle should never boil twice.", ""),
            theirDay
        );
        Assert.Equal(
            [(one, isOursKept ? other : null), (other, isOursKept ? null : one)],
            Merge(Start, ours, theirs)
                .Gone.OrderBy(anchor => anchor.Id != one)
                .Select(anchor => (anchor.Id, anchor.Retired!.To))
        );
    }

    [Fact]
    public void Makes_a_note_of_a_decision_that_would_close_a_circle_at_the_next_release()
    {
        var (one, other) = (IdOf(Start, "Soft water"), IdOf(Start, "A kettle"));
        var ours = Released(
            Retire(Start, one, other),
            Study.Replace("Soft water keeps the taste of a tea. ", ""),
            "2026-02-01"
        );
        var merged = Merge(Start, ours, Retire(Start, other, one));
        Assert.Equal(new Retirement("2026-01-31", null), merged.Anchors.Single(anchor => anchor.Id == other).Retired);
        Assert.Equal(other, Assert.Single(merged.Gone).Retired!.To);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keeps_the_addresses_of_what_one_branch_moved_and_removed_and_the_other_one_edited(bool isOursGone)
    {
        const string paragraph = "Tea grows slowly on cool hills. Its leaves are picked by hand in spring.\n";
        var text = Study.ReplaceLineEndings("\n");
        var moved = Released(Start, $"{text.Replace(paragraph, "")}\n{paragraph}", "2026-02-01");
        var removed = Released(moved, text.Replace(paragraph, ""), "2026-02-02");
        var edited = Released(
            Start,
            text.Replace(" Its leaves are picked by hand in spring.\n", "\nIts leaves are picked by hand in spring. "),
            "2026-02-03"
        );
        var merged = isOursGone ? Merge(Start, removed, edited) : Merge(Start, edited, removed);
        var kept = merged.Anchors.Single(anchor => anchor.Id == IdOf(Start, "Its leaves"));
        Assert.Equal(
            ($"/sections/tea/#{kept.Id}", $"/sections/water/#{kept.Id}"),
            (kept.Address, Assert.Single(kept.Was))
        );
    }

    [Fact]
    public void Gives_what_both_removed_the_day_of_the_first_removal()
    {
        var text = Study.Replace("Soft water keeps the taste of a tea. ", "");
        var merged = Merge(Start, Released(Start, text, "2026-02-02"), Released(Start, text, "2026-02-01"));
        Assert.Equal("2026-02-01", merged.Releases[^1].Date);
        Assert.Equal("2026-02-01", Assert.Single(merged.Gone).Retired!.Date);
    }

    [Fact]
    public void Gives_one_of_two_sections_with_one_title_a_new_id()
    {
        var (first, second) = (
            Released(Start, $"{Study}\n3. Notes\nTea was cheap in the winter.", "2026-02-01"),
            Released(Start, $"{Study}\n3. Notes\nThe dyke broke twice.", "2026-02-02")
        );
        var id = IdOf(first, "Notes");
        Assert.Equal(id, IdOf(second, "Notes"));
        AssertNewId(first, second, "The dyke broke twice.");
        AssertNewId(second, first, "The dyke broke twice.");
        AssertNewId(first, second, "Tea was cheap in the winter.", MergeSide.Theirs);
        AssertNewId(second, first, "Tea was cheap in the winter.", MergeSide.Ours);
        var same = Released(Start, $"{Study}\n3. Notes\nTea was cheap in the winter. So was salt.", "2026-02-02");
        Assert.Equal(id, IdOf(Merge(Start, first, same), "Notes"));

        void AssertNewId(Ledger ours, Ledger theirs, string text, MergeSide? published = null)
        {
            var result = LedgerMerge.Merge(Start, ours, theirs, published);
            var moved = Assert.Single(result.MovedIds);
            Assert.Equal((id, $"Notes · {text}"), (moved.Id, moved.Side == MergeSide.Ours ? moved.Ours : moved.Theirs));
            Assert.Equal(moved.NewId, SectionOf(result.Ledger!, text));
            Assert.Equal([id, moved.NewId], SectionsOf(result.Ledger!, "Notes").OrderBy(section => section != id));
            AssertIsRead(result.Ledger!);
        }
    }

    [Fact]
    public void Gives_equal_sentences_in_different_sections_two_ids()
    {
        const string sentence = "Nobody knows why.";
        var (ours, theirs) = (
            Released(Start, Study.Replace("in spring.", $"in spring. {sentence}"), "2026-02-01"),
            Released(Start, $"{Study} {sentence}", "2026-02-02")
        );
        var id = IdOf(ours, sentence);
        Assert.Equal(id, IdOf(theirs, sentence));
        foreach (var result in new[] { LedgerMerge.Merge(Start, ours, theirs), LedgerMerge.Merge(Start, theirs, ours) })
        {
            var moved = Assert.Single(result.MovedIds);
            var merged = result.Ledger!;
            Assert.Equal("tea", PageOf(merged, id));
            Assert.Equal("water", PageOf(merged, moved.NewId));
            var text = Study.Replace("in spring.", $"in spring. {sentence}") + $" {sentence}";
            Assert.Equal(IdsOf(merged), IdsOf(Released(merged, text, "2026-03-01")));
            AssertIsRead(merged);
        }
        var published = LedgerMerge.Merge(Start, ours, theirs, MergeSide.Theirs).Ledger!;
        Assert.Equal("water", PageOf(published, id));
        var again = Released(Start, Study.Replace("in spring.", $"in spring. {sentence}"), "2026-02-02");
        Assert.Empty(LedgerMerge.Merge(Start, ours, again).MovedIds);
    }

    [Fact]
    public void Gives_equal_sentences_in_different_paragraphs_of_both_branches_two_ids()
    {
        const string sentence = "Nobody knows why.";
        var (ours, theirs) = (
            Released(Start, Study.Replace("in spring.", $"in spring. {sentence}"), "2026-02-01"),
            Released(Start, Study.Replace("before they dry.", $"before they dry. {sentence}"), "2026-02-01")
        );
        Assert.Equal(
            Assert.Single(LedgerMerge.Merge(Start, ours, theirs).MovedIds).NewId,
            Assert.Single(LedgerMerge.Merge(Start, theirs, ours).MovedIds).NewId
        );
        var split = Study.Replace("in spring.", $"in spring.\n{sentence}");
        Assert.Empty(LedgerMerge.Merge(Start, ours, Released(Start, split, "2026-02-02")).MovedIds);
    }

    [Fact]
    public void Lets_successors_lead_to_the_new_id()
    {
        const string sentence = "Nobody knows why.";
        const string cut = "Hard water hides it under chalk. ";
        var added = Released(Start, $"{Study} {sentence}", "2026-02-02");
        var theirs = Released(
            Retire(added, IdOf(Start, "Hard water"), IdOf(added, sentence)),
            $"{Study.Replace(cut, "")} {sentence}",
            "2026-02-03"
        );
        var ours = Released(Start, Study.Replace("in spring.", $"in spring. {sentence}"), "2026-02-01");
        var result = LedgerMerge.Merge(Start, ours, theirs);
        Assert.Equal(Assert.Single(result.MovedIds).NewId, Assert.Single(result.Ledger!.Gone).Retired!.To);
    }

    [Fact]
    public void Answers_at_the_addresses_of_both_where_both_retitled_a_section()
    {
        var id = IdOf(Start, "Water");
        var merged = Merge(
            Start,
            Released(Start, Study.Replace("2. Water", "2. Good Water"), "2026-02-01"),
            Released(Start, Study.Replace("2. Water", "2. Soft Water"), "2026-02-02")
        );
        var section = merged.Anchors.Single(anchor => anchor.Id == id);
        Assert.Equal(
            ("Good Water", "/sections/good-water/", "/sections/water/ /sections/soft-water/"),
            (section.Text, section.Address, string.Join(' ', section.Was))
        );
        Assert.All(
            merged.Anchors.SkipWhile(anchor => anchor.Id != id).Skip(1),
            anchor =>
            {
                Assert.Equal("/sections/good-water/", anchor.Route);
                Assert.Contains($"/sections/soft-water/#{anchor.Id}", anchor.Was);
            }
        );
    }

    [Fact]
    public void Moves_a_new_passage_with_the_section_that_the_other_branch_retitled()
    {
        var theirs = Released(Start, Study + " A clay pot keeps water cool.", "2026-02-02");
        var merged = Merge(Start, Released(Start, Study.Replace("2. Water", "2. Good Water"), "2026-02-01"), theirs);
        var sentence = merged.Anchors.Single(anchor => anchor.Id == IdOf(theirs, "A clay pot"));
        Assert.Equal(
            ("/sections/good-water/", $"/sections/water/#{sentence.Id}"),
            (sentence.Route, Assert.Single(sentence.Was))
        );
    }

    [Fact]
    public void Gives_two_new_sections_two_addresses()
    {
        var ours = Released(Start, $"{Study}\n3. Milk!\nMilk is added last by some.", "2026-02-01");
        var theirs = Released(Start, $"{Study}\n3. Milk?\nOthers never add any of it.", "2026-02-02");
        var result = LedgerMerge.Merge(Start, ours, theirs);
        var id = IdOf(theirs, "Milk?");
        Assert.Equal(
            new MovedSection(id, "/sections/milk/", "/sections/milk-2/", MergeSide.Theirs),
            Assert.Single(result.Moved)
        );
        var merged = result.Ledger!;
        Assert.Equal("/sections/milk/", merged.Anchors.Single(anchor => anchor.Text == "Milk!").Address);
        Assert.Empty(merged.Anchors.Single(anchor => anchor.Id == id).Was);
        var sentence = merged.Anchors.Single(anchor => anchor.Id == IdOf(theirs, "Others never"));
        Assert.Equal(
            ("/sections/milk-2/", $"/sections/milk/#{sentence.Id}"),
            (sentence.Route, Assert.Single(sentence.Was))
        );
    }

    [Fact]
    public void Brings_back_what_one_branch_brought_back()
    {
        const string sentence = "Hard water hides it under chalk.";
        var gone = Released(Start, Study.Replace($" {sentence}", ""), "2026-02-01");
        var back = Released(gone, Study, "2026-02-03");
        var other = Released(gone, Study.Replace($" {sentence}", "").Replace("slowly", "very slowly"), "2026-02-02");
        foreach (var merged in new[] { Merge(gone, back, other), Merge(gone, other, back) })
        {
            Assert.Null(merged.Anchors.Single(anchor => anchor.Id == IdOf(Start, sentence)).Retired);
            Assert.Empty(merged.Gone);
        }
    }

    [Fact]
    public void Merges_branches_that_both_began_the_ledger()
    {
        var ours = Released(
            Released(Ledger.Empty, Study, "2026-01-02"),
            Study.Replace("slowly", "very slowly"),
            "2026-02-01"
        );
        var theirs = Released(Start, Study.Replace("in spring", "in early spring"), "2026-01-15");
        var merged = Merge(Ledger.Empty, ours, theirs);
        Assert.Equal(IdsOf(Start), IdsOf(merged));
        Assert.Contains(merged.Anchors, anchor => anchor.Text == "Its leaves are picked by hand in early spring.");
        Assert.All(merged.Anchors, anchor => Assert.Equal("2026-01-01", anchor.First));
    }

    [Fact]
    public void Keeps_the_text_of_editions_that_show_no_state_of_the_merged_history()
    {
        var ours = Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-01");
        var theirs = Frozen(Released(Start, Study.Replace("in spring", "in early spring"), "2026-02-02"), "2026-02-03");
        var merged = Merge(Start, ours, theirs);
        var edition = Assert.Single(merged.Editions);
        Assert.Equal(3, edition.Release);
        Assert.NotEmpty(edition.Splices);
        Assert.Equal(theirs.Anchors.AsEnumerable(), merged.StateOf(edition).Anchors);
        Assert.Empty(Assert.Single(Merge(Start, Start, theirs).Editions).Splices);
    }

    [Fact]
    public void Keeps_one_edition_where_both_froze_one_text() =>
        Assert.Single(Merge(Start, Frozen(Start, "2026-01-03"), Frozen(Start, "2026-01-03")).Editions);

    [Fact]
    public void Numbers_the_later_of_two_editions_of_a_day_whichever_branch_is_ours()
    {
        var (first, second) = EditionsOfADay();
        foreach (var (ours, theirs) in new[] { (first, second), (second, first) })
        {
            var result = LedgerMerge.Merge(Start, ours, theirs);
            AssertEditions(result.Ledger!, ("2026-02-03", first), ("2026-02-03-2", second));
            var side = ours == first ? MergeSide.Theirs : MergeSide.Ours;
            Assert.Equal(
                new MovedEdition(new("2026-02-03"), new("2026-02-03", 2), side),
                Assert.Single(result.MovedEditions)
            );
        }
    }

    [Theory]
    [InlineData(MergeSide.Ours)]
    [InlineData(MergeSide.Theirs)]
    public void Keeps_the_address_of_the_branch_that_was_published(MergeSide published)
    {
        var (first, second) = EditionsOfADay();
        foreach (var (ours, theirs) in new[] { (first, second), (second, first) })
        {
            var (kept, moved) = published == MergeSide.Ours ? (ours, theirs) : (theirs, ours);
            AssertEditions(
                LedgerMerge.Merge(Start, ours, theirs, published).Ledger!,
                ("2026-02-03", kept),
                ("2026-02-03-2", moved)
            );
        }
    }

    [Fact]
    public void Decides_by_the_text_where_two_editions_of_a_day_show_releases_of_that_day()
    {
        var ours = Frozen(Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-03"), "2026-02-03");
        var theirs = Frozen(Released(Start, Study.Replace("in spring", "in May"), "2026-02-03"), "2026-02-03");
        var (one, other) = (Merge(Start, ours, theirs), Merge(Start, theirs, ours));
        Assert.Equal(["2026-02-03", "2026-02-03-2"], one.Editions.Select(edition => edition.Name.ToString()));
        Assert.Equal(LedgerDigests.Of(one).Editions.AsEnumerable(), LedgerDigests.Of(other).Editions);
        AssertIsRead(one);
    }

    [Fact]
    public void Gives_editions_that_were_merged_before_no_second_name()
    {
        var (first, second) = EditionsOfADay();
        var merged = Merge(Start, first, second);
        var later = Frozen(
            Released(second, Study + " Some drink it cold.", "2026-02-03"),
            new EditionName("2026-02-03", 2)
        );
        foreach (var again in new[] { Merge(second, merged, later), Merge(second, later, merged) })
            AssertEditions(again, ("2026-02-03", first), ("2026-02-03-2", second), ("2026-02-03-3", later));
        var opposite = LedgerMerge.Merge(Start, second, first, MergeSide.Ours).Ledger!;
        Assert.Equal(NamedTexts(Merge(Start, merged, opposite)), NamedTexts(Merge(Start, opposite, merged)));
        Assert.Equal(2, Merge(Start, merged, opposite).Editions.Length);
    }

    [Fact]
    public void Keeps_the_address_of_an_edition_that_both_started_from()
    {
        var (first, second) = EditionsOfADay();
        AssertEditions(Merge(second, first, second), ("2026-02-03", second), ("2026-02-03-2", first));
        AssertEditions(Merge(second, second, first), ("2026-02-03", second), ("2026-02-03-2", first));
    }

    /// <summary>Two branches with an edition of one day; the edition of the first one shows an earlier release.</summary>
    private static (Ledger First, Ledger Second) EditionsOfADay() =>
        (
            Frozen(Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-01"), "2026-02-03"),
            Frozen(Released(Start, Study.Replace("in spring", "in early spring"), "2026-02-02"), "2026-02-03")
        );

    /// <summary>Asserts that a ledger has some editions, each with the present text of a branch.</summary>
    private static void AssertEditions(Ledger ledger, params ReadOnlySpan<(string Name, Ledger Branch)> editions)
    {
        var expected = new List<(string, string)>();
        foreach (var (name, branch) in editions)
            expected.Add((name, LedgerDigests.Of(branch).Editions[^1]));
        Assert.Equal(expected, NamedTexts(ledger));
        AssertIsRead(ledger);
    }

    private static IEnumerable<(string Name, string Digest)> NamedTexts(Ledger ledger) =>
        ledger.Editions.Zip(LedgerDigests.Of(ledger).Editions, (edition, digest) => (edition.Name.ToString(), digest));

    private static void AssertIsRead(Ledger ledger) =>
        LedgerText.AssertSame(ledger, LedgerText.Read(LedgerWriter.Write(ledger)));

    [Fact]
    public void Gives_one_of_two_texts_with_one_id_a_new_one()
    {
        var ours = Released(Start, Study + " A clay pot keeps water cool.", "2026-02-01");
        var theirs = Released(Start, Study + " Some drink it cold.", "2026-02-02");
        var (id, other) = (IdOf(ours, "A clay pot"), IdOf(theirs, "Some drink"));
        var same = theirs with
        {
            Anchors = [.. theirs.Anchors.Select(anchor => anchor.Id == other ? anchor with { Id = id } : anchor)],
        };
        var result = LedgerMerge.Merge(Start, ours, same);
        var moved = Assert.Single(result.MovedIds);
        Assert.Equal(
            (id, MergeSide.Theirs, "A clay pot keeps water cool.", "Some drink it cold."),
            (moved.Id, moved.Side, moved.Ours, moved.Theirs)
        );
        Assert.Equal((id, moved.NewId), (IdOf(result.Ledger!, "A clay pot"), IdOf(result.Ledger!, "Some drink")));
    }

    /// <summary>The branches wrote one text in other bytes: “é” as one character, or as a letter and an accent.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Takes_other_bytes_for_no_change(bool isOursRewritten)
    {
        const string old = "Some drink it in a café.";
        var start = Released(Start, $"{Study} {old}", "2026-01-02");
        var id = IdOf(start, old);
        var rewritten = Released(start, $"{Study} Some drink it in a cafe\u0301.", "2026-02-01");
        var edited = Released(start, $"{Study} Some drink it in a good café.", "2026-02-02");
        var removed = Released(start, Study, "2026-02-02");
        var (ours, theirs) = isOursRewritten ? (rewritten, edited) : (edited, rewritten);
        var merged = Merge(start, ours, theirs).Anchors.Single(anchor => anchor.Id == id);
        Assert.Equal(("Some drink it in a good café.", "2026-02-02"), (merged.Text, merged.Changed));
        (ours, theirs) = isOursRewritten ? (rewritten, removed) : (removed, rewritten);
        Assert.Equal(
            id,
            Assert.Single(Merge(start, ours, theirs).Gone, anchor => anchor.Kind == AnchorKind.Sentence).Id
        );
        (ours, theirs) = isOursRewritten ? (rewritten, start) : (start, rewritten);
        Assert.Equal("Some drink it in a cafe\u0301.", IdText(Merge(start, ours, theirs), id));

        static string IdText(Ledger ledger, string id) => ledger.Anchors.Single(anchor => anchor.Id == id).Text;
    }

    [Fact]
    public void Takes_other_bytes_of_the_title_for_no_change()
    {
        var start = Released(Ledger.Empty, Study.Replace("Tea and Water", "Thé"), "2026-01-01");
        var rewritten = Released(start, Study.Replace("Tea and Water", "The\u0301"), "2026-02-01");
        var retitled = Released(start, Study.Replace("Tea and Water", "Thé vert"), "2026-02-02");
        Assert.Equal("Thé vert", Merge(start, rewritten, retitled).Title);
        Assert.Equal("Thé vert", Merge(start, retitled, rewritten).Title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_a_branch_that_forgot_an_id(bool inOurs)
    {
        var short1 = Start with { Anchors = Start.Anchors[..^1] };
        var result = inOurs ? LedgerMerge.Merge(Start, short1, Start) : LedgerMerge.Merge(Start, Start, short1);
        Assert.Equal(
            [new MergeConflict(Start.Anchors[^1].Id, inOurs ? MergeSide.Ours : MergeSide.Theirs)],
            result.Conflicts
        );
    }

    private static Ledger Merge(Ledger before, Ledger ours, Ledger theirs)
    {
        var result = LedgerMerge.Merge(before, ours, theirs);
        Assert.Empty(result.Conflicts);
        return result.Ledger!;
    }

    private static Ledger Released(Ledger ledger, string text, string date) =>
        LedgerBranch.Accept(ledger, text.ReplaceLineEndings("\n"), date);

    private static Ledger Frozen(Ledger ledger, string date) => Frozen(ledger, new EditionName(date, 1));

    private static Ledger Frozen(Ledger ledger, EditionName name) =>
        ledger with
        {
            Editions = ledger.Editions.Add(new(name, ledger.Releases.Length)),
        };

    private static Ledger Retire(Ledger ledger, string id, string to) =>
        ledger with
        {
            Anchors =
            [
                .. ledger.Anchors.Select(anchor =>
                    anchor.Id == id ? anchor with { Retired = new("2026-01-31", to) } : anchor
                ),
            ],
        };

    /// <summary>The slug of the page with an anchor.</summary>
    private static string PageOf(Ledger ledger, string id) =>
        ledger.Anchors.Single(anchor => anchor.Id == id).Route.Split('/')[2];

    /// <summary>The id of the section with a text.</summary>
    private static string SectionOf(Ledger ledger, string text) =>
        ledger.Anchors.TakeWhile(anchor => anchor.Text != text).Last(anchor => anchor.Kind == AnchorKind.Section).Id;

    private static IEnumerable<string> SectionsOf(Ledger ledger, string title) =>
        ledger
            .Anchors.Where(anchor => anchor.Kind == AnchorKind.Section && anchor.Text == title)
            .Select(anchor => anchor.Id);

    private static IEnumerable<string> IdsOf(Ledger ledger) => ledger.AllAnchors.Select(anchor => anchor.Id);

    /// <summary>The id of the section or sentence whose text begins with some words.</summary>
    private static string IdOf(Ledger ledger, string beginning) =>
        ledger
            .Anchors.First(anchor =>
                anchor.Kind != AnchorKind.Paragraph && anchor.Text.StartsWith(beginning, StringComparison.Ordinal)
            )
            .Id;
}
