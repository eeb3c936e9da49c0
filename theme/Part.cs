using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme;

/// <summary>A component that a <see cref="ComponentWriter"/> renders once, so it has no state and no events.</summary>
public abstract class Part : IComponent
{
    /// <summary>Prepares what the markup shows, after the parameters are set.</summary>
    protected virtual void OnParametersSet() { }

    /// <summary>Describes the markup; written by the compiler of Razor.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder) { }

    internal void Render(RenderTreeBuilder builder)
    {
        OnParametersSet();
        BuildRenderTree(builder);
    }

    void IComponent.Attach(RenderHandle renderHandle) => throw IsNotInteractive();

    Task IComponent.SetParametersAsync(ParameterView parameters) => throw IsNotInteractive();

    private static NotSupportedException IsNotInteractive() =>
        new("Only a ComponentWriter renders the parts of pages.");
}
