namespace AfPakSite.Text;

/// <summary>
/// Replaces marks that look alike by one of them, so that texts with other marks can be compared. The length stays the
/// same.
/// </summary>
public static class UniformMarks
{
    public static string In(string text) => string.Create(text.Length, text, Write);

    private static void Write(Span<char> uniform, string text)
    {
        for (var index = 0; index < text.Length; index++)
            uniform[index] = Of(text[index]);
    }

    private static char Of(char c) =>
        c switch
        {
            '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '‹' or '›' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
            >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
            >= '０' and <= '９' => (char)(c - '０' + '0'),
            '（' => '(',
            '）' => ')',
            '［' => '[',
            '］' => ']',
            '：' => ':',
            '،' or '、' or '，' => ',',
            '؛' or '；' => ';',
            _ => c,
        };
}
