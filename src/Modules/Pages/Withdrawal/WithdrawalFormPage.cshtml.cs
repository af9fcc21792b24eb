using System.Globalization;
using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>
/// Steps 1 and 2 of the withdrawal: three fields, then a review with the one prescribed button. No session: the fields travel
/// in the form.
/// </summary>
[TenantEndpoint(TenantKinds.Tenant, BeforeLive = true)]
[IgnoreAntiforgeryToken]
internal sealed class WithdrawalFormPage(WithdrawalDesk desk, ITenantProfiles profiles, IProvisioning provisioning, IEnumerable<IHeldOrders> held) : StorefrontPage
{
    private const int LongestLine = 200;
    private const int LongestText = 2000;

    [BindProperty]
    public WithdrawalForm Input { get; set; } = new();

    public bool IsReview { get; private set; }

    public string? SellerName { get; private set; }

    public IReadOnlyList<SelectListItem> Sellers { get; private set; } = [];

    /// <summary>The order, where the shopper's page of it led here.</summary>
    public HeldOrder? Order { get; private set; }

    /// <summary>What is withdrawn from, for the review.</summary>
    public WithdrawnPart Part => WithdrawnPart.Of(Input, Order);

    /// <param name="contract">Number of the order whose page led here.</param>
    /// <param name="from">Secret of that page; only with it the form knows more than the number.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(string? contract, string? from, CancellationToken cancel)
    {
        // A blocked shop has customers; one that never was public has none, and nobody is told that it is there.
        if (Here.Value.Kind == TenantKind.Shop && Preview.Of(HttpContext) is null && (await profiles.CurrentAsync(cancel)).State is ShopState.Draft or ShopState.Submitted)
        {
            return NotFound();
        }

        Input.Contract = contract is { Length: <= LongestLine } ? contract : "";
        Input.From = Typed("Input.From") ?? from;
        await LoadAsync(cancel);
        FillIn();
        return Page();
    }

    /// <summary>From the order, where the shopper's page of it led here; after a change of the language with what was ticked and typed.</summary>
    private void FillIn()
    {
        if (Order is null)
        {
            return;
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        (Input.Contract, Input.Name, Input.Email) = (Order.Number, Order.Name, Order.Email);
        Input.Left = Order.Lines.Sum(line => line.Left);
        Input.Lines = [.. Order.Lines
            .Where(line => Typed("Input.From") is null ? line.NoRight is null : Typed("Input.Lines")?.Contains(line.Id.ToString(), StringComparison.Ordinal) == true)
            .Select(line => line.Id)];
        Input.Pieces = Order.Lines.Where(line => Typed(PiecesField(line)) is not null).ToDictionary(line => line.Id, line => Typed(PiecesField(line)));
    }

    internal static string PiecesField(HeldLine line) => $"Input.Pieces[{line.Id}]";

    internal string PiecesOf(HeldLine line) => Input.Pieces.GetValueOrDefault(line.Id) ?? line.Left.ToString(CultureInfo.InvariantCulture);

    internal string? ErrorOf(string field) => ModelState.TryGetValue(field, out var state) ? state.Errors.Select(error => error.ErrorMessage).FirstOrDefault() : null;

    private string? Typed(string field) => ModelState.TryGetValue(field, out var state) ? state.AttemptedValue : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await desk.ArrivedAsync(Input, cancel) is { } token)
        {
            return Arrived(token);
        }

        await LoadAsync(cancel);
        IsReview = IsComplete();
        return Page();
    }

    public async Task OnPostBackAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (await desk.ArrivedAsync(Input, cancel) is { } before)
        {
            return Arrived(before);
        }

        await LoadAsync(cancel);
        if (!IsComplete() || await desk.DeclareAsync(Input, Part, T.Locale, cancel) is not { } token)
        {
            return Page();
        }

        return Receipt(token);
    }

    /// <summary>Somebody went back and sent it once more: it is there, with its time and what it holds, and counts once.</summary>
    private RedirectResult Arrived(string token)
    {
        Notice.Success(T["pages.withdraw.sent_again"]).Leave(HttpContext);
        return Receipt(token);
    }

    private RedirectResult Receipt(string token) => Redirect($"{Request.PathBase}/widerruf/eingang/{token}");

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (Here.Value.Kind != TenantKind.Town)
        {
            Order = Input.From is { Length: > 0 and <= LongestLine } secret && held.FirstOrDefault() is { } orders
                ? await orders.FindAsync(secret, cancel)
                : null;
            return;
        }

        var shops = await profiles.ShopsAsync(cancel);
        Sellers = [new("", ""), .. shops.Select(shop => new SelectListItem(WithStreet(shop), shop.Scope.ShopId.ToString()))];
        SellerName = shops.FirstOrDefault(shop => shop.Scope.ShopId == Input.Seller) is { } seller ? WithStreet(seller) : null;
    }

    /// <summary>Of two shops of one name the street tells which is meant.</summary>
    private static string WithStreet(TenantProfile shop) => shop.Contact.Street is { Length: > 0 } street ? $"{shop.Name}, {street}" : shop.Name;

    private bool IsComplete()
    {
        ModelState.Clear();
        if (Sellers.Count > 0 && SellerName is null)
        {
            AddError("Input.Seller", "pages.withdraw.seller_missing");
        }

        Require("Input.Name", Input.Name, "pages.withdraw.name_missing");
        Require("Input.Contract", Input.Contract, "pages.withdraw.contract_missing");
        if (Order is not null && !string.IsNullOrWhiteSpace(Input.Contract) && !Names(Input.Contract, Order.Number))
        {
            AddError("Input.Contract", "pages.withdraw.contract_other");
        }

        if (!MailAddress.TryCreate(Input.Email, out _) || !provisioning.IsMailAddress(Input.Email) || Input.Email.Length > LongestLine)
        {
            AddError("Input.Email", "forms.email");
        }

        CheckLines();
        foreach (var (field, text) in new[] { ("Input.Part", Input.Part), ("Input.Note", Input.Note) })
        {
            if (text?.Length > LongestText)
            {
                AddError(field, "forms.too_long", ("max", LongestText));
            }
        }

        return ModelState.IsValid;
    }

    // „Bestellung E-7K3M9Q-1“ names it as well, and so does the number of the purchase.
    private static bool Names(string typed, string number) =>
        typed.Contains(number, StringComparison.OrdinalIgnoreCase)
        || string.Equals(typed.Trim(), number[..Math.Max(0, number.LastIndexOf('-'))], StringComparison.OrdinalIgnoreCase);

    private void CheckLines()
    {
        if (Order is not { Lines.Count: > 0 } order)
        {
            return;
        }

        if (!order.Lines.Any(line => Input.Lines.Contains(line.Id)))
        {
            AddError("Input.Lines", "pages.withdraw.lines_missing");
        }

        foreach (var line in order.Lines.Where(line => Input.Lines.Contains(line.Id) && WithdrawnPart.QuantityOf(Input, line) is null))
        {
            AddError(PiecesField(line), "pages.withdraw.pieces_wrong", ("most", line.Left));
        }
    }

    private void Require(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            AddError(field, missing);
        }
        else if (text.Length > LongestLine)
        {
            AddError(field, "forms.too_long", ("max", LongestLine));
        }
    }
}
