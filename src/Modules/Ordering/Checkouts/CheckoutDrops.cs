using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Ordering.Baskets;

namespace Storefront.Ordering.Checkouts;

/// <summary><c>checkout</c> in templates.</summary>
internal sealed record CheckoutDrop : ILiquidDrop
{
    public required string Step { get; init; }

    public required IReadOnlyList<StepDrop> Steps { get; init; }

    public required string Action { get; init; }

    public IReadOnlyList<ErrorDrop> Errors { get; init; } = [];

    public required ContactDrop Contact { get; init; }

    /// <summary>Null when somebody is signed in.</summary>
    public string? SignInUrl { get; init; }

    public IReadOnlyList<ConfirmationDrop> Confirmations { get; init; } = [];

    /// <summary>What is not as it was shown before, each in a sentence.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What stays in the basket meanwhile, and why.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    public required IReadOnlyList<CheckoutGroupDrop> Groups { get; init; }

    public string? ContractsText { get; init; }

    public required string Total { get; init; }

    /// <summary>Every price contains VAT.</summary>
    public bool Taxed { get; init; }

    /// <summary>Exactly the prescribed words.</summary>
    public string OrderLabel => Ordering.OrderLabel.Text;

    /// <summary>What the button says, for those who do not read German: beside it, never on it (ORD-05).</summary>
    public string? OrderGloss { get; init; }

    public required ChangeUrlsDrop ChangeUrls { get; init; }
}

internal sealed record StepDrop(string Title, string? Url, string State) : ILiquidDrop;

internal sealed record ErrorDrop(string Field, string Text) : ILiquidDrop;

internal sealed record FieldDrop(string Value, string? Error = null) : ILiquidDrop;

internal sealed record ContactDrop(FieldDrop Name, FieldDrop Email, FieldDrop Phone, FieldDrop Note) : ILiquidDrop
{
    public static ContactDrop Of(Contact contact, IReadOnlyList<FieldError> errors)
    {
        FieldDrop Field(string name, string value) => new(value, errors.FirstOrDefault(error => error.Field == name)?.Text);
        return new ContactDrop(
            Field("name", contact.Name), Field("email", contact.Email), Field("phone", contact.Phone), Field("note", contact.Note));
    }
}

internal sealed record ConfirmationDrop(string Field, string Text, bool Checked, string? Error) : ILiquidDrop;

internal sealed record ChangeUrlsDrop(string Contact, string Pickup, string Basket) : ILiquidDrop;

internal sealed record CheckoutGroupDrop : ILiquidDrop
{
    public required SellerCard Shop { get; init; }

    public required string MethodField { get; init; }

    public IReadOnlyList<ChoiceDrop> Methods { get; init; } = [];

    public required string SlotField { get; init; }

    /// <summary>Which day's times are looked at; says nothing about the order.</summary>
    public required string DayField { get; init; }

    public IReadOnlyList<SlotDayDrop> SlotDays { get; init; } = [];

    /// <summary>What is held for this checkout: „Abholung heute 17:00–17:30“.</summary>
    public string? HeldText { get; init; }

    /// <summary>„Für Sie gehalten bis 14:35“; null when it does not run out, or did.</summary>
    public string? KeptText { get; init; }

    /// <summary>What was held until when is held no longer, and what to do; null as long as it is.</summary>
    public string? RanOutText { get; init; }

    /// <summary>What it means that somebody else keeps a time; null where nobody does.</summary>
    public string? MayComeFreeText { get; init; }

    public string? SlotError { get; init; }

    public string? SlotText { get; init; }

    public required string PaymentField { get; init; }

    public IReadOnlyList<ChoiceDrop> Payments { get; init; } = [];

    public string? PaymentText { get; init; }

    public required SellerDrop Seller { get; init; }

    public required string TermsUrl { get; init; }

    public required string WithdrawalUrl { get; init; }

    public required string PrivacyUrl { get; init; }

    public IReadOnlyList<BasketLineDrop> Lines { get; init; } = [];

    public IReadOnlyList<RowDrop> CostRows { get; init; } = [];

    public required string Subtotal { get; init; }

    public IReadOnlyList<RowDrop> TaxLines { get; init; } = [];
}

internal sealed record ChoiceDrop(string Id, string Name, string? Text, bool Selected) : ILiquidDrop;

internal sealed record SlotDayDrop(string Label, IReadOnlyList<SlotDrop> Slots) : ILiquidDrop
{
    /// <summary>The day whose times are shown first.</summary>
    public bool Open { get; init; }

    /// <summary>The times at hand.</summary>
    public required IReadOnlyList<SlotDrop> Next { get; init; }

    /// <summary>All others, folded.</summary>
    public IReadOnlyList<SlotDrop> More { get; init; } = [];

    /// <summary>„14 weitere Zeiten von 12:00 bis 18:30“.</summary>
    public string? MoreText { get; init; }

    /// <summary>What was chosen lies among them.</summary>
    public bool MoreOpen { get; init; }
}

internal sealed record SlotDrop(string Id, string Label, string? PlacesText, bool Bookable, bool Selected) : ILiquidDrop
{
    /// <summary>Nothing is free before.</summary>
    public bool Earliest { get; init; }
}

internal sealed record SellerDrop(string Name, string AddressLine, string ImprintUrl) : ILiquidDrop;

internal sealed record RowDrop(string Title, string Text) : ILiquidDrop;
