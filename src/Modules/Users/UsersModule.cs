using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Platform;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;
using Storefront.Users.Data;
using Storefront.Users.Passkeys;
using Storefront.Users.Shoppers;
using Storefront.Users.SignIn;

namespace Storefront.Users;

/// <summary>Accounts and sign-in: password, mailed links, second factor, sessions.</summary>
public sealed class UsersModule : IModule
{
    public ModuleManifest Manifest { get; } = new("users", 2);

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("users.account", "/admin/account", "person", TenantKinds.Tenant, 990),
        new("users.account", "/operator/account", "person", TenantKinds.Operator, 990),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModelPart<UsersModel>()
            .AddSingleton(new AuditKind("sign_in", TenantKinds.Tenant | TenantKinds.Operator, "operator_signed_in", "operator_password_", "passkey_"))
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddSingleton<Passwords>()
            .AddScoped<AccountBook>()
            .AddScoped<SecondFactor>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<SignInDesk>()
            .AddScoped<OperatorLog>()
            .AddScoped<PasskeyNews>()
            .AddScoped<PasskeyBook>()
            .AddScoped<IPasskeys>(provider => provider.GetRequiredService<PasskeyBook>())
            .AddScoped<PasskeyQuestions>()
            .AddScoped<PasskeyDesk>()
            .AddScoped<PasswordLinks>()
            .AddScoped<IOperators, Operators>()
            .AddScoped<SessionCheck>()
            .AddScoped<ShopperBook>()
            .AddScoped<ShopperLinks>()
            .AddScoped<IShopperInvitation>(provider => provider.GetRequiredService<ShopperLinks>())
            .AddScoped<ShopperSessions>()
            .AddScoped<ShopperSignIn>()
            .AddScoped<ICurrentShopper>(provider => provider.GetRequiredService<ShopperSignIn>())
            .AddScoped<ShopperFarewell>()
            .AddScoped<HandOver>()
            .AddScoped<OwnDomain>()
            .AddRecurringWork<ForgetShopperLinks>()
            .AddSingleton(new AccountEntry(20, "users.shopper.profile", "/account/profile"))
            .AddSingleton(new AccountEntry(30, "users.shopper.security", "/account/security"))
            .AddSingleton(new AccountEntry(40, "users.shopper.data", "/account/data"))
            .AddRecipeStep<UserStep>();
        services.TryAddSingleton<Throttle>();
        services.Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme,
            cookie =>
            {
                cookie.EventsType = typeof(SessionCheck);
                cookie.Cookie.Path = "/"; // one session for a host: staff of two shops signs in once
            });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SignOut.Map(endpoints);
        PasskeyRoutes.Map(endpoints);
        AccountDoor.Map(endpoints);
        ShopperCopy.Map(endpoints);
    }
}
