namespace AfPakSite.Text;

/// <summary>A value with its source span, for diagnostics that need it later.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public Located<TResult> With<TResult>(TResult value) => new(value, Span);
}
