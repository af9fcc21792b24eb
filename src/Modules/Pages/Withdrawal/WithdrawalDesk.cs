using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>
/// Takes withdrawals in (§ 356a BGB, legal.md WDR-10 to WDR-20): stores the declaration for the seller and acknowledges receipt,
/// whether or not the order is known or the right still exists.
/// </summary>
internal sealed class WithdrawalDesk(CurrentScope scope, StorefrontDb db, ScopeDoor door, TextCatalog catalog, TimeProvider clock)
{
    // Two at once are settled here: the second waits for the first, and then there is one.
    private const string Store = """
        INSERT INTO "Pages_WithdrawalDeclaration"
            ("TownId", "ShopId", "Id", "Token", "Name", "Contract", "Email", "Note", "Part", "Items", "SubmittedAt", "Locale", "Fingerprint")
        VALUES (@town, @shop, @Id, @Token, @Name, @Contract, @Email, @Note, @Part, @Items, @SubmittedAt, @Locale, @Fingerprint)
        ON CONFLICT ("TownId", "ShopId", "Fingerprint") DO NOTHING
        """;

    /// <param name="form">As confirmed.</param>
    /// <param name="part">What is withdrawn from.</param>
    /// <param name="locale">The person's language.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Token of the acknowledgement page; null when there is no such seller in this town.</returns>
    public async Task<string?> DeclareAsync(WithdrawalForm form, WithdrawnPart part, string locale, CancellationToken cancel)
    {
        var seller = scope.Value.Kind == TenantKind.Shop ? scope.Value : Scope.ForShop(scope.Value.TownId, form.Seller ?? Guid.Empty);
        await using var entered = door.Enter(seller);
        if (await entered.Get<ITenantProfiles>().FindAsync(seller, cancel) is not { } shop)
        {
            return null;
        }

        var named = await NamedAsync(entered, form.Contract, cancel);
        var declaration = new WithdrawalDeclaration
        {
            Id = Ids.New(clock),
            Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Name = form.Name.Trim(),
            Contract = form.Contract.Trim(),
            Email = form.Email.Trim(),
            Note = form.Note?.Trim() ?? "",
            Part = part.Text,
            Items = part.Pieces.Count == 0 ? null : JsonSerializer.Serialize(part.Pieces),
            SubmittedAt = clock.GetUtcNow(),
            Locale = locale,
            Fingerprint = SameWithdrawal.Fingerprint(form, part.Text, named, clock.GetUtcNow().In(shop.TimeZone).Date),
        };
        var check = MatchText.For(named, declaration.Email, catalog.In(TextCatalog.German));
        return await TakeInAsync(entered, declaration, part, shop, check, cancel);
    }

    /// <summary>
    /// The same form was taken in before: token of its acknowledgement page, else null. What it ticked has left the order by then, so that
    /// nothing of it could be ticked, or counted, any more.
    /// </summary>
    public async Task<string?> ArrivedAsync(WithdrawalForm form, CancellationToken cancel)
    {
        if (scope.Value.Kind != TenantKind.Shop || form.Lines.Count == 0)
        {
            return null;
        }

        await using var entered = door.Enter(scope.Value);
        var contract = form.Contract.Trim();
        var before = await entered.Get<StorefrontDb>().Set<WithdrawalDeclaration>().AsNoTracking()
            .Where(row => row.Contract == contract && row.Fingerprint != null).ToListAsync(cancel);
        if (before.Count == 0)
        {
            return null;
        }

        var (named, today) = (await NamedAsync(entered, form.Contract, cancel), clock.GetUtcNow().In(scope.Tenant!.TimeZone).Date);
        return before.Find(row => row.Holds(form) && row.Fingerprint == SameWithdrawal.Fingerprint(form, row.Part ?? "", named, today))?.Token;
    }

    private static async Task<IReadOnlyList<NamedOrder>> NamedAsync(EnteredScope entered, string contract, CancellationToken cancel) =>
        entered.Services.GetService<INamedOrders>() is { } orders ? [.. (await orders.FindAsync([contract], cancel))[contract]] : [];

    // Sent again, it is answered with the receipt of the first: there is one withdrawal, and one time at which it came in.
    private static Task<string> TakeInAsync(
        EnteredScope entered, WithdrawalDeclaration declaration, WithdrawnPart part, TenantProfile shop, string? check, CancellationToken cancel)
    {
        var shopDb = entered.Get<StorefrontDb>();
        return shopDb.WriteAsync(
            async () =>
            {
                if (await entered.Get<ScopedSql>().ExecuteAsync(Store, declaration, cancel) == 0)
                {
                    return await shopDb.Set<WithdrawalDeclaration>()
                        .Where(row => row.Fingerprint == declaration.Fingerprint).Select(row => row.Token).SingleAsync(cancel);
                }

                shopDb.Raise(new WithdrawalReceived(
                    declaration.Contract, declaration.Part ?? "", declaration.Note, declaration.SubmittedAt, declaration.Email) { Pieces = part.Pieces });
                await AcknowledgeAsync(entered, declaration, part, shop, check, cancel);
                return declaration.Token;
            },
            cancel);
    }

    public Task<WithdrawalDeclaration?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<WithdrawalDeclaration>().AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);

    private static async Task AcknowledgeAsync(
        EnteredScope entered, WithdrawalDeclaration declaration, WithdrawnPart part, TenantProfile shop, string? check, CancellationToken cancel)
    {
        if (entered.Services.GetService<ITenantMail>() is not { } mail)
        {
            return;
        }

        object ValuesIn(string locale) => new
        {
            name = declaration.Name,
            contract = declaration.Contract,
            email = declaration.Email,
            part = declaration.Part,
            note = declaration.Note,
            check = check ?? "",
            money = MoneyText(declaration, part, shop.TimeZone, entered.Get<TextCatalog>().In(locale)),
            received = ReceivedText(declaration.SubmittedAt, shop.TimeZone, locale),
            shop = shop.Name,
            address = shop.Contact.Line,
            url = entered.Get<ITenantAddresses>().Url(shop.Scope, WithdrawalList.Address),
        };
        await mail.LeaveAsync(
            new TenantMail(declaration.Email, declaration.Name, "withdrawal_received", declaration.Locale, ValuesIn(declaration.Locale)), cancel);
        if (shop.Contact.Email.Length > 0)
        {
            await mail.LeaveAsync(new TenantMail(shop.Contact.Email, shop.Name, "withdrawal_for_shop", TextCatalog.German, ValuesIn(TextCatalog.German)), cancel);
        }
    }

    private static string MoneyText(WithdrawalDeclaration declaration, WithdrawnPart part, string zone, TextIn texts) => part.Refund is not { } money
        ? ""
        : new Refund(money.Cents > 0 ? "amount" : "unpaid", RefundDay.Of(declaration, zone), money).Text(texts);

    /// <summary>„12.11.2026, 09:00:00 Uhr (UTC+01:00)“: date, time and offset, as the law wants them named.</summary>
    public static string ReceivedText(DateTimeOffset at, string timeZone, string locale)
    {
        var local = at.In(timeZone);
        var (pattern, clock) = locale == TextCatalog.English ? ("d MMM yyyy, HH:mm:ss", "") : ("dd.MM.yyyy, HH:mm:ss", " Uhr");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local.ToDateTimeOffset().ToString(pattern, CultureInfo.InvariantCulture)}{clock} (UTC{local.Offset.ToTimeSpan():\\+hh\\:mm})");
    }
}
