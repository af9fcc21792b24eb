namespace Storefront.Platform.Scopes;

/// <summary>
/// The scope of this request or this piece of work. Set once, at the door or by <see cref="ScopeDoor"/>; a second,
/// different value is a bug and throws.
/// </summary>
public sealed class CurrentScope
{
    private Scope? _value;

    public Scope Value => _value ?? throw new InvalidOperationException(
        "No scope is set. Enter one with ScopeDoor.Enter(scope) before touching data.");

    public bool IsSet => _value is not null;

    /// <summary>The tenant from the directory; null in operator scope.</summary>
    public Tenant? Tenant { get; private set; }

    public void Set(Scope scope, Tenant? tenant)
    {
        if (_value is { } set && set != scope)
        {
            throw new InvalidOperationException($"The scope is {set} and cannot become {scope}. Enter a new one.");
        }

        _value = scope;
        Tenant = tenant;
    }
}
