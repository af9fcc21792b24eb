using System.Net.Mail;
using Microsoft.AspNetCore.Http;
using Storefront.Ordering.Baskets;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>An error of a form: which field, which sentence.</summary>
internal sealed record FieldError(string Field, string Text);

/// <summary>Who orders or reserves. No account, no more than needed (ORD-16).</summary>
internal sealed record Contact(string Name, string Email, string Phone, string Note)
{
    private const int LongestName = 100;
    private const int LongestNote = 500;

    // What is typed is kept even when it is too long, so that it can be shortened; but not a whole book.
    private const int MostKept = 20_000;

    public static Contact Of(Basket basket) => new(basket.Name, basket.Email, basket.Phone, basket.Note);

    public static Contact Read(IFormCollection form) =>
        new(Text(form, "name"), Text(form, "email"), Text(form, "phone"), Text(form, "note"));

    /// <summary>What was typed; while nothing was, what the account knows.</summary>
    public Contact Or(ShopperCard? shopper) => shopper is null || Name.Length + Email.Length > 0
        ? this
        : this with { Name = shopper.Name, Email = shopper.Email, Phone = shopper.Phone };

    /// <summary>Everything needed is there, and right.</summary>
    public bool IsComplete => !Mistakes().Any();

    public IReadOnlyList<FieldError> Check(TextIn texts) =>
        [.. Mistakes().Select(one => new FieldError(one.Field, texts[one.Key, ("max", one.Most)]))];

    private IEnumerable<(string Field, string Key, int Most)> Mistakes()
    {
        if (Name.Length == 0)
        {
            yield return ("name", "ordering.contact.name_missing", 0);
        }

        if (Name.Length > LongestName)
        {
            yield return ("name", "forms.too_long", LongestName);
        }

        if (!IsEmail(Email))
        {
            yield return ("email", Email.Length == 0 ? "ordering.contact.email_missing" : "ordering.contact.email_wrong", 0);
        }

        if (Phone.Length > 0 && !PhoneNumber.IsValid(Phone))
        {
            yield return ("phone", "forms.phone", 0);
        }

        if (Note.Length > LongestNote)
        {
            yield return ("note", "forms.too_long", LongestNote);
        }
    }

    internal static bool IsEmail(string email) =>
        email.Length is > 5 and <= 254
        && !email.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(email, out var parsed)
        && parsed.Address == email
        && parsed.Host.Contains('.', StringComparison.Ordinal)
        && !parsed.Host.EndsWith('.');

    // No invisible characters: nobody types them, and PostgreSQL keeps no text with a zero in it.
    private static string Text(IFormCollection form, string field)
    {
        return string.Concat(form[field].ToString().Where(sign => !char.IsControl(sign) || sign is '\r' or '\n')).Trim().AtMost(MostKept);
    }
}
