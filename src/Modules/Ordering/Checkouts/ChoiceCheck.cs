using Storefront.Ordering.Baskets;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Checkouts;

/// <summary>Says what is missing in the choice for a shop, each beside its field.</summary>
internal static class ChoiceCheck
{
    public static IReadOnlyList<FieldError> Of(SellerGroup group, ShopOffers ways, Choice? choice, TextIn texts)
    {
        var fields = ShopFields.Of(group.Seller);
        var errors = new List<FieldError>();
        var way = ways.Methods.FirstOrDefault(one => one.Method.Id == choice?.Method);
        if (way.Method is null)
        {
            errors.Add(new(fields.Method, texts["ordering.checkout.choose_method", ("shop", group.Seller.Name)]));
        }

        if (!ways.Payments.Any(one => one.Method.Id == choice?.Payment))
        {
            errors.Add(new(fields.Payment, texts["ordering.checkout.choose_payment", ("shop", group.Seller.Name)]));
        }

        if (way.Offer is { NeedsTime: true } && choice?.Option is not { Length: > 0 })
        {
            errors.Add(new(fields.Slot, texts["ordering.checkout.choose_time", ("shop", group.Seller.Name)]));
        }

        if (choice?.Refused is { } refused)
        {
            errors.Add(new(fields.Slot, refused));
        }

        return errors;
    }
}
