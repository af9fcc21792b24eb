using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.BackOffice;

/// <summary>Who has signed in to a back office in this browser. Asked by those who need it, not by every page.</summary>
internal static class SignedIn
{
    public static async Task<Guid?> AskAsync(HttpContext http) =>
        Guid.TryParse((await http.AuthenticateAsync()).Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
