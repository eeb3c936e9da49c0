namespace AfPakSite.Studies;

/// <summary>The alignment of a column of a table.</summary>
public enum ColumnAlignment
{
    Start,
    Center,
    End,
}
