using System.Diagnostics.CodeAnalysis;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme.Figures;

/// <summary>The shapes of a figure, which its page and its file share.</summary>
/// <param name="Component">A component with the parameter <see cref="Parameter"/>.</param>
/// <param name="Figure">The value of that parameter.</param>
/// <param name="Kind">The class that the stylesheet of the file selects the shapes by.</param>
internal sealed record FigureDrawing(
    [property: DynamicallyAccessedMembers(All)] [param: DynamicallyAccessedMembers(All)] Type Component,
    object Figure,
    int Width,
    int Height,
    string Kind
)
{
    /// <summary>The name of the parameter of each component that takes its figure.</summary>
    public const string Parameter = nameof(Figure);
}
