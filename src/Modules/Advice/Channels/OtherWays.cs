using Storefront.Advice.Hours;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Channels;

/// <summary>The services besides the page by which a shop can be reached, as it chose them, each with its link.</summary>
internal static class OtherWays
{
    public static IReadOnlyList<OtherWay> Of(AdviceSettings settings, ContactDetails contact)
    {
        var ways = new List<OtherWay>();
        if (settings.Phone && contact.Phone is { Length: > 0 } phone)
        {
            ways.Add(new OtherWay(Channel.Phone, "tel:" + Digits(phone), phone));
        }

        if (Digits(settings.WhatsApp) is { Length: > 0 } number)
        {
            ways.Add(new OtherWay(Channel.WhatsApp, "https://wa.me/" + number.TrimStart('+'), settings.WhatsApp));
        }

        if (settings.FaceTime.Length > 0)
        {
            ways.Add(new OtherWay(Channel.FaceTime, "facetime:" + Uri.EscapeDataString(settings.FaceTime), settings.FaceTime));
        }

        return ways;
    }

    /// <summary>As links want it: <c>+491713920001</c>.</summary>
    public static string Digits(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}

/// <param name="Channel">Which service.</param>
/// <param name="Url">Opens it; nothing is sent to it before somebody taps.</param>
/// <param name="Shown">Number or address in words.</param>
internal sealed record OtherWay(Channel Channel, string Url, string Shown)
{
    public string Key => Channel.ToString().ToLowerInvariant();
}
