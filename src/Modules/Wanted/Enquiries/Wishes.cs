using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Wanted.Enquiries;

/// <summary>Size, price and day, as far as they were said.</summary>
internal sealed record Wishes(string Size, Money AtMost, DateOnly? NeededBy, TextIn Texts)
{
    public IEnumerable<(string Name, string Value)> Said()
    {
        if (Size.Length > 0)
        {
            yield return (Texts["wanted.form.size"], Size);
        }

        if (AtMost.Cents > 0)
        {
            yield return (Texts["wanted.form.price"], AtMost.Format(Texts.Locale));
        }

        if (NeededBy is { } day)
        {
            yield return (Texts["wanted.form.day"], TypedDay.Say(day, Texts));
        }
    }
}
