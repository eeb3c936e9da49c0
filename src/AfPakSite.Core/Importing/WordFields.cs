using System.Text;

namespace AfPakSite.Importing;

/// <summary>
/// Follows the fields of a document. A field may begin in one paragraph and end in another one, and contain others.
/// </summary>
/// <param name="citations">Reads the citations that reference managers keep in fields.</param>
internal sealed class WordFields(CitationFields citations)
{
    /// <summary>How many fields may be open: Word itself nests 20, and each is looked at for each run.</summary>
    private const int Deepest = 64;

    private readonly Stack<Field> open = new();

    /// <summary>The number of open fields that are not followed, because they are too deep.</summary>
    private int deeper;

    /// <summary>Whether text is part of an instruction, or of contents, which the site makes itself.</summary>
    public bool IsHidden => open.Any(one => !one.HasResult || one.IsContents);

    /// <summary>Whether text is the result of a citation of a reference manager.</summary>
    public bool IsCitation => open.Any(one => one.IsCitation && one.HasResult);

    /// <param name="data">What the field keeps beside its instruction; null for nothing.</param>
    /// <param name="at">The number of inlines before it.</param>
    public void Begin(string? data, int at)
    {
        if (open.Count < Deepest)
            open.Push(new(at) { Data = data });
        else
            deeper++;
    }

    public void Instruct(string text)
    {
        if (deeper == 0 && open.TryPeek(out var field) && !field.HasResult)
            field.Instruction.Append(text);
    }

    /// <summary>The instruction is complete, and the result begins.</summary>
    public void Separate(int at)
    {
        if (deeper > 0 || !open.TryPeek(out var field) || field.HasResult)
            return;
        field.HasResult = true;
        field.Start = at;
        field.IsContents = Word(field) is "TOC" or "INDEX" or "TOA";
        field.IsCitation = citations.Read(field.Instruction.ToString(), field.Data);
    }

    /// <summary>The link or citation that ends here; null for other fields.</summary>
    public EndedField? End(int at)
    {
        if (deeper > 0)
        {
            deeper--;
            return null;
        }
        if (!open.TryPeek(out var field))
            return null;
        Separate(at);
        open.Pop();
        var address = Word(field) == "HYPERLINK" ? AddressOf(field.Instruction.ToString()) : null;
        return address is null && !field.IsCitation ? null : new(address, field.Start);
    }

    /// <summary>A new paragraph: links that are still open begin again.</summary>
    public void StartParagraph()
    {
        foreach (var field in open)
            field.Start = 0;
    }

    private static string Word(Field field) =>
        field.Instruction.ToString().TrimStart().Split(' ', 2)[0].ToUpperInvariant();

    /// <summary>The address in an instruction; null if the link leads into the document.</summary>
    public static string? AddressOf(string instruction)
    {
        var start = instruction.IndexOf('"');
        var end = start < 0 ? -1 : instruction.IndexOf('"', start + 1);
        return end < 0 || instruction[..start].Contains('\\') ? null : instruction[(start + 1)..end];
    }

    private sealed class Field(int start)
    {
        public StringBuilder Instruction { get; } = new();

        public string? Data { get; init; }

        public int Start { get; set; } = start;

        public bool HasResult { get; set; }

        public bool IsContents { get; set; }

        public bool IsCitation { get; set; }
    }
}

/// <summary>A field that ends.</summary>
/// <param name="Address">The address of a link; null for the citation of a reference manager.</param>
/// <param name="Start">The number of inlines before it.</param>
internal sealed record EndedField(string? Address, int Start);
