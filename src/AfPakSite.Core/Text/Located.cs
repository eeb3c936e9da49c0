namespace AfPakSite.Text;

/// <summary>A value with its source span, for diagnostics that need it later.</summary>
/// <remarks>A class: collections of it need no code of their own, which would be compiled at every start.</remarks>
public sealed record Located<T>(T Value, SourceSpan Span)
{
    public Located<TResult> With<TResult>(TResult value) => new(value, Span);
}
