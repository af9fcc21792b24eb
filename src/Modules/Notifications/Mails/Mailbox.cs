using System.Text.Json;
using System.Text.Json.Serialization;
using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Notifications.Mails;

/// <summary>A mail waits as an event in the outbox: stored with the caller's work, gone when it is sent.</summary>
internal sealed class Mailbox(StorefrontDb db, TimeProvider clock) : IMailbox, ITenantMail
{
    public Task LeaveAsync(Mail mail, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            var values = mail.Values as JsonElement? ?? JsonSerializer.SerializeToElement(mail.Values, OptionsFor(mail.Locale));
            db.Raise(new MailLeft(Ids.New(clock), mail with { Values = values }));
            return Task.CompletedTask;
        },
        cancel);

    public Task LeaveAsync(TenantMail mail, CancellationToken cancel) => LeaveAsync(
        new Mail
        {
            To = mail.To, ToName = mail.ToName, Template = mail.Template, Locale = mail.Locale, Values = mail.Values, FromAbove = mail.FromAbove,
        },
        cancel);

    // Templates read snake_case, as they do everywhere; money arrives in words of the mail's language.
    private static JsonSerializerOptions OptionsFor(string locale) => locale == "en" ? English : German;

    private static readonly JsonSerializerOptions German = Options("de");
    private static readonly JsonSerializerOptions English = Options("en");

    private static JsonSerializerOptions Options(string locale) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new MoneyInWords(locale) },
    };

    private sealed class MoneyInWords(string locale) : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Values of mails are written, never read back.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Format(locale));
    }
}

/// <summary>A mail waits to be sent.</summary>
/// <param name="Id">Its message id; the same mail is sent once.</param>
/// <param name="Mail">With <see cref="Mail.Values"/> as JSON.</param>
internal sealed record MailLeft(Guid Id, Mail Mail);
