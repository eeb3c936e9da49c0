using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme;

/// <summary>
/// Writes the HTML of components from the frames that they build, each component as soon as its parent has come to it.
/// </summary>
/// <remarks>
/// The renderer of the framework keeps all components of a page to compare them with a next rendering, which a static
/// page does not have; this made a fifth of the time of a build. The HTML is the same.
/// </remarks>
[SuppressMessage("Usage", "BL0006", Justification = "No other types describe what a component builds.")]
internal sealed class ComponentWriter(StringBuilder output)
{
    /// <summary>Does not escape letters of any script.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<Type, Dictionary<string, MethodInvoker>> setters = [];

    /// <param name="parameters">The values of properties of the component, by their names.</param>
    public void Write(
        [DynamicallyAccessedMembers(All)] Type component,
        IEnumerable<(string Name, object Value)> parameters
    )
    {
        var part = Create(component);
        foreach (var (name, value) in parameters)
            Set(part, component, name, value);
        Write(part);
    }

    private void Write(Part part)
    {
        using var builder = new RenderTreeBuilder();
        part.Render(builder);
        var frames = builder.GetFrames();
        Write(frames.Array.AsSpan(0, frames.Count));
    }

    private void Write(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length; )
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    WriteElement(frames.Slice(at, frame.ElementSubtreeLength));
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    WriteComponent(frames.Slice(at, frame.ComponentSubtreeLength));
                    at += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.Text:
                    output.Append(Encoder.Encode(frame.TextContent));
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    output.Append(frame.MarkupContent);
                    at++;
                    break;
                case RenderTreeFrameType.Region:
                    at++; // its frames follow
                    break;
                default:
                    throw new InvalidOperationException($"A static page cannot contain a {frame.FrameType}.");
            }
        }
    }

    private void WriteElement(ReadOnlySpan<RenderTreeFrame> frames)
    {
        var name = frames[0].ElementName;
        output.Append('<').Append(name);
        var content = 1;
        for (; content < frames.Length && frames[content].FrameType == RenderTreeFrameType.Attribute; content++)
            WriteAttribute(frames[content]);
        if (content == frames.Length && HtmlElements.IsVoid(name))
        {
            output.Append(" />");
            return;
        }
        output.Append('>');
        Write(frames[content..]);
        output.Append("</").Append(name).Append('>');
    }

    /// <summary>Writes an attribute; the builder leaves out those that are null or false.</summary>
    private void WriteAttribute(in RenderTreeFrame attribute)
    {
        output.Append(' ').Append(attribute.AttributeName);
        if (attribute.AttributeValue is string value)
            output.Append("=\"").Append(Encoder.Encode(value)).Append('"');
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "OpenComponent keeps the members of its type.")]
    private void WriteComponent(ReadOnlySpan<RenderTreeFrame> frames)
    {
        var component = frames[0].ComponentType;
        var part = Create(component);
        foreach (ref readonly var parameter in frames[1..])
            Set(part, component, parameter.AttributeName, parameter.AttributeValue);
        Write(part);
    }

    private static Part Create([DynamicallyAccessedMembers(All)] Type component) =>
        (Part)Activator.CreateInstance(component)!;

    private void Set(Part part, [DynamicallyAccessedMembers(All)] Type component, string name, object? value)
    {
        if (part is PagePart inPage && name == nameof(PagePart.Page) && value is PageContext page)
            inPage.SetPage(page); // the parameter that every part has, without the cost of reflection
        else
            SetterOf(component, name).Invoke(part, value);
    }

    private MethodInvoker SetterOf([DynamicallyAccessedMembers(All)] Type component, string name)
    {
        if (!setters.TryGetValue(component, out var known))
            setters.Add(component, known = new(StringComparer.Ordinal));
        if (!known.TryGetValue(name, out var setter))
        {
            var property =
                component.GetProperty(name)?.SetMethod
                ?? throw new InvalidOperationException($"{component.Name} has no parameter {name}.");
            known.Add(name, setter = MethodInvoker.Create(property));
        }
        return setter;
    }
}
