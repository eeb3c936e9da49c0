namespace AfPakSite.Diagnostics;

/// <summary>
/// Why a name with a year may not be a citation. What is in doubt is a citation if the bibliography lists the work.
/// </summary>
public enum CitationDoubt
{
    /// <summary>It is a citation.</summary>
    None,

    /// <summary>The name is a place, of an event or of publication: <c>(New Haven, 1999)</c>.</summary>
    Place,

    /// <summary>
    /// The name is that of an event, a law, a period or a case: <c>(Gulf War, 1991)</c>, <c>Hill v Moor [1932]</c>.
    /// </summary>
    Event,

    /// <summary>The name contains a digit, as that of no person does: <c>(COVID-19, 2020)</c>.</summary>
    Digit,

    /// <summary>The name, and not its year, is in italics, as titles are: <c>(<i>Vertigo</i>, 1958)</c>.</summary>
    Italics,

    /// <summary>The name is an acronym that the study spells out in small letters: <c>(GDP 2010)</c>.</summary>
    CommonNoun,

    /// <summary>Other words surround it: <c>(the mission left Kabul, 2021, by road)</c>.</summary>
    Prose,

    /// <summary>The name is a title in quotation marks: <c>(“Tea”, 1991)</c>.</summary>
    Title,

    /// <summary>The name is a few words that may be a title: <c>(Cien años, 1967)</c>.</summary>
    PlainTitle,

    /// <summary>The name is in small letters: <c>(hooks, 1994)</c>.</summary>
    SmallLetters,

    /// <summary>It has a range of years, as lives and wars do: <c>Oak (1839–1843)</c>.</summary>
    Range,

    /// <summary>Its parenthesis is not closed.</summary>
    Unclosed,

    /// <summary>It is in braces, as a reference manager leaves it: <c>{Smith, 2010 #12}</c>.</summary>
    Braces,

    /// <summary>Its name is a journal of law, which is cited by year and page: <c>NJW 2010, 123</c>.</summary>
    Journal,

    /// <summary>The name is that of who described a species: <c>Felis catus (Linnaeus, 1758)</c>.</summary>
    Species,

    /// <summary>Place, publisher and year of a book that the text names: <c>(London: Hill Press, 1993)</c>.</summary>
    Publication,

    /// <summary>Its names and its year are not in the usual order: <c>(2001, Smith)</c>.</summary>
    Order,

    /// <summary>Its year has two digits: <c>(Smith ’01)</c>.</summary>
    ShortYear,

    /// <summary>Its year is not written with four digits: <c>(Smith, MMX)</c>, <c>(Smith, 20 10)</c>.</summary>
    OddYear,

    /// <summary>
    /// Its date has a day, as those of newspapers and letters have: <c>The Times (12 March 1921)</c>.
    /// </summary>
    Day,

    /// <summary>The name is the title of a work of art: <c>the film (Vertigo, 1958)</c>.</summary>
    Artwork,

    /// <summary>The name is that of a measure: <c>(GDP 2010)</c>.</summary>
    Measure,

    /// <summary>The name has an article: <c>die Wende (1989)</c>, <c>La Révolution (1789)</c>.</summary>
    Article,

    /// <summary>Its year may be that of an event: <c>East India (1600)</c>.</summary>
    Past,

    /// <summary>Its date may be initials or a state: <c>(Park, N.D.)</c>.</summary>
    Capitals,

    /// <summary>An amount follows its year: <c>Windhoek (2010: 325,858)</c>.</summary>
    Amount,

    /// <summary>What is said of the name is seldom said of an author: <c>Unilever (1930) sold soap</c>.</summary>
    Deed,

    /// <summary>The name is a word before a noun: <c>Price (2014) controls were lifted</c>.</summary>
    Adjective,

    /// <summary>The name is a common word: <c>Inflation (2011) reached 9%</c>.</summary>
    CommonWord,

    /// <summary>The study also uses the name as that of a place or a thing: <c>in Kariba</c>.</summary>
    Thing,

    /// <summary>
    /// Its first word may not be part of the name, in a language whose words are not known: <c>Ook Smith (2010)</c>.
    /// </summary>
    FirstWord,

    /// <summary>Its initial may be a title: <c>M. Reed (2010)</c>, <c>Reed J (2010)</c>.</summary>
    Rank,

    /// <summary>Its numbers may be an amount or a part of a formula: <c>[5, 10] euros</c>, <c>x[3]</c>.</summary>
    Number,

    /// <summary>The year is not in parentheses: <c>as Reed 2011 found</c>.</summary>
    RunningText,
}
