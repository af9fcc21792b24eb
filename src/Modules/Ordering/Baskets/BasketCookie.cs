using Microsoft.AspNetCore.Http;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Baskets;

/// <summary>Names the shopper's basket in every shop of the town that lives below the town's host.</summary>
internal sealed class BasketCookie(TownCookie cookies)
{
    private const string Name = "basket";
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    public static string? Read(HttpContext http) =>
        http.Request.Cookies[Name] is { Length: 22 } token ? token : null;

    public void Write(HttpContext http, string token) => cookies.Write(http, Name, token, Life);

    public void Forget(HttpContext http) => cookies.Forget(http, Name);
}
