using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>search.yml</c>.</summary>
public static class SearchSynonymReader
{
    /// <summary>The synonyms, each word once; reports words without a letter and words that are listed twice.</summary>
    public static ImmutableArray<SearchSynonym> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        return
        [
            .. YamlList
                .Read(source, diagnostics)
                .Select(fields => ReadSynonym(fields, diagnostics))
                .Select(synonym =>
                    synonym with
                    {
                        Words = [.. synonym.Words.Where(word => IsNew(word, first, diagnostics))],
                    }
                )
                .Where(synonym => !synonym.Words.IsEmpty && synonym.Find.Value.Length > 0),
        ];
    }

    private static SearchSynonym ReadSynonym(FieldReader fields, DiagnosticBag diagnostics)
    {
        var words = fields.Expect("words", "find").RequiredTexts("words");
        var find = fields.Text("find");
        fields.Close();
        foreach (var word in words.Where(word => !HasWord(word.Value)))
            diagnostics.Add(Catalog.SearchWordEmpty(word));
        return new([.. words.Where(word => HasWord(word.Value))], find);
    }

    private static bool IsNew(Located<string> word, Dictionary<string, SourceSpan> first, DiagnosticBag diagnostics)
    {
        var key = FoldedWords.Of(word.Value);
        if (first.TryAdd(key, word.Span))
            return true;
        diagnostics.Add(Catalog.SearchWordTwice(word, first[key]));
        return false;
    }

    private static bool HasWord(string text) => FoldedWords.Of(text).Length > 0;
}
