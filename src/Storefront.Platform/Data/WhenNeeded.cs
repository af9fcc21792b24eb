using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Data;

/// <summary>
/// <c>Lazy&lt;T&gt;</c> of any service: made when its value is first asked for. A page from the storefront mostly reads without the
/// database context, and making one costs as much as a twentieth of the page.
/// </summary>
internal sealed class WhenNeeded<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>)
    where T : notnull;
