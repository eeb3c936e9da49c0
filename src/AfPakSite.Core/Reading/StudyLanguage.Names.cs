namespace AfPakSite.Reading;

/// <content>The words that tell the names of authors from other words with a year.</content>
internal sealed partial class StudyLanguage
{
    /// <summary>Common words that are also family names: <c>Green</c>.</summary>
    public WordList WordsAsNames { get; }

    /// <summary>Nouns for what an author thought or made: <c>the Hill (2010) model</c>, <c>Hill’s view</c>.</summary>
    public WordList Contributions { get; }

    /// <summary>Articles that the names of persons do not have.</summary>
    public WordList ArticlesOfThings { get; }

    /// <summary>The articles of the language, with a capital.</summary>
    public WordList TitleArticles { get; }

    public WordList CenturyWords { get; }

    /// <summary>The ordinal numbers in words: <c>eighteenth</c>.</summary>
    public WordList Ordinals { get; }

    /// <summary>Verbs for what is seldom said of an author: <c>sold</c>.</summary>
    public WordList Deeds { get; }

    /// <summary>Nouns that are not family names, mostly by their endings.</summary>
    public WordList Things { get; }

    /// <summary>Titles that are part of family names: <c>St.</c></summary>
    public WordList SaintWords { get; }

    /// <summary>Titles that are never names: <c>Mr</c>.</summary>
    public WordList FormsOfAddress { get; }

    /// <summary>Titles behind a name: <c>Reed LJ</c>.</summary>
    public WordList TitlesBehind { get; }

    /// <summary>Labels before the source of a table or a figure: <c>Source</c>.</summary>
    public WordList SourceLabels { get; }

    /// <summary>Words whose number is not part of a name: <c>Wave 2</c>.</summary>
    public WordList CountedWords { get; }

    /// <summary>Words before the name of an event or a thing: <c>Hurricane</c>.</summary>
    public WordList BeforeThings { get; }

    /// <summary>What readers see between two authors.</summary>
    public string ShownAnd { get; }

    /// <summary>What readers see instead of the authors after the first one.</summary>
    public string ShownOthers { get; }
}
