namespace Storefront.Ordering.Orders;

/// <summary>The question beside a line whether it is to be declined, and why. There is one for each line of a page.</summary>
/// <param name="Page">The order.</param>
/// <param name="Line">Which line.</param>
/// <param name="Here">Path of the page.</param>
internal sealed record DeclineLineForm(OrderPage Page, OrderLine Line, string Here)
{
    /// <summary>It came back: something is missing in it.</summary>
    public bool IsAsked => Page.LineAsked == Line.Id;

    public string? Reason => IsAsked ? Page.LineReason : null;

    public string? Words => IsAsked ? Page.LineWords : null;

    /// <summary>The summary of errors leads to the field without a number: that of the form that came back.</summary>
    public string IdOf(string field) => IsAsked ? field : $"{field}-{Line.Position}";

    public string? ErrorOf(string field) => IsAsked ? Page.ModelState.GetValueOrDefault(field)?.Errors.FirstOrDefault()?.ErrorMessage : null;
}
