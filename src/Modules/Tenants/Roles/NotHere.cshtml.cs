using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Roles;

/// <summary>
/// What staff sees when a record is gone that a page or a form was about: the way back to its list, and what was typed, to be copied.
/// </summary>
[BackOffice(TenantKinds.Tenant)]
public sealed class NotHereModel(IServiceProvider services) : BackOfficePage
{
    /// <summary>Shorter is typed again as quickly as it is copied.</summary>
    private const int WorthKeeping = 12;

    private const int Most = 20;

    /// <summary>The list that the record stood in, as far as the menu knows it.</summary>
    public MenuLine? List { get; private set; }

    /// <summary>Longer texts of the form that was sent.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        var asked = HttpContext.Features.Get<NotHereAnyMore>();
        List = (await services.GetRequiredService<OfficeMenu>().ForAsync(Staff, HttpContext))
            .FirstOrDefault(line => line.Current && line.Entry.Path != "/admin");
        Typed = asked is not null && HttpMethods.IsPost(asked.Method) && Request.HasFormContentType
            ? [.. Request.Form.SelectMany(field => field.Value).OfType<string>().Select(text => text.Trim()).Where(IsWords).Distinct().Take(Most)]
            : [];
    }

    // Of words there are several, or there is an end of a line: marks, ids and choices have neither.
    private static bool IsWords(string text) => text.Length >= WorthKeeping && text.Any(char.IsWhiteSpace);
}
