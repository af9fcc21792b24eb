using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Notifications.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Mails;

/// <summary>Writes the mails about one shop's order, in the name of the shop. Works in the shop's scope.</summary>
internal sealed class OrderMails(
    StorefrontDb db,
    IMailbox mailbox,
    ITenantProfiles profiles,
    ITenantAddresses addresses,
    Methods methods,
    ILegalTexts legalTexts,
    TextCatalog catalog,
    ISellables sellables,
    ScopeDoor door)
{
    public Task<Order?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, cancel);

    /// <summary>To the shopper. All mails about an order share these values.</summary>
    public async Task ToShopperAsync(Order order, string template, CancellationToken cancel, OrderLine? declined = null, Money? refund = null, string? why = null) =>
        await mailbox.LeaveAsync(
            new Mail
            {
                To = order.Email,
                ToName = order.Name,
                Template = template,
                Locale = order.Locale,
                Values = (await ValuesAsync(order, catalog.In(order.Locale), LineMailValues.Of, cancel)) with
                {
                    Declined = declined is null ? null : $"{declined.Wanted} × {declined.Title}",
                    DeclinedWhy = declined is null ? null : DeclineReason.Of(declined)?.ForShopper(catalog.In(order.Locale)),
                    Refund = refund?.Format(order.Locale),
                    RefundWhy = why,
                },
                Pictures = template is "order_ready" ? [Qr.ForMail(order.Number, order.Code)] : [],
                Attachments = template is "order_received" or "order_accepted" ? await TextsOfAsync(order, cancel) : [],
            },
            cancel);

    /// <summary>The terms and the instruction the order was based on, on a durable medium (ORD-11).</summary>
    private async Task<IReadOnlyList<MailAttachment>> TextsOfAsync(Order order, CancellationToken cancel)
    {
        var texts = catalog.In(order.Locale);
        var files = new List<MailAttachment>();
        foreach (var id in JsonSerializer.Deserialize<Guid[]>(order.LegalTexts)!)
        {
            if (await legalTexts.FindAsync(id, cancel) is { Kind: LegalKind.Terms or LegalKind.Withdrawal } text)
            {
                var name = texts[text.Kind == LegalKind.Terms ? "ordering.mail.terms_file" : "ordering.mail.withdrawal_file"];
                files.Add(new MailAttachment(name + ".html", "text/html", text.Html));
            }
        }

        return files;
    }

    /// <summary>
    /// To the shop, at its own address and in its language whatever the shopper's is; nothing when it has no address.
    /// </summary>
    public async Task ToShopAsync(Order order, string template, CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        if (shop.Contact.Email.Length == 0)
        {
            return;
        }

        await mailbox.LeaveAsync(
            new Mail
            {
                To = shop.Contact.Email,
                ToName = shop.Name,
                Template = template,
                Locale = TextCatalog.German,
                Values = await ValuesAsync(order, catalog.In(TextCatalog.German), LineMailValues.ForShop, cancel),
            },
            cancel);
    }

    private async Task<OrderMailValues> ValuesAsync(
        Order order, TextIn texts, Func<OrderLine, TextIn, LineMailValues> show, CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        var method = methods.Fulfillment(order.Method);
        var all = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == order.Id).OrderBy(line => line.Position).ToListAsync(cancel);
        var lines = all.Where(line => line.Left > 0).ToList();
        var articles = await ArticlesAsync(order, lines, texts, cancel);
        var token = await door.InAsync<StorefrontDb, string>(order.Scope().Town, town => town.Set<Purchase>()
            .Where(purchase => purchase.Id == order.PurchaseId).Select(purchase => purchase.Token).FirstAsync(cancel));
        return new OrderMailValues
        {
            Name = order.Name,
            Number = order.Number,
            Shop = shop.Name,
            Seller = order.SellerName,
            SellerAddress = order.SellerAddress,
            Lines = [.. lines.Select(line => show(line, texts) with
            {
                UnitPrice = LineTexts.UnitPrice(line, order, articles.GetValueOrDefault(new VariantRef(line.ShopId, line.VariantId)), texts),
            })],
            Total = order.Total,
            Taxes = [.. TaxLines.For(lines.Select(line => line.Taxed), shop.Legal.SmallBusiness, texts)
                .Select(row => row.Text.Length > 0 ? $"{row.Title}: {row.Text}" : row.Title)],
            Method = texts[method.NameKey],
            When = order.PromiseFrom is { } from ? Promise.Fixed(from, order.PromiseUntil, shop.TimeZone, texts) : null,
            Where = $"{shop.Name}, {shop.Contact.Line}",
            Instruction = await method.InstructionAsync(order.ShopId, texts.Locale, cancel),
            Payment = texts[methods.Payment(order.Payment).NameKey],
            Code = order.Code,
            Note = LineTexts.OrNull(order.Note),
            Phone = LineTexts.OrNull(order.Phone),
            Email = order.Email,
            Reason = LineTexts.OrNull(order.Reason ?? ""),
            Withdrawn = await WithdrawnAsync(order, all, shop.TimeZone, texts, cancel),
            MinAge = LineTexts.MinAge(LineTexts.HighestAge(lines), texts),
            Url = addresses.Url(order.Scope().Town, "/orders/" + token),
            OfficeUrl = addresses.Url(order.Scope(), "/admin/orders/" + order.Number),
            TermsUrl = addresses.Url(order.Scope(), "/agb"),
            WithdrawalUrl = addresses.Url(order.Scope(), "/widerruf"),
            WithdrawUrl = addresses.Url(order.Scope(), PurchasePage.WithdrawPath(order, token)),
            PrivacyUrl = addresses.Url(order.Scope(), "/datenschutz"),
        };
    }

    // What was kept speaks the language of the contract; only a mail in the other one asks what the articles say now.
    private async Task<IReadOnlyDictionary<VariantRef, Sellable>> ArticlesAsync(
        Order order, IReadOnlyList<OrderLine> lines, TextIn texts, CancellationToken cancel) => texts.Locale == order.Locale
        ? new Dictionary<VariantRef, Sellable>()
        : await sellables.FindAsync([.. lines.Select(line => new VariantRef(line.ShopId, line.VariantId))], texts.Locale, cancel);

    private async Task<IReadOnlyList<string>> WithdrawnAsync(Order order, IReadOnlyList<OrderLine> lines, string zone, TextIn texts, CancellationToken cancel)
    {
        if (order.WithdrawnAt is null)
        {
            return [];
        }

        var history = await db.Set<OrderHistory>().AsNoTracking()
            .Where(row => row.OrderId == order.Id && row.What == RememberWithdrawal.What).ToListAsync(cancel);
        return [.. OrderWithdrawal.Of(order, lines, history, Money.Zero).SelectMany(one => one.Shares.Select(share => texts[
            "ordering.mail.withdrawn_when",
            ("day", TownTime.LongDate(one.At.In(zone).Date, texts)),
            ("time", TownTime.Time(one.At.In(zone).TimeOfDay)),
            ("what", WithdrawnText.Piece(share, share.Line.ForShopper, texts))]))];
    }
}

/// <summary>What templates of order mails may name.</summary>
internal sealed record OrderMailValues
{
    public required string Name { get; init; }

    public required string Number { get; init; }

    public required string Shop { get; init; }

    public required string Seller { get; init; }

    public required string SellerAddress { get; init; }

    public required IReadOnlyList<LineMailValues> Lines { get; init; }

    public required Money Total { get; init; }

    public required IReadOnlyList<string> Taxes { get; init; }

    public required string Method { get; init; }

    public string? When { get; init; }

    public required string Where { get; init; }

    public string? Instruction { get; init; }

    public required string Payment { get; init; }

    public required string Code { get; init; }

    public string? Note { get; init; }

    public string? Phone { get; init; }

    public required string Email { get; init; }

    public string? Reason { get; init; }

    public string? Declined { get; init; }

    /// <summary>„Grund: ausverkauft. Das Geschäft schreibt: …“; null where no reason was kept.</summary>
    public string? DeclinedWhy { get; init; }

    /// <summary>„12. November 2026, 09:00 Uhr: 1 × Wanderschuh Alpsee: 129,00 €“: what was withdrawn before, and is not among the lines.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>What was given back, or is due again after all.</summary>
    public string? Refund { get; init; }

    /// <summary>Why it is less than was paid, in the shop's words.</summary>
    public string? RefundWhy { get; init; }

    public string? MinAge { get; init; }

    public required string Url { get; init; }

    public required string OfficeUrl { get; init; }

    public required string TermsUrl { get; init; }

    public required string WithdrawalUrl { get; init; }

    /// <summary>The form of § 356a BGB.</summary>
    public required string WithdrawUrl { get; init; }

    public required string PrivacyUrl { get; init; }
}

internal sealed record LineMailValues(
    string Title, string? Choice, string? Sku, int Quantity, string Price, string Total, string? UnitPrice, string? Deposit, string? Withdrawal)
{
    public static LineMailValues Of(OrderLine line, TextIn texts) => new(
        line.Title,
        LineTexts.OrNull(line.VariantTitle),
        LineTexts.OrNull(line.Sku),
        line.Left,
        line.Price.Format(texts.Locale),
        line.Total.Format(texts.Locale),
        LineTexts.OrNull(line.UnitPriceText),
        LineTexts.Deposit(line.Deposit, texts),
        LineTexts.Withdrawal(line.Withdrawal, texts));

    public static LineMailValues ForShop(OrderLine line, TextIn texts) =>
        Of(line, texts) with { Title = line.ForShop.Title, Choice = LineTexts.OrNull(line.ForShop.Choice) };
}

internal static class OrderScope
{
    public static Scope Scope(this Order order) => Platform.Scopes.Scope.ForShop(order.TownId, order.ShopId);
}
