using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Citing;

/// <summary>Reads works for a test, written as in <c>input/bibliography.yml</c>.</summary>
internal static class WorkOf
{
    /// <summary>One work from its fields: <c>WorkOf.Fields("type: book, title: Tea")</c>.</summary>
    public static Work Fields(string fields) => All($"references:\n  - {{id: work, {fields}}}\n").Single();

    /// <summary>A book with only these variables, which are not validated.</summary>
    public static Work Variables(params ImmutableArray<Variable> variables)
    {
        var book = Fields("type: book, title: x");
        return book.Derive(book.Id, book.Record with { Variables = variables });
    }

    public static ImmutableArray<Work> All(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var works = WorkReader.ReadAll(new SourceText("records.yml", yaml), diagnostics);
        Assert.Equal(0, diagnostics.Count);
        return works;
    }
}
