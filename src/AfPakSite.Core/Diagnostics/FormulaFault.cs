namespace AfPakSite.Diagnostics;

/// <summary>Why a formula of the study is not understood.</summary>
public abstract record FormulaFault
{
    /// <summary>A command or a sign that is not known.</summary>
    public sealed record Unknown(string Text) : FormulaFault;

    /// <summary>A command or a sign where it means nothing, such as a second superscript.</summary>
    public sealed record Misplaced(string Text) : FormulaFault;

    /// <summary>Something that is opened and never closed.</summary>
    public sealed record Unclosed(string Text) : FormulaFault;

    /// <summary>The formula ends where something must follow.</summary>
    public sealed record Cut : FormulaFault;

    /// <summary>More cells, or more groups in groups, than any reader follows.</summary>
    public sealed record TooLarge : FormulaFault;
}
