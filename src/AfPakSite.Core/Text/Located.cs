namespace AfPakSite.Text;

/// <summary>A value with the place where it was written, for the case that it proves wrong later.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public Located<TResult> With<TResult>(TResult value) => new(value, Span);
}
