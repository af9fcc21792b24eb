using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Pages;

/// <summary>What is known while a page is made.</summary>
public sealed record PageContext(HttpContext Http, Scope Scope, Tenant? Tenant, TextIn Texts, ThemePage Page)
{
    public IServiceProvider Services => Http.RequestServices;
}

/// <summary>
/// An object that templates may name (<c>open_shops</c>, <c>linklists</c>). Loaded only for pages whose templates do.
/// Register with <c>services.AddPageObject&lt;T&gt;()</c>.
/// </summary>
public interface IPageObject
{
    /// <summary>Its name in templates, snake_case.</summary>
    string Name { get; }

    ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel);
}

/// <summary>
/// Turns the value of a section setting into an object: type <c>collection</c> with a handle into the collection.
/// </summary>
public interface ISettingObject
{
    /// <summary>The type in <c>{% schema %}</c>.</summary>
    string SettingType { get; }

    ValueTask<object?> LoadAsync(string value, PageContext page, CancellationToken cancel);
}
