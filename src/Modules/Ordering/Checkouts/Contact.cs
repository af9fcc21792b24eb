using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Storefront.Ordering.Baskets;
using Storefront.Platform.Texts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>An error of a form: which field, which sentence.</summary>
internal sealed record FieldError(string Field, string Text);

/// <summary>Who orders or reserves. No account, no more than needed (ORD-16).</summary>
internal sealed partial record Contact(string Name, string Email, string Phone, string Note)
{
    private const int LongestName = 100;
    private const int LongestNote = 500;

    public static Contact Of(Basket basket) => new(basket.Name, basket.Email, basket.Phone, basket.Note);

    public static Contact Read(IFormCollection form) =>
        new(Text(form, "name"), Text(form, "email"), Text(form, "phone"), Text(form, "note"));

    /// <summary>What was typed; while nothing was, what the account knows.</summary>
    public Contact Or(ShopperCard? shopper) => shopper is null || Name.Length + Email.Length > 0
        ? this
        : this with { Name = shopper.Name, Email = shopper.Email, Phone = shopper.Phone };

    public bool IsComplete => Name.Length > 0 && Email.Length > 0;

    public IReadOnlyList<FieldError> Check(TextIn texts)
    {
        var errors = new List<FieldError>();
        if (Name.Length == 0)
        {
            errors.Add(new("name", texts["ordering.contact.name_missing"]));
        }

        if (Name.Length > LongestName)
        {
            errors.Add(new("name", texts["forms.too_long", ("max", LongestName)]));
        }

        if (!IsEmail(Email))
        {
            errors.Add(new("email", texts[Email.Length == 0 ? "ordering.contact.email_missing" : "ordering.contact.email_wrong"]));
        }

        if (Phone.Length > 0 && !PhonePattern().IsMatch(Phone))
        {
            errors.Add(new("phone", texts["ordering.contact.phone_wrong"]));
        }

        if (Note.Length > LongestNote)
        {
            errors.Add(new("note", texts["forms.too_long", ("max", LongestNote)]));
        }

        return errors;
    }

    internal static bool IsEmail(string email) =>
        email.Length is > 5 and <= 254
        && !email.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(email, out var parsed)
        && parsed.Address == email
        && parsed.Host.Contains('.', StringComparison.Ordinal)
        && !parsed.Host.EndsWith('.');

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    [GeneratedRegex(@"^\+?[0-9 ()/.-]{5,30}$")]
    private static partial Regex PhonePattern();
}
