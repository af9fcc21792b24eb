using Microsoft.AspNetCore.Http;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>The steps of the checkout as pages: contact, pickup, summary.</summary>
internal sealed class CheckoutPage(SellerCards cards, ITenantAddresses addresses, TenantDirectory directory, TimeProvider clock)
{
    private static readonly string[] Steps = ["contact", "pickup", "summary"];

    public async Task<ThemePage> ShowAsync(
        HttpContext http,
        FilledBasket basket,
        IReadOnlyDictionary<Guid, ShopOffers> ways,
        CheckoutView view,
        TextIn texts,
        CancellationToken cancel)
    {
        var root = http.Request.PathBase.Value ?? "";
        var groups = new List<CheckoutGroupDrop>();
        foreach (var group in basket.Groups)
        {
            groups.Add(await GroupAsync(group, ways[group.ShopId], view, texts, cancel));
        }

        var drop = new CheckoutDrop
        {
            Step = view.Step,
            OrderGloss = texts.Locale == TextCatalog.English ? texts["ordering.checkout.order_gloss"] : null,
            Steps = StepsOf(view.Step, root, texts),
            Action = view.Step == "summary"
                ? $"{root}/checkout/order?c={basket.Basket.CheckoutId:N}&s={view.Hash}"
                : $"{root}/checkout/{view.Step}",
            Errors = [.. view.Errors.Select(error => new ErrorDrop(error.Field, error.Text))],
            Contact = ContactDrop.Of(view.Contact, view.Errors),
            SignInUrl = view.OffersSignIn ? $"{root}/account/sign-in?returnUrl={Uri.EscapeDataString($"{root}/checkout/contact")}" : null,
            Confirmations = view.Step == "summary" ? ConfirmationsOf(basket, view, texts) : [],
            Groups = groups,
            Changes = view.Changes.All,
            Waiting = [.. basket.Waiting.Select(group => group.Waits!)],
            ContractsText = texts["ordering.checkout.contracts", ("count", basket.Groups.Count)] + " " + texts["ordering.checkout.adults"],
            Total = basket.Total.Format(texts.Locale),
            Taxed = basket.Taxed,
            ChangeUrls = new ChangeUrlsDrop($"{root}/checkout/contact", $"{root}/checkout/pickup", $"{root}/cart"),
        };
        return new ThemePage("checkout")
        {
            Title = (view.Errors.Count == 0 ? "" : texts["office.error_prefix"] + " ") + texts["ordering.checkout.title_" + view.Step],
            NoIndex = true,
            LanguageForm = view.Step == "contact" ? "checkout" : null,
        }.With("checkout", drop).With("basket", new BasketDrop
        {
            Count = basket.Count,
            Empty = basket.Empty,
            Total = basket.Total.Format(texts.Locale),
            CheckoutUrl = root + "/checkout",
        });
    }

    private static IReadOnlyList<StepDrop> StepsOf(string current, string root, TextIn texts)
    {
        var at = Array.IndexOf(Steps, current);
        return [.. Steps.Select((step, index) => new StepDrop(
            texts["ordering.checkout.step_" + step],
            index < at ? $"{root}/checkout/{step}" : null,
            index < at ? "done" : index == at ? "current" : "todo"))];
    }

    private static IReadOnlyList<ConfirmationDrop> ConfirmationsOf(FilledBasket basket, CheckoutView view, TextIn texts) =>
        [.. Confirmations.For(basket).Select(one => new ConfirmationDrop(
            one.Field,
            texts[one.TextKey, ("years", one.Years)],
            view.Confirmed.Contains(one.Field),
            view.Errors.FirstOrDefault(error => error.Field == one.Field)?.Text))];

    private async Task<CheckoutGroupDrop> GroupAsync(
        SellerGroup group, ShopOffers ways, CheckoutView view, TextIn texts, CancellationToken cancel)
    {
        var fields = ShopFields.Of(group.Seller);
        var chosen = view.Chosen.GetValueOrDefault(group.ShopId);
        var way = ways.Methods.FirstOrDefault(one => one.Method.Id == chosen?.Method);
        way = way.Method is null && ways.Methods.Count > 0 ? ways.Methods[0] : way;
        var pay = ways.Payments.FirstOrDefault(one => one.Method.Id == chosen?.Payment);
        pay = pay.Method is null && ways.Payments.Count > 0 ? ways.Payments[0] : pay;
        var now = clock.GetUtcNow();
        var days = way.Offer is null ? null : new SlotDays(way.Offer, chosen, now, texts);
        return new CheckoutGroupDrop
        {
            Shop = await cards.ForAsync(group.Seller, texts, cancel),
            MethodField = fields.Method,
            Methods = [.. ways.Methods.Select(one => new ChoiceDrop(
                one.Method.Id, texts[one.Method.NameKey], one.Offer.Text, one.Method == way.Method))],
            SlotField = fields.Slot,
            DayField = fields.Day,
            SlotDays = days?.Drops() ?? [],
            MayComeFreeText = days?.MayComeFree(),
            KeptText = KeptText(chosen, Zone(group), now, texts),
            RanOutText = RanOutText(group, chosen, way.Offer, now, texts),
            HeldText = chosen is { Held: true, From: not null } && !chosen.RanOut(now) && way.Method is not null
                ? Promise.Text(texts[way.Method.NameKey], chosen.From, chosen.Until, Zone(group), clock.GetUtcNow(), texts)
                : null,
            SlotError = view.Errors.FirstOrDefault(error => error.Field == fields.Slot)?.Text,
            SlotText = chosen is null || way.Method is null ? null : Promise.Text(
                texts[way.Method.NameKey], chosen.From, chosen.Until, Zone(group), clock.GetUtcNow(), texts),
            PaymentField = fields.Payment,
            Payments = [.. ways.Payments.Select(one => new ChoiceDrop(
                one.Method.Id, texts[one.Method.NameKey], one.Text, one.Method == pay.Method))],
            PaymentText = pay.Method is null ? null : texts[pay.Method.NameKey],
            Seller = new SellerDrop(
                Summaries.SellerName(group), group.Seller.Contact.Line, addresses.Link(group.Seller.Scope, "/impressum")),
            TermsUrl = addresses.Link(group.Seller.Scope, "/agb"),
            WithdrawalUrl = addresses.Link(group.Seller.Scope, "/widerruf"),
            PrivacyUrl = addresses.Link(group.Seller.Scope, "/datenschutz"),
            Lines = [.. group.Lines.Where(line => line.Article is not null).Select(line => Line(line, view, texts))],
            CostRows = CostRows(group, way.Method is null ? null : texts[way.Method.NameKey], texts),
            Subtotal = group.Total.Format(texts.Locale),
            TaxLines = TaxLines.For(
                group.Lines.Where(line => line.Article is not null).Select(line => line.Tax),
                group.Seller.Legal.SmallBusiness,
                texts),
        };
    }

    private static string? KeptText(Choice? chosen, string zone, DateTimeOffset now, TextIn texts) =>
        chosen is { Held: true, KeptUntil: { } until } && !chosen.RanOut(now)
            ? texts["ordering.checkout.kept_until", ("time", TownTime.Time(until.In(zone).TimeOfDay))]
            : null;

    private string? RanOutText(SellerGroup group, Choice? chosen, FulfillmentOffer? offer, DateTimeOffset now, TextIn texts)
    {
        if (chosen is not { KeptUntil: { } until, From: { } from } || !chosen.RanOut(now))
        {
            return null;
        }

        // What is still kept may be this shopper's own, given back a moment late: then ordering goes on as before.
        var key = offer?.Days.SelectMany(day => day.Times).FirstOrDefault(time => time.Id == chosen.Option) switch
        {
            { Bookable: true } => "ordering.checkout.ran_out_free",
            { MayComeFree: true } => "ordering.checkout.ran_out_perhaps",
            _ => "ordering.checkout.ran_out_taken",
        };
        return texts[
            key,
            ("shop", group.Seller.Name),
            ("when", Promise.When(from, null, Zone(group), now, texts)),
            ("time", TownTime.Time(until.In(Zone(group)).TimeOfDay))];
    }

    private string Zone(SellerGroup group) => directory.Find(group.Seller.Scope)?.TimeZone ?? group.Seller.TimeZone;

    private static IReadOnlyList<RowDrop> CostRows(SellerGroup group, string? method, TextIn texts)
    {
        var rows = new List<RowDrop>();
        var deposit = group.Lines.Where(line => line.Article is not null)
            .Aggregate(Money.Zero, (sum, line) => sum + (line.Article!.Deposit * line.Line.Quantity));
        if (deposit.Cents > 0)
        {
            rows.Add(new RowDrop(texts["ordering.checkout.deposit_row"], deposit.Format(texts.Locale)));
        }

        if (method is not null)
        {
            rows.Add(new RowDrop(method, texts["ordering.checkout.free"]));
        }

        return rows;
    }

    private static BasketLineDrop Line(FilledLine line, CheckoutView view, TextIn texts) => new()
    {
        Id = line.Line.Id,
        Title = line.Article!.Title,
        VariantTitle = LineTexts.OrNull(line.Article.VariantTitle),
        KindText = line.KindText(texts),
        Image = line.Article.Image ?? Media.Contracts.ImageDrop.Missing(line.Article.Title),
        UnitPriceText = line.Article.UnitPriceText,
        Price = line.Article.Price.Format(texts.Locale),
        LinePrice = line.Total.Format(texts.Locale),
        Quantity = line.Line.Quantity,
        Notice = view.Changes.Lines.GetValueOrDefault(line.Line.VariantId) ?? BasketPage.PriceNotice(line, texts),
        DepositText = LineTexts.Deposit(line.Article.Deposit, texts),
        DetailsText = LineTexts.OrNull(LineTexts.Details(line.Article, texts)),
        WithdrawalText = LineTexts.Withdrawal(line.Article.Withdrawal, texts),
    };
}

/// <summary>What one showing of a step is about.</summary>
internal sealed record CheckoutView(string Step, Contact Contact, IReadOnlyDictionary<Guid, Choice> Chosen)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public IReadOnlyCollection<string> Confirmed { get; init; } = [];

    /// <summary>Since the summary was shown before.</summary>
    public SummaryChanges Changes { get; init; } = SummaryChanges.None;

    /// <summary>Nobody is signed in, and this step would be filled in for somebody who is.</summary>
    public bool OffersSignIn { get; init; }

    /// <summary>Of the summary that is shown.</summary>
    public string Hash { get; init; } = "";

    public static CheckoutView Of(string step, Basket basket) => new(step, Contact.Of(basket), Choices.Of(basket));
}

/// <summary>The form fields of one shop's choices.</summary>
internal sealed record ShopFields(string Method, string Slot, string Day, string Payment)
{
    public static ShopFields Of(TenantProfile shop) => new($"method_{shop.Slug}", $"slot_{shop.Slug}", $"day_{shop.Slug}", $"payment_{shop.Slug}");
}
