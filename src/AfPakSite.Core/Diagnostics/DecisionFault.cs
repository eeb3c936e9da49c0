namespace AfPakSite.Diagnostics;

/// <summary>Why a decision about an anchor cannot be applied.</summary>
public abstract record DecisionFault
{
    /// <param name="Known">The ids that need a decision.</param>
    public sealed record UnknownId(string Id, IReadOnlyList<string> Known) : DecisionFault;

    /// <summary>The text of the anchor is in the study.</summary>
    public sealed record InStudy(string Id) : DecisionFault;

    /// <summary>A release already contains a decision about the anchor.</summary>
    public sealed record AlreadyGone(string Id) : DecisionFault;

    /// <summary>An earlier decision is about the same anchor.</summary>
    public sealed record Twice(string Id) : DecisionFault;

    public sealed record Itself(string Id) : DecisionFault;

    /// <param name="Known">The ids that have an address.</param>
    public sealed record UnknownSuccessor(string To, IReadOnlyList<string> Known) : DecisionFault;

    /// <summary>The successor needs a decision, too.</summary>
    public sealed record LostSuccessor(string To) : DecisionFault;

    /// <summary>The successor of the successor, or one further on, is the anchor itself.</summary>
    public sealed record Circle(string Id, string To) : DecisionFault;

    /// <summary>The decisions are about other lost anchors than those of today.</summary>
    public sealed record OtherState : DecisionFault;
}
