using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Accounts;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>
/// Mails one-time links and redeems them. Whoever asks gets the same answer for every address; what it means stands in the
/// mail. Works in town scope.
/// </summary>
internal sealed class ShopperLinks(
    StorefrontDb db, ShopperBook shoppers, ITenantMail mail, ITenantAddresses addresses, Throttle throttle, CurrentScope here, TimeProvider clock)
    : IShopperInvitation
{
    public const int MailsOfAddress = 5;
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);
    public static readonly TimeSpan SignInLife = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ConfirmLife = TimeSpan.FromHours(24);

    public Task InviteAsync(string email, string name, string phone, string locale, CancellationToken cancel) =>
        SendAsync(new LinkWish(email, locale) { Name = name, Phone = phone }, cancel);

    /// <summary>A link that signs in; to an address without account, one that opens it.</summary>
    public async Task SendAsync(LinkWish wish, CancellationToken cancel)
    {
        if (!MayMail(wish.Email))
        {
            return;
        }

        var known = await shoppers.FindAsync(wish.Email, cancel);
        await MailAsync(
            new ShopperLink
            {
                Id = Ids.New(clock),
                Purpose = known is null ? LinkPurpose.SignUp : LinkPurpose.SignIn,
                ShopperId = known?.Id ?? Guid.Empty,
                Email = AccountBook.Tidy(wish.Email),
                Name = known?.Name ?? wish.Name.Trim(),
                Phone = wish.Phone,
                Locale = known?.Locale ?? wish.Locale,
                ReturnPath = wish.ReturnPath,
                ExpiresAt = clock.GetUtcNow() + (known is null ? ConfirmLife : SignInLife),
            },
            known is null ? "shopper_sign_up" : "shopper_sign_in",
            cancel);
    }

    /// <summary>A link to a new address, which becomes the shopper's when it is confirmed there.</summary>
    public async Task SendNewEmailAsync(ShopperCard shopper, string email, CancellationToken cancel)
    {
        if (!MayMail(email))
        {
            return;
        }

        if (await shoppers.FindAsync(email, cancel) is { } other)
        {
            var signIn = addresses.Url(here.Value, "/account/sign-in");
            await mail.LeaveAsync(
                new TenantMail(other.Email, other.Name, "shopper_email_taken", other.Locale, new { other.Name, Url = signIn }), cancel);
            return;
        }

        await MailAsync(
            new ShopperLink
            {
                Id = Ids.New(clock),
                Purpose = LinkPurpose.NewEmail,
                ShopperId = shopper.Id,
                Email = AccountBook.Tidy(email),
                Name = shopper.Name,
                Locale = shopper.Locale,
                ReturnPath = "/account/security",
                ExpiresAt = clock.GetUtcNow() + ConfirmLife,
            },
            "shopper_new_email",
            cancel);
    }

    /// <summary>The link, while it can still be used.</summary>
    public Task<ShopperLink?> FindAsync(string? token, CancellationToken cancel)
    {
        var hash = Token.Hash(token ?? "");
        var now = clock.GetUtcNow();
        return db.Set<ShopperLink>().AsNoTracking().FirstOrDefaultAsync(
            link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now, cancel);
    }

    /// <summary>Does what the link is for, once; null when it is used, too old, or its address has been taken meanwhile.</summary>
    public Task<Shopper?> RedeemAsync(ShopperLink link, string name, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            DateTimeOffset? now = clock.GetUtcNow();
            var first = await db.Set<ShopperLink>().Where(row => row.Id == link.Id && row.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancel) == 1;
            if (!first)
            {
                return null;
            }

            return link.Purpose switch
            {
                LinkPurpose.SignUp => await shoppers.FindAsync(link.Email, cancel) ?? Open(link, name),
                LinkPurpose.SignIn => await shoppers.FindAsync(link.ShopperId, cancel),
                _ => await MoveAsync(link, cancel),
            };
        },
        cancel);

    private Shopper Open(ShopperLink link, string name)
    {
        var shopper = new Shopper
        {
            Id = Ids.New(clock),
            Email = link.Email,
            Name = name.Trim(),
            Phone = link.Phone,
            Locale = link.Locale,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(shopper);
        return shopper;
    }

    private async Task<Shopper?> MoveAsync(ShopperLink link, CancellationToken cancel)
    {
        var shopper = await db.Set<Shopper>().FirstOrDefaultAsync(row => row.Id == link.ShopperId, cancel);
        if (shopper is null || await db.Set<Shopper>().AnyAsync(row => row.Email == link.Email, cancel))
        {
            return null;
        }

        var old = shopper.Email;
        shopper.Email = link.Email;
        // Links under way to the old address open nothing any more.
        await db.Set<ShopperLink>().Where(row => row.ShopperId == shopper.Id && row.UsedAt == null).ExecuteDeleteAsync(cancel);
        db.Raise(new ShopperEmailChanged(shopper.Id, old));
        await mail.LeaveAsync(
            new TenantMail(old, shopper.Name, "shopper_email_changed", shopper.Locale, new { shopper.Name, shopper.Email }), cancel);
        return shopper;
    }

    private bool MayMail(string email) =>
        throttle.TryPass($"shopper-mail:{here.Value.TownId}|{AccountBook.Tidy(email)}", MailsOfAddress, Window);

    private Task MailAsync(ShopperLink link, string template, CancellationToken cancel)
    {
        var token = Token.New();
        var url = addresses.Url(here.Value, $"/account/confirm?token={token}");
        return db.WriteAsync(
            () =>
            {
                link.TokenHash = Token.Hash(token);
                db.Add(link);
                var values = new { Name = link.Name.Length > 0 ? link.Name : null, link.Email, Url = url };
                return mail.LeaveAsync(new TenantMail(link.Email, values.Name, template, link.Locale, values), cancel);
            },
            cancel);
    }
}

/// <summary>Somebody asks for a link.</summary>
internal sealed record LinkWish(string Email, string Locale)
{
    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string ReturnPath { get; init; } = "";
}
