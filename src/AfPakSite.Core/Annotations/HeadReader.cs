using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>heads.yml</c>.</summary>
public static class HeadReader
{
    /// <summary>In Unicode scalar values: two short lines in the margin.</summary>
    public const int LongestHead = 60;

    public static ImmutableArray<MarginalHead> Read(SourceText source, DiagnosticBag diagnostics)
    {
        ImmutableArray<MarginalHead> heads = [.. YamlList.Read(source, diagnostics).Select(ReadHead)];
        foreach (var head in heads.Where(head => Scalars.Count(head.Text.Value) > LongestHead))
            diagnostics.Add(Catalog.MarginalHeadTooLong(head.Text, LongestHead));
        return [.. heads.Where(head => head.Text.Value.Length > 0 && head.Evidence.Value.Length > 0)];
    }

    private static MarginalHead ReadHead(FieldReader fields)
    {
        var head = new MarginalHead(fields.Expect("head", "evidence").Text("head"), fields.Text("evidence"));
        fields.Close();
        return head;
    }
}
