using Microsoft.AspNetCore.Http;
using Storefront.Platform.Web;

namespace Storefront.Hours.Closures.Layer;

/// <summary>Which plan is looked at as if it held already: by somebody of the team who rehearses it, or while its preview is worked out.</summary>
internal sealed class ClosureLens(IHttpContextAccessor http)
{
    private static readonly AsyncLocal<Sight?> Set = new();

    /// <summary>Null: things as they are.</summary>
    public Guid? Plan => Set.Value is { } sight ? sight.Plan : http.HttpContext is { } context ? Preview.Of(context)?.Rehearses : null;

    /// <summary>From here until it is disposed of, in this flow of work and what it starts; null: things as they are.</summary>
    public IDisposable Look(Guid? plan)
    {
        var before = Set.Value;
        Set.Value = new Sight(plan);
        return new Back(before);
    }

    private sealed record Sight(Guid? Plan);

    private sealed class Back(Sight? before) : IDisposable
    {
        public void Dispose() => Set.Value = before;
    }
}
