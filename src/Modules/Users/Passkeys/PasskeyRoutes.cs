using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Users.Accounts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Passkeys;

/// <summary>What <c>passkeys.js</c> asks and answers: two calls to add a passkey, two to sign in with one.</summary>
internal static class PasskeyRoutes
{
    private const int Tries = 30;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (kinds, office) in new[] { (TenantKinds.Tenant, "/admin"), (TenantKinds.Operator, "/operator") })
        {
            var account = endpoints.MapBackOffice(kinds);
            account.MapPost(office + "/account/passkeys/question", AskToAddAsync);
            account.MapPost(office + "/account/passkeys", AddAsync);
            var door = endpoints.MapFor(kinds).WithMetadata(new TenantEndpointAttribute(kinds) { BeforeLive = true });
            door.MapPost(office + "/sign-in/passkey/question", AskToSignInAsync);
            door.MapPost(office + "/sign-in/passkey", SignInAsync);
        }
    }

    private static async Task<IResult> AskToAddAsync(
        HttpContext http, PasskeyDesk desk, AccountBook accounts, Passwords passwords, Throttle throttle, CurrentScope here, RequestLanguage language)
    {
        var account = await PersonAsync(http, accounts);
        if (!throttle.TryPass($"passkey-add:{account.Id}", SignInDesk.Tries, SignInDesk.Window))
        {
            return Refused(language.Texts["users.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes)], StatusCodes.Status429TooManyRequests);
        }

        // Whoever finds a browser signed in shall not leave a key of their own behind.
        if (!passwords.Fits(account.PasswordHash, await FieldAsync(http, "password")))
        {
            return Refused(language.Texts["users.password_wrong"]);
        }

        throttle.Forget($"passkey-add:{account.Id}");
        return Asked(await desk.AskToAddAsync(account, PasskeyHost.Of(http, here.Tenant), http.RequestAborted));
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, PasskeyDesk desk, AccountBook accounts, CurrentScope here, RequestLanguage language)
    {
        var account = await PersonAsync(http, accounts);
        var name = PasskeyBook.Tidy(await FieldAsync(http, "name"));
        var made = await desk.AddAsync(
            account,
            PasskeyHost.Of(http, here.Tenant),
            await FieldAsync(http, "token"),
            await FieldAsync(http, "answer"),
            name.Length > 0 ? name : language.Texts["users.passkey.one"],
            http.RequestAborted);
        if (made is null)
        {
            return Refused(language.Texts["users.passkey.failed"]);
        }

        Notice.Success(language.Texts["users.passkey.added", ("name", made.Name)]).Leave(http);
        return Results.Json(new { });
    }

    private static async Task<IResult> AskToSignInAsync(
        HttpContext http, PasskeyDesk desk, Throttle throttle, CurrentScope here, RequestLanguage language) =>
        throttle.TryPass($"passkey:{http.Connection.RemoteIpAddress}", Tries, SignInDesk.Window)
            ? Asked(await desk.AskToSignInAsync(PasskeyHost.Of(http, here.Tenant), http.RequestAborted))
            : Refused(language.Texts["users.too_many_tries", ("minutes", (int)SignInDesk.Window.TotalMinutes)], StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> SignInAsync(
        HttpContext http, PasskeyDesk desk, OperatorLog log, CurrentScope here, RequestLanguage language)
    {
        var address = $"{http.Connection.RemoteIpAddress}";
        var account = await desk.SignInAsync(
            PasskeyHost.Of(http, here.Tenant), await FieldAsync(http, "token"), await FieldAsync(http, "answer"), http.RequestAborted);
        if (account is null)
        {
            log.Refused("the passkey is unknown", address);
            return Refused(language.Texts["users.passkey.unknown"]);
        }

        await Session.StartAsync(http, account);
        await log.SignedInAsync(account.Email, "a passkey", address, http.RequestAborted);
        var wish = await FieldAsync(http, "returnUrl");
        var home = here.Value.Kind == TenantKind.Operator ? "/operator" : http.Request.PathBase + "/admin";
        return Results.Json(new { next = RedirectHttpResult.IsLocalUrl(wish) ? wish : home });
    }

    private static async Task<Account> PersonAsync(HttpContext http, AccountBook accounts) =>
        await accounts.FindAsync(http.Features.GetRequiredFeature<StaffMember>().UserId, http.RequestAborted)
            ?? throw new InvalidOperationException("A session outlived its account.");

    private static async Task<string> FieldAsync(HttpContext http, string name) =>
        http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted))[name].ToString() : "";

    private static IResult Asked(AskedPasskey asked) => Results.Content(
        new JsonObject { ["token"] = asked.Token, ["options"] = JsonNode.Parse(asked.Options) }.ToJsonString(), "application/json");

    private static IResult Refused(string sentence, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Json(new { error = sentence }, statusCode: status);
}
