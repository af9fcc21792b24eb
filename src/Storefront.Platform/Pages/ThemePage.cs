using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Pages;

/// <summary>
/// A page that the tenant's theme shows. An endpoint fills in what its template needs and returns it; Themes makes the HTML.
/// </summary>
/// <param name="template">Name of a JSON template in the theme, such as <c>product</c>.</param>
public sealed class ThemePage(string template) : IResult
{
    public string Template { get; } = template;

    /// <summary>Objects the template sees, beside those of every page. Values are drops, texts, lists or null.</summary>
    public Dictionary<string, object?> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>For <c>&lt;title&gt;</c>; the tenant's name is added.</summary>
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Path within the tenant, without query, when it is not the path of the request.</summary>
    public string? CanonicalPath { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>schema.org data of the page, or null: an <see cref="IStructuredData"/> or anything that can be serialized.</summary>
    public object? StructuredData { get; init; }

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    /// <summary>Keeps search engines away: basket, checkout, personal pages.</summary>
    public bool NoIndex { get; init; }

    /// <summary>
    /// Id of the form on this page that is sent along, in the field <c>lang</c>, when somebody changes the language: what was typed
    /// stays, without script too.
    /// </summary>
    public string? LanguageForm { get; init; }

    public ThemePage With(string name, object? value)
    {
        Objects[name] = value;
        return this;
    }

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<IPageRenderer>().RenderAsync(httpContext, this);
}
